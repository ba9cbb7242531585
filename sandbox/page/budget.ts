import { MAX_TICKS_PER_FRAME } from "../policy/limits.ts";

const TICKS_BETWEEN_CLOCK_READS = 8_192;
const MILLISECONDS_PER_FRAME = 4_000;

export class BudgetSpentError extends Error {
  constructor() {
    super("This frame did too much work.");
    this.name = "BudgetSpentError";
  }
}

/**
 * Counts the ticks that the compiler put into every loop and function of scene code.
 * Once spent it throws at every tick until the next frame, so that a `try` around a loop cannot swallow the end.
 */
export class FrameBudget {
  #ticks = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #spent = false;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get spent(): boolean {
    return this.#spent;
  }

  startFrame(): void {
    this.#ticks = 0;
    this.#spent = false;
    this.#deadline = this.#now() + MILLISECONDS_PER_FRAME;
  }

  tick(): void {
    this.#ticks += 1;
    if (this.#ticks % TICKS_BETWEEN_CLOCK_READS === 0 && this.#now() > this.#deadline) this.#spent = true;
    if (this.#ticks > MAX_TICKS_PER_FRAME) this.#spent = true;
    if (this.#spent) throw new BudgetSpentError();
  }
}
