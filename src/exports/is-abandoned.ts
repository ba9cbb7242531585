import { hostname } from "node:os";
import { isProcessRunning } from "../platform/processes/is-process-running.ts";
import { type ExportJob, hasEnded } from "./export-job.ts";

const SILENT_MILLISECONDS = 20_000;

/** Whether the server that worked on a job is gone: its process has ended, or it has not reported for a while. */
export function isAbandoned(job: ExportJob, now: Date): boolean {
  if (hasEnded(job)) return false;
  if (job.worker.host === hostname() && job.worker.pid !== process.pid && !isProcessRunning(job.worker.pid))
    return true;
  return now.getTime() - Date.parse(job.heartbeatAt) > SILENT_MILLISECONDS;
}
