import { type StereoBlock, stereoBlock } from "./decoded-sound.ts";
import { SAMPLE_RATE } from "./mix-plan.ts";
import { PEAK_REACH, peakAt } from "./true-peak.ts";

/** The gain begins to fall this long before a peak: 5 ms. */
const LOOK = 240;
const RELEASE_SECONDS = 0.12;
const RELEASE_STEP = 1 - Math.exp(-1 / (RELEASE_SECONDS * SAMPLE_RATE));
const KEPT = LOOK - 1 + PEAK_REACH + PEAK_REACH - 1;

/** How many samples later than it came in a sample leaves the limiter. */
export const LIMITER_DELAY = LOOK - 1 + PEAK_REACH;

/**
 * Sound times a gain, with no true peak over a ceiling: one gain for both sides that falls ahead of a peak and recovers after
 * it. The lowest gain of a window is smoothed over the length of the window, so that it has arrived by the time of the peak.
 */
export class Limiter {
  readonly #gain: number;
  readonly #ceiling: number;
  #left = new Float32Array(KEPT);
  #right = new Float32Array(KEPT);
  /** Lowest gains of the window: where they stand and what they are, rising. */
  readonly #lowAt = new Float64Array(LOOK + 1);
  readonly #low = new Float64Array(LOOK + 1);
  #lowFirst = 0;
  #lowCount = 0;
  readonly #recent = new Float64Array(LOOK).fill(1);
  #sum = LOOK;
  #held = 1;
  #at = 0;
  #lowest = 1;

  /** @param ceiling highest true peak, as an amplitude */
  constructor(gain: number, ceiling: number) {
    this.#gain = gain;
    this.#ceiling = ceiling;
  }

  /** The strongest reduction so far, as a gain: 1 where nothing was too loud. */
  get lowest(): number {
    return this.#lowest;
  }

  /** Takes `count` samples and gives as many, those of {@link LIMITER_DELAY} before. */
  process(block: StereoBlock, count: number): StereoBlock {
    const left = withKept(this.#left, block.left, count, this.#gain);
    const right = withKept(this.#right, block.right, count, this.#gain);
    const out = stereoBlock(count);
    const ceiling = this.#ceiling;
    for (let index = 0; index < count; index += 1) {
      const at = index + KEPT - PEAK_REACH;
      const peak = Math.max(peakAt(left, at, ceiling), peakAt(right, at, ceiling));
      const gain = this.#next(peak > ceiling ? ceiling / peak : 1);
      if (gain < this.#lowest) this.#lowest = gain;
      const from = index + PEAK_REACH - 1;
      out.left[index] = (left[from] as number) * gain;
      out.right[index] = (right[from] as number) * gain;
    }
    this.#left = left.slice(count);
    this.#right = right.slice(count);
    return out;
  }

  /** The gain of the sample at the far end of the window, after one more sample asked for `wanted`. */
  #next(wanted: number): number {
    if (wanted === 1 && this.#held === 1 && this.#sum >= LOOK && this.#lowCount === 0) {
      this.#at += 1;
      return 1;
    }
    const lowest = this.#slide(wanted);
    const risen = this.#held + (1 - this.#held) * RELEASE_STEP;
    this.#held = Math.min(lowest, risen > 0.99999 ? 1 : risen);
    const slot = this.#at % LOOK;
    this.#sum += this.#held - (this.#recent[slot] as number);
    this.#recent[slot] = this.#held;
    this.#at += 1;
    // Additions and subtractions leave dust behind.
    if (slot === 0) this.#sum = this.#recent.reduce((sum, value) => sum + value, 0);
    return Math.min(1, this.#sum / LOOK);
  }

  /** The lowest of the last gains that were wanted: a queue in which nothing stands before something lower. */
  #slide(wanted: number): number {
    const size = LOOK + 1;
    const lastSlot = () => (this.#lowFirst + this.#lowCount - 1) % size;
    if (this.#lowCount > 0 && (this.#lowAt[this.#lowFirst] as number) <= this.#at - LOOK) {
      this.#lowFirst = (this.#lowFirst + 1) % size;
      this.#lowCount -= 1;
    }
    if (wanted < 1) {
      while (this.#lowCount > 0 && (this.#low[lastSlot()] as number) >= wanted) this.#lowCount -= 1;
      this.#lowCount += 1;
      const slot = lastSlot();
      this.#low[slot] = wanted;
      this.#lowAt[slot] = this.#at;
    }
    return this.#lowCount > 0 ? (this.#low[this.#lowFirst] as number) : 1;
  }
}

function withKept(kept: Float32Array, samples: Float32Array, count: number, gain: number): Float32Array<ArrayBuffer> {
  const work = new Float32Array(KEPT + count);
  work.set(kept);
  for (let index = 0; index < count; index += 1) work[KEPT + index] = (samples[index] as number) * gain;
  return work;
}
