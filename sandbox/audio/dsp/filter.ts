import { exactCosine, exactSine } from "./exact-math.ts";

/** A filter of two poles whose cutoff may move while it runs. */
export class Filter {
  readonly #sampleRate: number;
  #first = 0;
  #second = 0;
  #g = 0;
  #k = 1;
  #a = 0;
  /** What is left above, after {@link run}. */
  high = 0;
  band = 0;

  /** `resonance` from 0, none, to just below 1, where it would sing by itself. */
  constructor(sampleRate: number, hertz: number, resonance = 0.3) {
    this.#sampleRate = sampleRate;
    this.#k = 2 - 2 * Math.min(0.97, resonance);
    this.tune(hertz);
  }

  tune(hertz: number): void {
    const half = Math.max(10, Math.min(hertz, this.#sampleRate * 0.45)) / (2 * this.#sampleRate);
    this.#g = exactSine(half) / exactCosine(half);
    this.#a = 1 / (1 + this.#g * (this.#g + this.#k));
  }

  /** Takes one sample and returns what is below the cutoff. */
  run(sample: number): number {
    this.high = (sample - (this.#k + this.#g) * this.#first - this.#second) * this.#a;
    this.band = this.#first + this.#g * this.high;
    this.#first = this.band + this.#g * this.high;
    const low = this.#second + this.#g * this.band;
    this.#second = low + this.#g * this.band;
    return low;
  }
}
