import type { Queue, QueueEvents } from "bullmq";
import { UserError } from "../errors.ts";
import { brought } from "./job-failure.ts";
import type { Queues } from "./queues.ts";

/** A queue that was emptied, or an end that nobody told of, is found so soon. */
const LOOK_AGAIN_MILLISECONDS = 3_000;
const MOST_TIMES_ADDED = 20;
const LONGEST_TO_ADD_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 500;

export interface CallOptions {
  /** From 1 to 2,097,151; lower is served first. */
  readonly priority: number;
  /** How often it is tried at most, where the machine fails. */
  readonly attempts: number;
  readonly signal?: AbortSignal | undefined;
}

interface Asked<Data> {
  readonly data: Data;
  readonly options: CallOptions;
  readonly waiters: Set<Waiter>;
  timesAdded: number;
}

interface Waiter {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Has work done by whichever worker is free, and waits for what comes of it. */
export class QueuedCalls<Data, Result> {
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #asked = new Map<string, Asked<Data>>();
  #looking: NodeJS.Timeout | undefined;

  constructor(queues: Queues, name: string) {
    this.#queue = queues.queue(name);
    this.#events = queues.events(name);
    this.#events.on("completed", ({ jobId, returnvalue }) => this.#end(jobId, (each) => each.resolve(returnvalue)));
    this.#events.on("failed", ({ jobId, failedReason }) =>
      this.#end(jobId, (each) => each.reject(brought(failedReason))),
    );
  }

  /** How many workers stand ready. */
  workers(): Promise<number> {
    return within(this.#queue.getWorkersCount());
  }

  /**
   * @param jobId of work that is the same whoever asks: it is done once for all that wait
   * @throws what failed at the worker; the reason of the signal
   */
  async ask(jobId: string, data: Data, options: CallOptions): Promise<Result> {
    const { signal } = options;
    signal?.throwIfAborted();
    await within(this.#events.waitUntilReady());
    const asked = this.#asked.get(jobId) ?? { data, options, waiters: new Set<Waiter>(), timesAdded: 0 };
    this.#asked.set(jobId, asked);
    this.#looking ??= setInterval(() => void this.#lookAgain(), LOOK_AGAIN_MILLISECONDS);
    let waiter: Waiter | undefined;
    const giveUp = () => {
      waiter?.reject(signal?.reason);
      asked.waiters.delete(waiter as Waiter);
      if (asked.waiters.size === 0) this.#letGo(jobId);
    };
    const ended = new Promise<unknown>((resolve, reject) => {
      waiter = { resolve, reject };
      asked.waiters.add(waiter);
    });
    ended.catch(() => {});
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      await this.#add(jobId, asked).catch((error) => this.#end(jobId, (each) => each.reject(error)));
      return (await ended) as Result;
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  close(): void {
    clearInterval(this.#looking);
    for (const jobId of [...this.#asked.keys()])
      this.#end(jobId, (each) => each.reject(new UserError("The server is ending.", "Call again in a few seconds.")));
  }

  async #add(jobId: string, asked: Asked<Data>): Promise<void> {
    asked.timesAdded += 1;
    const { priority, attempts } = asked.options;
    const job = {
      jobId,
      priority,
      attempts,
      backoff: { type: "exponential", delay: RETRY_MILLISECONDS, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: true,
    };
    // Of work that waits or runs already, nothing changes.
    await within(this.#queue.add("work", asked.data, job));
  }

  /** What is not in the queue any more has ended without a word, or the queue was emptied: either way it is asked for again. */
  async #lookAgain(): Promise<void> {
    for (const [jobId, asked] of [...this.#asked]) {
      try {
        if (await within(this.#queue.getJob(jobId))) continue;
        if (!this.#asked.has(jobId)) continue;
        if (asked.timesAdded > MOST_TIMES_ADDED) throw new Error("asked for too often");
        await this.#add(jobId, asked);
      } catch (error) {
        // While the queue is away, those who wait go on waiting, each as long as they like.
        if (!(error instanceof UserError)) this.#end(jobId, (each) => each.reject(brought("")));
      }
    }
  }

  #end(jobId: string, tell: (waiter: Waiter) => void): void {
    const asked = this.#asked.get(jobId);
    if (!asked) return;
    this.#asked.delete(jobId);
    for (const waiter of asked.waiters) tell(waiter);
    if (this.#asked.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  /** Nobody waits for it any more: it is not begun, and one that has been begun ends by itself. */
  #letGo(jobId: string): void {
    this.#end(jobId, () => {});
    void this.#queue.remove(jobId).catch(() => {});
  }
}

/** @throws UserError where the queue does not answer */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UserError("The queue of work does not answer at the moment.", "Call again in a few seconds.")),
      LONGEST_TO_ADD_MILLISECONDS,
    );
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("The queue of work is away for the moment.", "Call again in a few seconds.");
  } finally {
    clearTimeout(timer);
  }
}
