import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { UserError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import { totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import type { ExportRequest } from "./exports.ts";
import type { Wishes } from "./same-export.ts";

/** What a request asks for beside format and quality, as its job's record holds it. Throws UserError where the format has no such thing. */
export function checkedWishes(request: ExportRequest, project: Project): Wishes {
  const { format, atSeconds, thumbnailAtSeconds } = request;
  const { canBeTransparent, join } = containerNamed(format);
  if (request.transparent && !canBeTransparent) {
    throw new UserError(`${format} cannot be transparent.`, "Use webm for the web, mov for editing programs, or png.");
  }
  // Who asks for ProRes 4444 wants to lay it over something.
  const transparent = request.transparent ?? format === "mov";
  if (atSeconds !== undefined && join.by !== "records") {
    throw new UserError(`One frame cannot be exported as ${format}.`, "Use format png or jpg with atSeconds.");
  }
  if (thumbnailAtSeconds !== undefined && atSeconds !== undefined)
    throw new UserError("One frame has no thumbnail.", "Leave thumbnailAtSeconds out.");
  return {
    ...(transparent ? { transparent } : {}),
    ...(atSeconds === undefined ? {} : { atFrame: frameAt(atSeconds, project, "atSeconds") }),
    ...(thumbnailAtSeconds === undefined
      ? {}
      : { thumbnailFrame: frameAt(thumbnailAtSeconds, project, "thumbnailAtSeconds") }),
  };
}

function frameAt(seconds: number, project: Project, field: string): number {
  const frames = totalDurationInFrames(project);
  const frame = Math.round(seconds * project.fps);
  if (frame >= 0 && frame <= frames) return Math.min(frame, frames - 1);
  throw new UserError(
    `${seconds} s is past the end.`,
    `Use ${field} from 0 to ${((frames - 1) / project.fps).toFixed(2)}.`,
  );
}
