import { within } from "./browser.ts";
import { NoAnswerError } from "./devtools-pipe.ts";

/** After this long somebody may prepare for the worst. */
const SLOW_MILLISECONDS = 1_200;
/** A browser that works has used this share of the time; on a machine with other work it has used less, and is waited for. */
const SHARE_OF_WORK = 0.6;
/** On a machine shared by many a browser may wait for its turn again and again; one that works is ended by its processor time. */
const WALL_FACTOR = 4;

export interface Patience {
  /** Processor time of the browser; undefined where nobody can tell. */
  readonly processorMilliseconds: () => number | undefined;
  readonly onSlow: () => void;
}

/** The promise, or {@link NoAnswerError} after so many milliseconds that the browser spent working. */
export async function patiently<T>(milliseconds: number, promise: Promise<T>, patience: Patience): Promise<T> {
  const first = Math.min(SLOW_MILLISECONDS, milliseconds);
  const startedAt = Date.now();
  try {
    return await within(first, promise);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
  }
  patience.onSlow();
  const before = patience.processorMilliseconds();
  let left = milliseconds - first;
  for (;;) {
    try {
      return await within(Math.max(1, left), promise);
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      const now = patience.processorMilliseconds();
      const worked = before === undefined || now === undefined ? undefined : now - before;
      const wanted = (milliseconds - first) * SHARE_OF_WORK;
      const waited = Date.now() - startedAt;
      if (worked === undefined || worked >= wanted || waited >= milliseconds * WALL_FACTOR) throw error;
      left = Math.min(Math.max(300, wanted - worked), milliseconds * WALL_FACTOR - waited);
    }
  }
}
