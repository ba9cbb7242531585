import type { StereoBlock } from "./decoded-sound.ts";

/** Samples on each side that a value between two samples is computed from. */
export const PEAK_REACH = 8;
const TAPS = PEAK_REACH * 2;
const PHASES = 4;
/** A peak between two samples that are both lower than this share of it does not occur in sound. */
const NEIGHBOUR_SHARE = 0.5;

/** The weights for a quarter, a half and three quarters of the way from one sample to the next. */
const WEIGHTS = Array.from({ length: PHASES - 1 }, (_, phase) => weightsAt((phase + 1) / PHASES));

/**
 * The highest absolute value at a sample and at three places up to the next one, as it will be once it is played (ITU-R
 * BS.1770-4, annex 2), or 0 where it is certainly lower than `least`. `samples` has to reach 7 before `at` and 8 beyond it.
 */
export function peakAt(samples: Float32Array, at: number, least: number): number {
  const own = Math.abs(samples[at] as number);
  const neighbour = Math.max(own, Math.abs(samples[at + 1] as number));
  if (neighbour < least * NEIGHBOUR_SHARE) return 0;
  let peak = own;
  const first = at - PEAK_REACH + 1;
  for (let phase = 0; phase < PHASES - 1; phase += 1) {
    const weights = WEIGHTS[phase] as Float64Array;
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap += 1) sum += (samples[first + tap] as number) * (weights[tap] as number);
    const value = Math.abs(sum);
    if (value > peak) peak = value;
  }
  return peak;
}

/** The highest true peak of sound that comes in blocks, and its highest sample. */
export class PeakMeter {
  #left = new Float32Array(TAPS);
  #right = new Float32Array(TAPS);
  #truePeak = 0;
  #samplePeak = 0;

  add(block: StereoBlock, count: number): void {
    this.#left = this.#measure(this.#left, block.left, count);
    this.#right = this.#measure(this.#right, block.right, count);
  }

  /** Both as amplitudes, 1 being full scale. */
  end(): { readonly truePeak: number; readonly samplePeak: number } {
    const silence = new Float32Array(TAPS);
    this.add({ left: silence, right: silence }, TAPS);
    return { truePeak: this.#truePeak, samplePeak: this.#samplePeak };
  }

  /** @returns the last samples, which the next block is measured with */
  #measure(before: Float32Array, samples: Float32Array, count: number): Float32Array<ArrayBuffer> {
    const work = new Float32Array(before.length + count);
    work.set(before);
    work.set(samples.subarray(0, count), before.length);
    for (let at = PEAK_REACH; at < count + PEAK_REACH; at += 1) {
      const own = Math.abs(work[at] as number);
      if (own > this.#samplePeak) this.#samplePeak = own;
      const peak = peakAt(work, at, this.#truePeak);
      if (peak > this.#truePeak) this.#truePeak = peak;
    }
    return work.slice(count);
  }
}

/** A windowed sinc. */
function weightsAt(part: number): Float64Array {
  const weights = new Float64Array(TAPS);
  let sum = 0;
  for (let tap = 0; tap < TAPS; tap += 1) {
    const distance = part - (tap - PEAK_REACH + 1);
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (PEAK_REACH + 0.5));
    const value = (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
    weights[tap] = value;
    sum += value;
  }
  return weights.map((value) => value / sum);
}
