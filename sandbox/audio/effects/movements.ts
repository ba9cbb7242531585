import { between } from "../dsp/random.ts";
import { dying, glide, noise, swell, tone } from "./canvas.ts";
import type { EffectStyle } from "./effect-style.ts";

/** What something sounds like that passes, rises or falls. */
export const movements = {
  whoosh: {
    seconds: 0.9,
    range: [0.3, 4],
    room: 0.12,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const side = random() < 0.5 ? 1 : -1;
      const peak = between(random, 0.48, 0.58);
      const pan = (progress: number) => side * (progress * 1.5 - 0.75);
      const height = between(random, 0.85, 1.2);
      noise(canvas, {
        seconds,
        gain: 1,
        level: swell(peak, 2.4, 1.8),
        hertz: (p) => height * (350 + 2_400 * swell(peak, 1.3, 1)(p)),
        width: 0.75,
        pan,
      });
      noise(canvas, {
        seconds,
        gain: 0.5,
        level: swell(peak, 3, 2.2),
        hertz: (p) => height * (1_800 + 5_500 * swell(peak)(p)),
        width: 0.9,
        pan,
        highPass: 800,
      });
      noise(canvas, { seconds, gain: 0.8, level: swell(peak, 2, 2), hertz: () => 160 * height, width: 0.8, pan });
    },
  },
  swoosh: {
    seconds: 0.38,
    range: [0.2, 1.5],
    room: 0.06,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const [low, high] = [between(random, 700, 1_000), between(random, 4_500, 6_500)];
      const pan = (progress: number) => progress * 1.2 - 0.6;
      noise(canvas, {
        seconds,
        gain: 1,
        level: swell(0.6, 2.2, 1.6),
        hertz: glide(low, high),
        width: 0.45,
        pan,
        highPass: 300,
      });
      noise(canvas, {
        seconds,
        gain: 0.4,
        level: swell(0.55, 2, 2),
        hertz: glide(low * 2, high * 1.6),
        width: 0.8,
        pan,
        highPass: 1_200,
      });
    },
  },
  riser: {
    seconds: 3,
    range: [0.8, 15],
    endFadeSeconds: 0.02,
    room: 0.3,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const level = swell(0.985, 1.8, 1);
      const root = between(random, 105, 125);
      noise(canvas, { seconds, gain: 0.9, level, hertz: glide(400, 7_000), width: 0.5, highPass: 200 });
      for (const [ratio, side] of [
        [1, -0.3],
        [1.498, 0.3],
        [2.004, 0],
      ] as const) {
        tone(canvas, {
          seconds,
          gain: 0.2,
          level,
          hertz: glide(root * ratio, root * ratio * 4),
          overtones: [0.5, 0.3, 0.15],
          pan: () => side,
        });
      }
      // Beats that come faster and faster.
      let at = 0;
      for (let gap = seconds / 8; at < seconds * 0.95 && gap > 0.03; gap *= 0.86) {
        noise(canvas, {
          at,
          seconds: Math.min(0.12, gap),
          gain: 0.25 * (at / seconds),
          level: dying(0.02),
          hertz: () => 3_500,
          width: 0.7,
          highPass: 1_500,
        });
        at += gap;
      }
    },
  },
  impact: {
    seconds: 2.2,
    range: [0.6, 6],
    room: 0.35,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const deep = between(random, 38, 46);
      tone(canvas, {
        seconds: seconds * 0.8,
        gain: 1,
        level: dying(0.002),
        hertz: (p) => deep + 90 / (1 + p * 60),
        overtones: [0.2, 0.08],
      });
      noise(canvas, { seconds: seconds * 0.5, gain: 0.9, level: dying(0.003), hertz: glide(1_600, 160), width: 0.8 });
      noise(canvas, { seconds: 0.06, gain: 0.5, level: dying(0.02), hertz: () => 3_200, width: 0.8 });
      noise(canvas, { seconds, gain: 0.3, level: dying(0.01), hertz: () => 320, width: 0.7 });
    },
  },
  drop: {
    seconds: 1.6,
    range: [0.5, 5],
    room: 0.2,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const from = between(random, 300, 380);
      tone(canvas, {
        seconds,
        gain: 1,
        level: (p) => Math.min(1, p * 80) * (1 - p),
        hertz: (p) => glide(from, 36)(Math.min(1, p * 1.6)),
        overtones: [0.25, 0.1],
      });
      noise(canvas, {
        seconds: seconds * 0.7,
        gain: 0.35,
        level: swell(0.02, 1, 2),
        hertz: glide(4_000, 150),
        width: 0.6,
      });
    },
  },
} as const satisfies Record<string, EffectStyle>;
