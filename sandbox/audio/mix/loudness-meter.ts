import type { StereoBlock } from "./decoded-sound.ts";
import { SAMPLE_RATE } from "./mix-plan.ts";

/** ITU-R BS.1770-4, annex 1, at 48 kHz: a shelf for the head's effect, then a high-pass. */
const SHELF = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585] as const;
const HIGH_PASS = [1, -2, 1, -1.99004745483398, 0.99007225036621] as const;

const STEP_SAMPLES = SAMPLE_RATE / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness of stereo sound (ITU-R BS.1770-4): blocks of 400 ms, every 100 ms, without silence and quiet passages. */
export class LoudnessMeter {
  readonly #filters = [new KWeighting(), new KWeighting()] as const;
  /** Mean square of both channels, summed, for each 100 ms. */
  readonly #steps: number[] = [];
  #sum = 0;
  #count = 0;

  add({ left, right }: StereoBlock, count: number): void {
    for (let done = 0; done < count; ) {
      const length = Math.min(count - done, STEP_SAMPLES - this.#count);
      this.#sum += this.#filters[0].energy(left, done, length) + this.#filters[1].energy(right, done, length);
      this.#count += length;
      done += length;
      if (this.#count < STEP_SAMPLES) continue;
      this.#steps.push(this.#sum / STEP_SAMPLES);
      this.#sum = 0;
      this.#count = 0;
    }
  }

  /** LUFS, or nothing where all is silent. What is too short for one block is measured as it is. */
  integrated(): number | undefined {
    const blocks = this.#blocks();
    const loud = blocks.filter((power) => lufsOf(power) > ABSOLUTE_GATE_LUFS);
    if (loud.length === 0) return undefined;
    const gate = lufsOf(meanOf(loud)) + RELATIVE_GATE_LU;
    const heard = loud.filter((power) => lufsOf(power) > gate);
    return lufsOf(meanOf(heard.length > 0 ? heard : loud));
  }

  #blocks(): number[] {
    const steps = this.#steps;
    if (steps.length >= STEPS_PER_BLOCK)
      return steps.slice(STEPS_PER_BLOCK - 1).map((_, index) => meanOf(steps.slice(index, index + STEPS_PER_BLOCK)));
    const samples = steps.length * STEP_SAMPLES + this.#count;
    const energy = steps.reduce((sum, power) => sum + power * STEP_SAMPLES, this.#sum);
    return samples > 0 ? [energy / samples] : [];
  }
}

/** Integrated loudness of a whole sound at 48 kHz, in LUFS; minus infinity of silence. */
export function loudnessOf([left, right]: readonly [left: Float32Array, right?: Float32Array]): number {
  const meter = new LoudnessMeter();
  meter.add({ left, right: right ?? new Float32Array(left.length) }, left.length);
  return meter.integrated() ?? Number.NEGATIVE_INFINITY;
}

function lufsOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Both filters one behind the other, in transposed direct form II. */
class KWeighting {
  #a1 = 0;
  #a2 = 0;
  #b1 = 0;
  #b2 = 0;

  /** Sum of the squares of the filtered samples. */
  energy(samples: Float32Array, from: number, count: number): number {
    const [p0, p1, p2, q1, q2] = SHELF;
    const [r0, r1, r2, s1, s2] = HIGH_PASS;
    let a1 = this.#a1;
    let a2 = this.#a2;
    let b1 = this.#b1;
    let b2 = this.#b2;
    let sum = 0;
    for (let index = from; index < from + count; index += 1) {
      const sample = samples[index] as number;
      const shelved = p0 * sample + a1;
      a1 = p1 * sample - q1 * shelved + a2;
      a2 = p2 * sample - q2 * shelved;
      const weighted = r0 * shelved + b1;
      b1 = r1 * shelved - s1 * weighted + b2;
      b2 = r2 * shelved - s2 * weighted;
      sum += weighted * weighted;
    }
    // Numbers too small to matter slow every multiplication down.
    this.#a1 = settled(a1);
    this.#a2 = settled(a2);
    this.#b1 = settled(b1);
    this.#b2 = settled(b2);
    return sum;
  }
}

function settled(value: number): number {
  return Math.abs(value) < 1e-25 ? 0 : value;
}
