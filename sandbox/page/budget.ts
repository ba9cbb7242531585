import { MAX_FRAME_MILLISECONDS, MAX_TICKS_PER_FRAME } from "../policy/limits.ts";

/** Few, as a single turn may hold a built-in call that takes milliseconds; reading the clock takes fifty nanoseconds. */
const TICKS_BETWEEN_CLOCK_READS = 32;
/** A step between two reads that is worth telling the author about. */
const LONG_STEP_MILLISECONDS = 200;

export class BudgetSpentError extends Error {
  constructor(reason = "This frame did too much work.") {
    super(reason);
    this.name = "BudgetSpentError";
  }
}

/** The longest time that passed without a tick, and the stack of what came next. */
interface LongStep {
  readonly milliseconds: number;
  readonly after: string;
  readonly stack: string;
}

/**
 * Counts the ticks that the compiler put into every loop and function of scene code, and reads the clock at them, at each guarded
 * built-in and at the end of the frame.
 * Once spent it throws at every tick until the next frame, so that a `try` around a loop cannot swallow the end.
 */
export class FrameBudget {
  #ticks = 0;
  #deadline = Number.POSITIVE_INFINITY;
  #lastRead = 0;
  #spent: BudgetSpentError | undefined;
  #running = false;
  #longest: LongStep | undefined;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get spent(): boolean {
    return this.#spent !== undefined;
  }

  /** Whether a frame is being drawn: only then do the limits of built-ins hold. */
  get running(): boolean {
    return this.#running;
  }

  /** Why the frame was ended; its stack leads to the line where that is known. */
  get reason(): BudgetSpentError | undefined {
    return this.#spent;
  }

  startFrame(): void {
    this.#ticks = 0;
    this.#spent = undefined;
    this.#longest = undefined;
    this.#running = true;
    this.#lastRead = this.#now();
    this.#deadline = this.#lastRead + MAX_FRAME_MILLISECONDS;
  }

  /** Reads the clock once more: the last call of a frame may have been the long one. */
  endFrame(): void {
    this.readClock("the last call");
    this.#running = false;
  }

  tick(): void {
    this.#ticks += 1;
    if (this.#ticks % TICKS_BETWEEN_CLOCK_READS === 0) this.readClock("a turn or call");
    if (this.#ticks > MAX_TICKS_PER_FRAME && !this.#spent)
      this.#spent = new BudgetSpentError(
        `More than ${MAX_TICKS_PER_FRAME.toLocaleString("en-US")} turns of loops and calls in one frame.`,
      );
    if (this.#spent) throw this.#spent;
  }

  /** Marks the budget as spent where the time is over. @param what ended just now */
  readClock(what: string): void {
    const now = this.#now();
    const step = now - this.#lastRead;
    this.#lastRead = now;
    if (step > LONG_STEP_MILLISECONDS && step > (this.#longest?.milliseconds ?? 0))
      this.#longest = { milliseconds: step, after: what, stack: String(new Error().stack) };
    if (now > this.#deadline) this.#spent ??= this.#outOfTime();
  }

  /** As `readClock`, for calls that hold no tick of their own. */
  spend(what: string): void {
    this.readClock(what);
    if (this.#spent) throw this.#spent;
  }

  /** Ends the frame for another reason than time. */
  end(reason: string): never {
    this.#spent ??= new BudgetSpentError(reason);
    throw this.#spent;
  }

  #outOfTime(): BudgetSpentError {
    const longest = this.#longest;
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
    const about =
      longest && longest.milliseconds > MAX_FRAME_MILLISECONDS / 4
        ? ` A single step of ${seconds(longest.milliseconds)} ended at ${longest.after}.`
        : "";
    const error = new BudgetSpentError(
      `The code of this frame took more than ${seconds(MAX_FRAME_MILLISECONDS)}.${about}`,
    );
    if (about && longest) error.stack = longest.stack;
    return error;
  }
}
