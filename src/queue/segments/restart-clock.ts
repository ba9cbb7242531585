import type { Queue } from "bullmq";
import type { QueueTurns } from "../queue-turns.ts";

/** Begins the clock of a queue anew, and moves what waits with it: priorities are numbers that end. */
export async function restartClock(queue: Queue, turns: Pick<QueueTurns, "restart">): Promise<void> {
  const elapsed = await turns.restart();
  if (elapsed === 0) return;
  for (const { id } of await queue.getPrioritized()) {
    const job = id === undefined ? undefined : await queue.getJob(id);
    // One that is begun meanwhile has no use for another priority.
    await job?.changePriority({ priority: Math.max(1, Math.round(job.priority - elapsed)) }).catch(() => {});
  }
}
