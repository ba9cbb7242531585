import { setTimeout as delay } from "node:timers/promises";
import { hasEnded, type LeasedJob } from "./export-job.ts";

const POLL_MILLISECONDS = 250;

export interface WaitOptions<Job> {
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
  readonly onChange?: ((job: Job) => void) | undefined;
}

/** The job as it is once it has ended or the time is up, whichever comes first. */
export async function waitForEnd<Job extends LeasedJob & { readonly message: string; readonly progress: number }>(
  read: () => Promise<Job>,
  { milliseconds, signal, onChange }: WaitOptions<Job>,
): Promise<Job> {
  const deadline = Date.now() + milliseconds;
  let last = "";
  for (;;) {
    const job = await read();
    // The answer itself reports the end: clients drop progress that arrives together with it.
    if (job.message + job.progress !== last && !hasEnded(job)) onChange?.(job);
    last = job.message + job.progress;
    if (hasEnded(job) || Date.now() >= deadline || signal?.aborted) return job;
    await delay(Math.min(POLL_MILLISECONDS, Math.max(1, deadline - Date.now())));
  }
}
