import { isDeepStrictEqual } from "node:util";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import type { Project, Scene } from "../project/project.ts";
import { timecode } from "../project/timecode.ts";
import { startFrameOf } from "../project/timeline/scene-timing.ts";
import { explainFailure } from "../render/explain-failure.ts";
import { timelineOf } from "../render/timeline-of.ts";
import { type PicturePorts, pictureOfChange, SHEET_WIDTH } from "./picture-of-change.ts";
import { previewCells } from "./preview-frames.ts";
import { sheetShape } from "./sheet-shape.ts";

/** Its first third, its middle and its last third. */
const TRANSITION_LOOKS = [0.25, 0.5, 0.75];

/** What shows an edit of the timeline best: a new transition as it plays, the first scene that differs, or the whole video. */
export async function pictureOfRevision(
  before: Project,
  after: Project,
  ports: PicturePorts,
): Promise<Buffer | undefined> {
  if (after.scenes.length === 0) return undefined;
  const joined = after.scenes.find((scene) => sceneIn(before, scene.sceneId) && isTransitionNew(before, scene));
  if (joined) return pictureOfTransition(after, joined, ports);
  const changed = after.scenes.find((scene) => !isDeepStrictEqual(sceneIn(before, scene.sceneId), scene));
  if (changed) return (await pictureOfChange(after, { sceneId: changed.sceneId }, ports))?.image;
  return pictureOfVideo(after, ports);
}

async function pictureOfTransition(project: Project, scene: Scene, ports: PicturePorts): Promise<Buffer | undefined> {
  return drawn(project, ports, async (timeline, { renderer, signal }) => {
    const [start, length] = [startFrameOf(project, scene.sceneId), scene.transitionIn?.durationInFrames ?? 1];
    const frames = [...new Set(TRANSITION_LOOKS.map((share) => start + Math.floor((length - 1) * share)))];
    const cells = frames.map((frame) => ({ frame, title: scene.title, timecode: timecode(frame, project.fps) }));
    return renderer.sheet(timeline, { cells, columns: cells.length, width: SHEET_WIDTH }, { signal });
  });
}

async function pictureOfVideo(project: Project, ports: PicturePorts): Promise<Buffer> {
  return drawn(project, ports, (timeline, { renderer, signal }) => {
    const cells = previewCells(project, {});
    return renderer.sheet(timeline, { cells, ...sheetShape(cells.length, project) }, { signal });
  });
}

/** What `draw` makes of the whole video; failures of a render come out in words. */
async function drawn<T>(
  project: Project,
  ports: PicturePorts,
  draw: (timeline: Timeline, ports: PicturePorts) => Promise<T>,
): Promise<T> {
  try {
    return await draw(await timelineOf(project, ports.compiler, ports), ports);
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
