import { hostname } from "node:os";
import { isProcessRunning } from "../platform/processes/is-process-running.ts";
import { hasEnded, type LeasedJob } from "./export-job.ts";

const SILENT_MILLISECONDS = 15_000;
/** A process that can't be seen may run in another container of the same name: it is given time for a sign of life. */
const UNSEEN_MILLISECONDS = 5_000;

/** Whether nobody works on a job that has not ended: it was given back, or its worker has not reported for a while. */
export function isAbandoned(job: LeasedJob, now: Date): boolean {
  if (hasEnded(job)) return false;
  const { worker } = job;
  if (!worker) return true;
  const silent = now.getTime() - Date.parse(job.heartbeatAt);
  const isUnseen = worker.host === hostname() && worker.pid !== process.pid && !isProcessRunning(worker.pid);
  return silent > (isUnseen ? UNSEEN_MILLISECONDS : SILENT_MILLISECONDS);
}
