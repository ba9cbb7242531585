import { UserError } from "../../errors.ts";
import { counted } from "../../project/counted.ts";
import { dollars, sum } from "./budget.ts";
import { type GenerationItem, type GenerationJob, hasItemEnded, type ItemChange } from "./generation-job.ts";

/** Changes of a job's record, as pure functions. */

export function withItem(index: number, change: ItemChange): (job: GenerationJob) => GenerationJob {
  return (job) => {
    const items = job.items.map((item, at) => (at === index ? { ...item, ...change } : item));
    const done = items.filter(hasItemEnded).length;
    const message = `${done} of ${items.length} ${done === 1 ? "is" : "are"} there.`;
    return { ...job, items, status: "running", progress: progressOf(items), message };
  };
}

export function saying(message: string): (job: GenerationJob) => GenerationJob {
  return (job) => (job.message === message ? job : { ...job, message });
}

/** What was not sent costs nothing; what was begun stays counted. */
export function cancelled(job: GenerationJob, endedAt: string): GenerationJob {
  const items = job.items.map((item): GenerationItem => {
    if (hasItemEnded(item)) return item;
    return { ...item, state: "cancelled", ...(item.state === "waiting" ? { countedUsd: 0 } : {}) };
  });
  const begun = items.filter(({ state, countedUsd }) => state === "cancelled" && countedUsd > 0).length;
  const words = begun > 0 ? ` ${counted(begun, "item")} had been begun and may be billed.` : "";
  return { ...job, items, status: "cancelled", message: `Cancelled.${words}`, endedAt };
}

/** @param placed what became of what was made */
export function ended(job: GenerationJob, endedAt: string, placed = ""): GenerationJob {
  const made = job.items.filter(({ state }) => state === "done");
  const failed = job.items.filter(({ state }) => state === "failed");
  const cost = `Cost: ${dollars(sum(job.items))} (an estimate where the provider tells none).`;
  const words =
    failed.length === 0
      ? `${counted(made.length, job.kind)} made. ${cost}`
      : `${made.length} of ${job.items.length} made. ${counted(failed.length, "failure")}: ${reasons(failed)} ${cost}`;
  const message = placed ? `${words} ${placed}` : words;
  return { ...job, status: made.length > 0 ? "done" : "failed", progress: 1, message, endedAt };
}

export function progressOf(items: readonly GenerationItem[]): number {
  const share = items.reduce(
    (total, item) => total + (hasItemEnded(item) ? 1 : item.state === "submitted" ? 0.3 : 0),
    0,
  );
  return Math.min(0.99, Math.round((share / Math.max(1, items.length)) * 100) / 100);
}

/** The items with the failed ones open again. One that the provider took is asked for by its id. @throws UserError where none failed */
export function toRetry({ items, status }: GenerationJob): GenerationItem[] {
  const isOpen = ({ state }: GenerationItem) => state === "failed" || state === "cancelled";
  if (!items.some(isOpen))
    throw new UserError(`Nothing of this job failed: it is ${status}.`, "Use generate_media for more.");
  return items.map((item): GenerationItem => {
    if (!isOpen(item)) return item;
    const { problem: _, nextStep: __, requestId, ...rest } = item;
    // A result of a cancelled request never comes.
    if (requestId !== undefined && item.state === "failed") return { ...rest, requestId, state: "submitted" };
    const lostUsd = (item.lostUsd ?? 0) + item.countedUsd;
    const countedUsd = item.earlier ? 0 : item.plan.costUsd;
    return { ...rest, state: "waiting", countedUsd, ...(lostUsd > 0 ? { lostUsd } : {}) };
  });
}

/** A job that ended, with its open items to be made. */
export function queuedAgain(
  { endedAt: _, ...job }: GenerationJob,
  items: readonly GenerationItem[],
  worker: GenerationJob["worker"],
  heartbeatAt: string,
): GenerationJob {
  const message = "Waiting to start again.";
  return {
    ...job,
    items,
    status: "queued",
    message,
    progress: progressOf(items),
    worker,
    heartbeatAt,
    interruptions: 0,
  };
}

/** Each reason once, as many prompts fail for the same one. */
function reasons(failed: readonly GenerationItem[]): string {
  const each = new Map<string, number>();
  for (const { problem = "", nextStep = "" } of failed) {
    const words = `${problem} ${nextStep}`;
    each.set(words, (each.get(words) ?? 0) + 1);
  }
  return [...each].map(([words, times]) => (times > 1 ? `${words} (${times} times)` : words)).join(" ");
}
