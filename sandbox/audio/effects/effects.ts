import type { EffectName } from "../../policy/sound-names.ts";
import { between } from "../dsp/random.ts";
import { type Canvas, chime, dying, glide, noise, swell, tone } from "./canvas.ts";

export interface Effect {
  /** Without a wish. */
  readonly seconds: number;
  readonly range: readonly [shortest: number, longest: number];
  /** How long its end fades: a part of it, unless the end is its point. */
  readonly endFadeSeconds?: number;
  /** How much of a room is around it, 0 to 1. */
  readonly room: number;
  draw(canvas: Canvas): void;
}

export const effects: Readonly<Record<EffectName, Effect>> = {
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
  click: {
    seconds: 0.09,
    range: [0.05, 0.3],
    room: 0.02,
    draw: (canvas) => press(canvas, 0.001, 1, 1),
  },
  pop: {
    seconds: 0.16,
    range: [0.08, 0.5],
    room: 0.03,
    draw: (canvas) => {
      const from = between(canvas.random, 330, 430);
      tone(canvas, {
        seconds: canvas.seconds,
        gain: 1,
        level: dying(0.02),
        hertz: (p) => from + (from * 1.6 * p) / (0.12 + p),
        overtones: [0.12],
      });
      noise(canvas, { seconds: 0.02, gain: 0.5, level: dying(0.1), hertz: () => 2_500, width: 0.8 });
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
  ding: {
    seconds: 1.6,
    range: [0.5, 4],
    room: 0.18,
    draw: (canvas) => {
      const hertz = between(canvas.random, 1_250, 1_420);
      chime(canvas, { at: 0, seconds: canvas.seconds, gain: 1, hertz });
      chime(canvas, { at: 0, seconds: canvas.seconds * 0.8, gain: 0.25, hertz: hertz * 1.003, pan: 0.4 });
    },
  },
  shimmer: {
    seconds: 2.2,
    range: [0.8, 6],
    room: 0.4,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const root = between(random, 950, 1_150);
      const steps = [1, 1.125, 1.25, 1.5, 1.6667, 2, 2.25, 2.5, 3];
      const count = Math.round(9 + seconds * 5);
      for (let index = 0; index < count; index += 1) {
        const progress = index / count;
        const step = steps[Math.min(steps.length - 1, Math.floor(progress * 6 + random() * 3))] as number;
        const at = progress * seconds * 0.62 + random() * 0.03;
        chime(canvas, {
          at,
          seconds: Math.min(0.9, seconds - at),
          gain: 0.35 * (0.5 + random() * 0.5) * (0.6 + 0.4 * swell(0.5, 1, 1)(progress)),
          hertz: root * step,
          pan: random() * 1.4 - 0.7,
        });
      }
      noise(canvas, {
        seconds,
        gain: 0.1,
        level: swell(0.45, 2, 2),
        hertz: glide(5_000, 9_000),
        width: 0.6,
        highPass: 4_000,
      });
    },
  },
  typing: {
    seconds: 2,
    range: [0.3, 15],
    room: 0.05,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      // Keys come in bursts, as words do.
      for (let at = 0.01, left = 5; at < seconds - 0.12; ) {
        press(canvas, at, between(random, 0.55, 1), between(random, 0.82, 1.2));
        left -= 1;
        const isSpace = left <= 0;
        if (isSpace) left = 3 + Math.floor(random() * 6);
        at += isSpace ? between(random, 0.16, 0.3) : between(random, 0.075, 0.15);
      }
    },
  },
  notification: {
    seconds: 1.1,
    range: [0.5, 3],
    room: 0.15,
    draw: (canvas) => {
      const { seconds, random } = canvas;
      const root = between(random, 720, 820);
      const second = random() < 0.5 ? 1.3348 : 1.4983;
      const marimba = [
        [1, 1, 1],
        [3.93, 0.15, 0.3],
        [2, 0.2, 0.6],
      ] as const;
      chime(canvas, { at: 0, seconds: seconds * 0.7, gain: 0.85, hertz: root, pan: -0.1 }, marimba);
      chime(canvas, { at: 0.13, seconds: seconds - 0.13, gain: 1, hertz: root * second, pan: 0.1 }, marimba);
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
  tick: {
    seconds: 0.06,
    range: [0.04, 0.2],
    room: 0.02,
    draw: (canvas) => {
      const hertz = between(canvas.random, 2_100, 2_500);
      tone(canvas, { seconds: 0.04, gain: 0.7, level: dying(0.02), hertz: () => hertz, overtones: [0.3] });
      noise(canvas, { seconds: 0.012, gain: 0.8, level: dying(0.08), hertz: () => 4_800, width: 0.7, highPass: 1_500 });
    },
  },
};

/** A key going down and coming back up. */
function press(canvas: Canvas, at: number, gain: number, height: number): void {
  const { random } = canvas;
  const pan = between(random, -0.25, 0.25);
  const common = { level: dying(0.03), pan: () => pan };
  noise(canvas, {
    ...common,
    at,
    seconds: 0.018,
    gain: gain * 0.9,
    hertz: () => 3_400 * height,
    width: 0.6,
    highPass: 700,
  });
  tone(canvas, { ...common, at, seconds: 0.045, gain: gain * 0.13, hertz: () => 240 * height });
  noise(canvas, {
    ...common,
    at: at + 0.032,
    seconds: 0.014,
    gain: gain * 0.3,
    hertz: () => 4_600 * height,
    width: 0.6,
    highPass: 1_200,
  });
}
