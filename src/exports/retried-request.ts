import { UserError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import { type ExportJob, hasEnded } from "./export-job.ts";
import type { ExportRequest } from "./exports.ts";

/** The call that an export which came to nothing was started with. @throws UserError where there is nothing to do again */
export function retriedRequest(job: ExportJob, { fps }: Pick<Project, "fps">): ExportRequest {
  if (!hasEnded(job)) throw new UserError("The export is still under way.", "Use wait_for_job.");
  if (job.status === "done") throw new UserError("The export is done.", "Use export_video for another one.");
  const { projectId, format, quality, scenes, transparent, atFrame } = job;
  return {
    projectId,
    format,
    quality,
    ...(scenes ? { scenes } : {}),
    ...(transparent === undefined ? {} : { transparent }),
    ...(atFrame === undefined ? {} : { atSeconds: atFrame / fps }),
  };
}
