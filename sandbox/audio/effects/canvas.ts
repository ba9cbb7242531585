import { exactPower, sine } from "../dsp/exact-math.ts";
import { Filter } from "../dsp/filter.ts";
import type { Random } from "../dsp/random.ts";

/** What an effect is drawn on: two channels, and strokes of tone and noise. Times are in seconds. */
export interface Canvas {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly sampleRate: number;
  readonly seconds: number;
  readonly random: Random;
}

/** From 0 at the start of a stroke to 1 at its end. */
export type Curve = (progress: number) => number;

/** From one value to another, evenly to the ear: by the same factor in the same time. */
export function glide(from: number, to: number): Curve {
  const octaves = Math.log2(to / from);
  // Rounded, as engines may disagree about the last digit of a logarithm.
  const exact = Math.round(octaves * 1e6) / 1e6;
  return (progress) => from * exactPower(exact * progress);
}

/** Rises until `peak` and falls after it; the higher the powers, the steeper near the peak. */
export function swell(peak: number, rising = 2, falling = 2): Curve {
  return (progress) => {
    const side = progress < peak ? progress / peak : (1 - progress) / (1 - peak);
    return raised(Math.max(0, side), progress < peak ? rising : falling);
  };
}

/** Of a value from 0 to 1: between the whole powers in a straight line, which the ear can't tell from the true one. */
function raised(value: number, power: number): number {
  let [whole, result] = [Math.floor(power), 1];
  for (; whole > 0; whole -= 1) result *= value;
  const rest = power - Math.floor(power);
  return result * (1 - rest + rest * value);
}

/** Struck, and dies away to a thousandth until the end. */
export function dying(attack = 0.01): Curve {
  return (progress) => Math.min(1, progress / attack) * exactPower(-9.97 * progress) * Math.min(1, (1 - progress) * 12);
}

interface Stroke {
  readonly at?: number;
  readonly seconds: number;
  readonly gain: number;
  readonly level: Curve;
  /** -1 left to 1 right. */
  readonly pan?: Curve;
}

export function noise(
  canvas: Canvas,
  stroke: Stroke & { readonly hertz: Curve; readonly width: number; readonly highPass?: number },
): void {
  const { sampleRate, random } = canvas;
  const filters = [
    new Filter(sampleRate, 1_000, 1 - stroke.width),
    new Filter(sampleRate, 1_000, 1 - stroke.width),
  ] as const;
  const floors = [
    new Filter(sampleRate, stroke.highPass ?? 40, 0),
    new Filter(sampleRate, stroke.highPass ?? 40, 0),
  ] as const;
  paint(canvas, stroke, (age, progress) => {
    if (age % 16 === 0) for (const filter of filters) filter.tune(stroke.hertz(progress));
    const shared = random() * 2 - 1;
    return [0, 1].map((side) => {
      const filter = filters[side] as Filter;
      const floor = floors[side] as Filter;
      filter.run(shared * 0.6 + (random() * 2 - 1) * 0.4);
      floor.run(filter.band);
      return floor.high;
    }) as [number, number];
  });
}

export function tone(
  canvas: Canvas,
  stroke: Stroke & { readonly hertz: Curve; readonly overtones?: readonly number[] },
): void {
  const { sampleRate, random } = canvas;
  let phase = random();
  let step = 0;
  paint(canvas, stroke, (age, progress) => {
    if (age % 8 === 0) step = stroke.hertz(progress) / sampleRate;
    phase += step;
    let value = sine(phase);
    for (const [index, gain] of (stroke.overtones ?? []).entries()) value += gain * sine(phase * (index + 2));
    return [value, value];
  });
}

/** A bell of the given partials, as times of its frequency. */
export function chime(
  canvas: Canvas,
  stroke: { at: number; seconds: number; gain: number; hertz: number; pan?: number },
  partials: readonly (readonly [ratio: number, gain: number, length: number])[] = [
    [1, 1, 1],
    [2.76, 0.3, 0.5],
    [5.4, 0.12, 0.25],
  ],
): void {
  for (const [ratio, gain, length] of partials) {
    if (stroke.hertz * ratio > canvas.sampleRate * 0.42) continue;
    tone(canvas, {
      at: stroke.at,
      seconds: stroke.seconds * length,
      gain: stroke.gain * gain,
      hertz: () => stroke.hertz * ratio,
      level: dying(0.003 / (stroke.seconds * length)),
      pan: () => stroke.pan ?? 0,
    });
  }
}

function paint(
  canvas: Canvas,
  { at = 0, seconds, gain, level, pan }: Stroke,
  sample: (age: number, progress: number) => [number, number],
): void {
  const { left, right, sampleRate } = canvas;
  const start = Math.round(at * sampleRate);
  const length = Math.max(1, Math.min(Math.round(seconds * sampleRate), left.length - start));
  let [amount, side] = [0, 0];
  for (let age = 0; age < length; age += 1) {
    const progress = age / length;
    if (age % 8 === 0) {
      amount = gain * level(progress);
      side = pan?.(progress) ?? 0;
    }
    const [l, r] = sample(age, progress);
    left[start + age] = (left[start + age] as number) + l * amount * Math.min(1, 1 - side);
    right[start + age] = (right[start + age] as number) + r * amount * Math.min(1, 1 + side);
  }
}
