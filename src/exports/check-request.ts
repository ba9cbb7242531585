import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { UserError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import { totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import type { ExportJob } from "./export-job.ts";
import type { ExportRequest } from "./exports.ts";

/** What a request asks for beside format and quality, as its job's record holds it. Throws UserError where the format has no such thing. */
export function checkedWishes(request: ExportRequest, project: Project): Pick<ExportJob, "transparent" | "atFrame"> {
  const { format, atSeconds } = request;
  const { canBeTransparent, join } = containerNamed(format);
  if (request.transparent && !canBeTransparent) {
    throw new UserError(`${format} cannot be transparent.`, "Use webm for the web, mov for editing programs, or png.");
  }
  // Who asks for ProRes 4444 wants to lay it over something.
  const transparent = request.transparent ?? format === "mov";
  if (atSeconds !== undefined && join.by !== "records") {
    throw new UserError(`One frame cannot be exported as ${format}.`, "Use format png or jpg with atSeconds.");
  }
  return {
    ...(transparent ? { transparent } : {}),
    ...(atSeconds === undefined ? {} : { atFrame: frameAt(atSeconds, project) }),
  };
}

function frameAt(seconds: number, project: Project): number {
  const frames = totalDurationInFrames(project);
  const frame = Math.round(seconds * project.fps);
  if (frame >= 0 && frame <= frames) return Math.min(frame, frames - 1);
  throw new UserError(
    `${seconds} s is past the end.`,
    `Use atSeconds from 0 to ${((frames - 1) / project.fps).toFixed(2)}.`,
  );
}
