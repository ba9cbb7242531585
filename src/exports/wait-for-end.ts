import type { RecordListener } from "../store/jobs/record-watch.ts";
import { hasEnded, type JobStatus } from "./export-job.ts";

const POLL_MILLISECONDS = 250;
/** Where changes are told at once: of a job of this process, or by a store that hears of others. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

interface Awaited {
  readonly status: JobStatus;
  readonly progress: number;
  readonly message: string;
}

export interface WaitOptions<Job> {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
  readonly onChange?: ((job: Job) => void) | undefined;
}

interface Waiting<Job> extends WaitOptions<Job> {
  /** Whether this process works on it; what another one does to it is seen by looking alone. */
  readonly isHere: () => boolean;
}

/** The job as it is once it has ended, the time is up or the caller gave up. Stops to listen. */
export async function waitForEnd<Job extends Awaited>(
  read: () => Promise<Job>,
  changes: RecordListener,
  { milliseconds, signal, onChange, isHere }: Waiting<Job>,
): Promise<Job> {
  const deadline = Date.now() + milliseconds;
  signal?.addEventListener("abort", changes.wake, { once: true });
  try {
    let last = "";
    for (;;) {
      const job = await read();
      // The answer itself reports the end: clients drop progress that arrives together with it.
      if (job.message + job.progress !== last && !hasEnded(job)) onChange?.(job);
      last = job.message + job.progress;
      const left = deadline - Date.now();
      if (hasEnded(job) || left <= 0 || signal?.aborted) return job;
      const isTold = isHere() || changes.hearsOthers();
      await changes.next(Math.min(isTold ? LOOK_AGAIN_MILLISECONDS : POLL_MILLISECONDS, left));
    }
  } finally {
    signal?.removeEventListener("abort", changes.wake);
    changes.stop();
  }
}
