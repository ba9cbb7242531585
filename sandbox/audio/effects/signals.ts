import { between } from "../dsp/random.ts";
import { type Canvas, chime, dying, glide, noise, swell, tone } from "./canvas.ts";
import type { EffectStyle } from "./effect-style.ts";

/** Small sounds of keys, bells and screens. */
export const signals = {
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
} as const satisfies Record<string, EffectStyle>;

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
