import { decayOf, sine } from "../../dsp/exact-math.ts";
import { Filter } from "../../dsp/filter.ts";
import type { DrumName } from "../mood.ts";
import { add, type Instrument } from "./tone.ts";

interface Skin {
  readonly from: number;
  readonly to: number;
  readonly bendSeconds: number;
  readonly seconds: number;
  readonly click: number;
  readonly gain: number;
}

/** A skin: a tone that falls, and the beater's click. */
function skin({ from, to, bendSeconds, seconds, click, gain }: Skin): Instrument {
  return ({ velocity, start, sampleRate, random }, left, right) => {
    const bend = decayOf(bendSeconds * 3, sampleRate);
    const decay = decayOf(seconds, sampleRate);
    const clickDecay = decayOf(0.012, sampleRate);
    const filter = new Filter(sampleRate, 2_600, 0.1);
    const end = Math.min(left.length, start + Math.round(seconds * sampleRate));
    let [phase, height, level, noise] = [0, from - to, gain * velocity, click * velocity];
    for (let index = Math.max(0, start); index < end; index += 1) {
      phase += (to + height) / sampleRate;
      height *= bend;
      level *= decay;
      noise *= clickDecay;
      const fade = Math.min(1, (index - start) / 24, (end - index) / 240);
      const value = (sine(phase) * level + filter.run(random() * 2 - 1) * noise) * fade;
      add(left, index, value);
      add(right, index, value);
    }
  };
}

interface Rattle {
  readonly low: number;
  readonly high: number;
  readonly seconds: number;
  readonly attackSeconds: number;
  readonly gain: number;
  /** Hands that don't clap at once. */
  readonly bursts?: readonly number[];
  readonly tone?: { readonly hertz: number; readonly gain: number; readonly seconds: number };
  readonly width: number;
}

/** Noise between two heights: snares, hats, shakers, claps and cymbals. */
function rattle(of: Rattle): Instrument {
  return ({ velocity, start, sampleRate, random }, left, right) => {
    for (const late of of.bursts ?? [0]) {
      const isLast = late === (of.bursts?.at(-1) ?? 0);
      const seconds = isLast ? of.seconds : 0.012;
      burst(of, velocity, start + Math.round(late * sampleRate), seconds, sampleRate, random, left, right);
    }
    if (!of.tone) return;
    const { hertz, gain, seconds } = of.tone;
    skin({ from: hertz * 1.25, to: hertz, bendSeconds: 0.02, seconds, click: 0, gain })(
      { hertz, velocity, start, length: 0, sampleRate, random },
      left,
      right,
    );
  };
}

function burst(
  of: Rattle,
  velocity: number,
  start: number,
  seconds: number,
  sampleRate: number,
  random: () => number,
  left: Float32Array,
  right: Float32Array,
): void {
  const filters = [0, 1].map(
    () => [new Filter(sampleRate, of.low, 0.1), new Filter(sampleRate, of.high, 0.1)] as const,
  );
  const decay = decayOf(seconds, sampleRate);
  const attack = Math.max(12, of.attackSeconds * sampleRate);
  const end = Math.min(left.length, start + Math.round(seconds * sampleRate));
  let level = of.gain * velocity;
  for (let index = Math.max(0, start); index < end; index += 1) {
    level *= decay;
    const fade = Math.min(1, (index - start) / attack, (end - index) / 240);
    const shared = random() * 2 - 1;
    const sides = [left, right];
    for (let side = 0; side < 2; side += 1) {
      const [low, high] = filters[side] as readonly [Filter, Filter];
      const noise = shared * (1 - of.width) + (random() * 2 - 1) * of.width;
      low.run(noise);
      add(sides[side] as Float32Array, index, high.run(low.high) * level * fade);
    }
  }
}

export const drums: Readonly<Record<DrumName, Instrument>> = {
  kick: skin({ from: 165, to: 48, bendSeconds: 0.03, seconds: 0.42, click: 0.25, gain: 0.85 }),
  softKick: skin({ from: 105, to: 50, bendSeconds: 0.03, seconds: 0.38, click: 0.05, gain: 0.75 }),
  tom: skin({ from: 170, to: 98, bendSeconds: 0.06, seconds: 0.55, click: 0.08, gain: 0.5 }),
  taiko: skin({ from: 120, to: 62, bendSeconds: 0.08, seconds: 1.3, click: 0.3, gain: 0.75 }),
  snare: rattle({
    low: 1_300,
    high: 9_000,
    seconds: 0.24,
    attackSeconds: 0,
    gain: 0.42,
    width: 0.3,
    tone: { hertz: 190, gain: 0.35, seconds: 0.16 },
  }),
  brush: rattle({
    low: 1_700,
    high: 6_500,
    seconds: 0.2,
    attackSeconds: 0.006,
    gain: 0.34,
    width: 0.4,
    tone: { hertz: 200, gain: 0.14, seconds: 0.12 },
  }),
  clap: rattle({
    low: 950,
    high: 5_500,
    seconds: 0.22,
    attackSeconds: 0,
    gain: 0.5,
    width: 0.6,
    bursts: [0, 0.011, 0.023],
  }),
  rim: rattle({
    low: 1_500,
    high: 5_000,
    seconds: 0.045,
    attackSeconds: 0,
    gain: 0.3,
    width: 0.1,
    tone: { hertz: 1_650, gain: 0.2, seconds: 0.05 },
  }),
  hat: rattle({ low: 7_500, high: 15_000, seconds: 0.07, attackSeconds: 0, gain: 0.3, width: 0.4 }),
  openHat: rattle({ low: 7_000, high: 15_000, seconds: 0.34, attackSeconds: 0, gain: 0.26, width: 0.5 }),
  shaker: rattle({ low: 4_500, high: 12_000, seconds: 0.1, attackSeconds: 0.022, gain: 0.22, width: 0.4 }),
  crash: rattle({ low: 3_200, high: 14_000, seconds: 2.4, attackSeconds: 0.004, gain: 0.3, width: 0.8 }),
};

/** Where each stands in front of the listener. */
export const DRUM_PANS: Readonly<Partial<Record<DrumName, number>>> = {
  hat: 0.25,
  openHat: 0.25,
  shaker: -0.35,
  rim: 0.3,
  tom: -0.2,
  clap: 0.05,
};
