import type { ExportJob } from "./export-job.ts";
import type { ExportRequest } from "./exports.ts";

/** What was asked for beyond format and quality, checked. */
export type Wishes = Pick<ExportJob, "transparent" | "atFrame" | "thumbnailFrame">;

/** Whether a job is what a call asks for: the same state of the project with the same options. */
export function isSame(job: ExportJob, request: ExportRequest, wishes: Wishes, revision: number): boolean {
  return (
    job.projectId === request.projectId &&
    job.revision === revision &&
    job.format === request.format &&
    job.quality === request.quality &&
    job.transparent === wishes.transparent &&
    job.atFrame === wishes.atFrame &&
    job.thumbnailFrame === wishes.thumbnailFrame &&
    JSON.stringify(job.scenes) === JSON.stringify(request.scenes)
  );
}
