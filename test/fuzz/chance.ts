import { random } from "remotion";

/** A stream of random numbers that a seed reproduces. */
export class Chance {
  readonly #seed: string;
  #drawn = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** 0 <= x < 1. */
  number(): number {
    this.#drawn += 1;
    return random(`${this.#seed}-${this.#drawn}`);
  }

  below(limit: number): number {
    return Math.floor(this.number() * limit);
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError("Nothing to pick from.");
    return from[this.below(from.length)] as T;
  }

  isTrue(probability: number): boolean {
    return this.number() < probability;
  }
}
