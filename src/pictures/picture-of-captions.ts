import type { Cue } from "../project/captions/cue.ts";
import type { Project } from "../project/project.ts";
import { explainFailure } from "../render/explain-failure.ts";
import { timelineOf } from "../render/timeline-of.ts";
import { FRAME_WIDTH, type PicturePorts } from "./picture-of-change.ts";
import { type PictureOfSaved, pictureOfSaved } from "./picture-of-saved.ts";

/** A frame with the longest caption in it, where captions are drawn at all. */
export async function pictureOfCaptions(
  isWanted: boolean | undefined,
  project: Project,
  cues: readonly Cue[],
  { renderer, compiler, owner, signal }: PicturePorts,
): Promise<PictureOfSaved<Buffer>> {
  if (!isWanted || !project.captions) return { note: "" };
  if (!project.captions.burnIn) return { note: " They are not in the picture; burnIn: true draws them." };
  return pictureOfSaved(true, async () => {
    const [longest] = cues.toSorted((one, other) => other.lines.flat().length - one.lines.flat().length);
    if (!longest) return undefined;
    // Late in the cue, where most of its words have been said.
    const at = longest.startSeconds + (longest.endSeconds - longest.startSeconds) * 0.6;
    try {
      const timeline = await timelineOf(project, compiler, { owner, signal });
      const frame = Math.min(Math.floor(at * project.fps), timeline.durationInFrames - 1);
      const [image] = await renderer.frames(timeline, [frame], Math.min(FRAME_WIDTH, project.width), { signal });
      return image;
    } catch (error) {
      throw explainFailure(error);
    }
  });
}
