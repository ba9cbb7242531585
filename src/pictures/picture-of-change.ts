import type { ElementBox, SheetCell, Timeline } from "../../sandbox/render/protocol.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Project, Scene } from "../project/project.ts";
import { timecode } from "../project/timecode.ts";
import { startFrameOf } from "../project/timeline/scene-timing.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { Renderer } from "../render/renderer.ts";
import { sceneTimelineOf, timelineOf } from "../render/timeline-of.ts";
import type { Candidate } from "../scenes/find-scene-of.ts";

/** Pixels of a single frame. */
export const FRAME_WIDTH = 960;
/** Pixels of a whole sheet. */
export const SHEET_WIDTH = 1024;
const SAMPLES = [0.5, 0.65, 0.35, 0.8, 0.2];

/** What a picture is drawn with, and for whom. */
export interface PicturePorts {
  readonly renderer: Pick<Renderer, "frames" | "sheet" | "locate">;
  readonly compiler: Pick<SceneCompiler, "compiled">;
  readonly owner: string;
  readonly signal: AbortSignal;
}

export interface Change {
  readonly sceneId: string;
  /** What changed; nothing when it is the scene as a whole. */
  readonly elementId?: string | undefined;
  readonly outline?: boolean | undefined;
}

export interface ChangePicture {
  readonly image: Buffer;
  readonly frame: number;
}

/** The frame in which a change shows best: where the element is largest and least see-through. */
export async function pictureOfChange(
  project: Project,
  change: Change,
  ports: PicturePorts,
): Promise<ChangePicture | undefined> {
  const { compiler, renderer, signal } = ports;
  const scene = project.scenes.find(({ sceneId }) => sceneId === change.sceneId);
  if (!scene) return undefined;
  try {
    const timeline = await sceneTimelineOf(project, scene, compiler, ports);
    const frame = change.elementId
      ? await bestFrame(timeline, change.elementId, ports)
      : Math.floor(scene.durationInFrames * 0.6);
    if (change.outline && change.elementId) {
      const cell = { ...cellOf(scene, frame, project.fps), outline: { elementId: change.elementId } };
      return {
        frame,
        image: await renderer.sheet(timeline, { cells: [cell], columns: 1, width: FRAME_WIDTH }, { signal }),
      };
    }
    const [image] = await renderer.frames(timeline, [frame], Math.min(FRAME_WIDTH, project.width), { signal });
    return image ? { frame, image } : undefined;
  } catch (error) {
    throw explainFailure(error);
  }
}

/** One sheet with each candidate outlined and numbered, in a frame of the video that shows it. */
export async function pictureOfCandidates(
  project: Project,
  candidates: readonly Candidate[],
  ports: PicturePorts,
): Promise<Buffer> {
  const { compiler, renderer, signal } = ports;
  try {
    const timeline = await timelineOf(project, compiler, ports);
    const cells: SheetCell[] = [];
    for (const [index, { scene, element }] of candidates.entries()) {
      const { elementId } = element;
      const own = await bestFrame(await sceneTimelineOf(project, scene, compiler, ports), elementId, ports);
      const frame = startFrameOf(project, scene.sceneId) + own;
      cells.push({
        ...cellOf(scene, frame, project.fps),
        title: `${index + 1}  ${elementId}`,
        outline: { elementId, number: index + 1 },
      });
    }
    return await renderer.sheet(
      timeline,
      { cells, columns: Math.min(3, cells.length), width: SHEET_WIDTH },
      { signal },
    );
  } catch (error) {
    throw explainFailure(error);
  }
}

async function bestFrame(timeline: Timeline, elementId: string, { renderer, signal }: PicturePorts): Promise<number> {
  const frames = SAMPLES.map((share) => Math.floor((timeline.durationInFrames - 1) * share));
  const boxes = await renderer.locate(timeline, elementId, frames, { signal });
  let best = 0;
  for (const [index, box] of boxes.entries()) if (visibility(box) > visibility(boxes[best]) * 1.02) best = index;
  return frames[best] ?? 0;
}

function visibility(box: ElementBox | undefined): number {
  return box ? box.width * box.height * box.opacity : 0;
}

function cellOf(scene: Scene, frame: number, fps: number): SheetCell {
  return { frame, title: scene.title, timecode: timecode(frame, fps) };
}
