import { isDeepStrictEqual } from "node:util";
import type { Project, Scene } from "../project/project.ts";
import { startFrameOf } from "../project/timeline/scene-timing.ts";
import { explainFailure } from "../render/explain-failure.ts";
import { timelineOf } from "../render/timeline-of.ts";
import { type PicturePorts, pictureOfChange } from "./picture-of-change.ts";
import { previewCells } from "./preview-frames.ts";

const SHEET_WIDTH = 1024;
const FRAME_WIDTH = 960;

/** What shows an edit of the timeline best: the first scene that differs, the middle of a new transition, or the whole video. */
export async function pictureOfRevision(
  before: Project,
  after: Project,
  context: PicturePorts,
): Promise<Buffer | undefined> {
  if (after.scenes.length === 0) return undefined;
  const changed = after.scenes.find((scene) => !isDeepStrictEqual(sceneIn(before, scene.sceneId), scene));
  if (changed && isTransitionNew(before, changed)) return pictureOfTransition(after, changed, context);
  if (changed) return (await pictureOfChange(after, { sceneId: changed.sceneId }, context))?.image;
  return wholeVideo(after, context);
}

async function pictureOfTransition(
  project: Project,
  scene: Scene,
  { compiler, renderer, owner, signal }: PicturePorts,
): Promise<Buffer | undefined> {
  try {
    const timeline = await timelineOf(project, compiler, { owner, signal });
    const middle = startFrameOf(project, scene.sceneId) + Math.floor((scene.transitionIn?.durationInFrames ?? 0) / 2);
    const [image] = await renderer.frames(timeline, [middle], Math.min(FRAME_WIDTH, project.width), { signal });
    return image;
  } catch (error) {
    throw explainFailure(error);
  }
}

async function wholeVideo(project: Project, { compiler, renderer, owner, signal }: PicturePorts): Promise<Buffer> {
  try {
    const timeline = await timelineOf(project, compiler, { owner, signal });
    const cells = previewCells(project, {});
    return await renderer.sheet(
      timeline,
      { cells, columns: Math.min(3, cells.length), width: SHEET_WIDTH },
      { signal },
    );
  } catch (error) {
    throw explainFailure(error);
  }
}

function isTransitionNew(before: Project, scene: Scene): boolean {
  const old = sceneIn(before, scene.sceneId)?.transitionIn;
  return scene.transitionIn !== undefined && !isDeepStrictEqual(old, scene.transitionIn);
}

function sceneIn({ scenes }: Project, wanted: string): Scene | undefined {
  return scenes.find(({ sceneId }) => sceneId === wanted);
}
