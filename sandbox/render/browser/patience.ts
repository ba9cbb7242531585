import { type Browser, within } from "./browser.ts";
import { NoAnswerError, NoTurnError } from "./devtools-pipe.ts";

/** Most frames are there before: only then the browser is looked at, as that costs a few milliseconds. */
const LOOK_AFTER_MILLISECONDS = 300;
/** After this much somebody may prepare for the worst. */
const SLOW_MILLISECONDS = 1_200;
/** A browser that works has used this share of the time; on a machine with other work it has used less, and is waited for. */
const SHARE_OF_WORK = 0.6;
/** On a machine shared by many a browser may wait for its turn again and again; one that works is ended by its processor time. */
const WALL_FACTOR = 4;

export interface Patience {
  /** Whose processor time it is; what it spends is spent for all pages that it draws at the moment. */
  readonly browser: Pick<Browser, "processorMilliseconds" | "waits">;
  /** Told once. A frame that only waits, for a font or for a turn on a busy machine, is not slow. */
  readonly onSlow: () => void;
}

/**
 * The promise, or {@link NoAnswerError} after so many milliseconds that the browser spent working; {@link NoTurnError} where it was
 * given no time for that in several times as long.
 */
export async function patiently<T>(milliseconds: number, promise: Promise<T>, patience: Patience): Promise<T> {
  const { waits } = patience.browser;
  waits.add(promise);
  try {
    return await waited(milliseconds, promise, patience);
  } finally {
    waits.delete(promise);
  }
}

async function waited<T>(milliseconds: number, promise: Promise<T>, { browser, onSlow }: Patience): Promise<T> {
  const first = Math.min(LOOK_AFTER_MILLISECONDS, milliseconds);
  const startedAt = Date.now();
  const early = await orUnanswered(first, promise);
  if (early !== UNANSWERED) return early;
  const before = browser.processorMilliseconds();
  const soon = Math.min(SLOW_MILLISECONDS, milliseconds);
  const [slow, most] = [(soon - first) * SHARE_OF_WORK, (milliseconds - first) * SHARE_OF_WORK];
  let isTold = false;
  for (let wait = soon - first; ; ) {
    const answer = await orUnanswered(Math.max(1, wait), promise);
    if (answer !== UNANSWERED) return answer;
    const now = browser.processorMilliseconds();
    const spent = before === undefined || now === undefined ? Number.POSITIVE_INFINITY : now - before;
    const worked = spent / Math.max(1, browser.waits.size);
    const elapsed = Date.now() - startedAt;
    if (!isTold && worked >= slow) {
      isTold = true;
      onSlow();
    }
    if (elapsed >= milliseconds && worked >= most) throw new NoAnswerError();
    if (elapsed >= milliseconds * WALL_FACTOR) throw new NoTurnError();
    const next = isTold ? most - worked : slow - worked;
    const end = elapsed < milliseconds ? milliseconds : milliseconds * WALL_FACTOR;
    wait = Math.min(Math.max(LOOK_AFTER_MILLISECONDS, next), end - elapsed);
  }
}

const UNANSWERED = Symbol("unanswered");

async function orUnanswered<T>(milliseconds: number, promise: Promise<T>): Promise<T | typeof UNANSWERED> {
  try {
    return await within(milliseconds, promise);
  } catch (error) {
    if (error instanceof NoAnswerError) return UNANSWERED;
    throw error;
  }
}
