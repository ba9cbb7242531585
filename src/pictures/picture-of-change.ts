import type { SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { ElementOnScreen, SheetCell, Timeline } from "../../sandbox/render/protocol.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Project, Scene } from "../project/project.ts";
import { timecode } from "../project/timecode.ts";
import { startFrameOf } from "../project/timeline/scene-timing.ts";
import { explainFailure } from "../render/explain-failure.ts";
import type { Renderer } from "../render/renderer.ts";
import { sceneTimelineOf, timelineOf } from "../render/timeline-of.ts";
import type { Candidate } from "../scenes/find-scene-of.ts";
import { framesToTry, type Showing, settledFrame } from "./settled-frame.ts";

/** Pixels of a single frame. */
export const FRAME_WIDTH = 960;
/** Pixels of a whole sheet. */
export const SHEET_WIDTH = 1024;

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
  /** Which one, where it is repeated. */
  readonly repetition?: number | undefined;
  /** As it is after the change; says when its sequences show it. */
  readonly element?: SceneElement | undefined;
  readonly outline?: boolean | undefined;
}

export interface ChangePicture {
  readonly image: Buffer;
  /** Of the scene; nothing where several scenes are shown. */
  readonly frame?: number;
}

const MAX_SCENES_SHOWN = 6;

/** The picture of a change; of changes to several scenes, one sheet with a frame of each. */
export async function pictureOfChanges(
  project: Project,
  changes: readonly Change[],
  ports: PicturePorts,
): Promise<ChangePicture | undefined> {
  const [only, ...more] = changes;
  if (!only || more.length === 0) return only && pictureOfChange(project, only, ports);
  const { compiler, renderer, signal } = ports;
  try {
    const timeline = await timelineOf(project, compiler, ports);
    const cells: SheetCell[] = [];
    for (const { sceneId, elementId, repetition, element, outline } of changes.slice(0, MAX_SCENES_SHOWN)) {
      const scene = project.scenes.find((each) => each.sceneId === sceneId);
      if (!scene) continue;
      const one = elementId === undefined ? undefined : { elementId, repetition };
      const sceneTimeline = await sceneTimelineOf(project, scene, compiler, ports);
      const own = one ? await bestFrame(sceneTimeline, one, showingOf(scene, element), ports) : 0;
      const frame = startFrameOf(project, sceneId) + own;
      cells.push({ ...cellOf(scene, frame, project.fps), ...(one && outline && { outline: one }) });
    }
    const columns = Math.min(3, cells.length);
    return { image: await renderer.sheet(timeline, { cells, columns, width: SHEET_WIDTH }, { signal }) };
  } catch (error) {
    throw explainFailure(error);
  }
}

/** The frame in which a change shows best: where what changed is all there and stands still. */
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
    const { elementId, repetition } = change;
    const frame = elementId
      ? await bestFrame(timeline, { elementId, repetition }, showingOf(scene, change.element), ports)
      : Math.floor(scene.durationInFrames * 0.6);
    if (change.outline && elementId) {
      const cell = { ...cellOf(scene, frame, project.fps), outline: { elementId, repetition } };
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
      // Of a repeated element the first stands for all: boxes around whole lists would hide each other.
      const one = { elementId, repetition: element.repetition ?? (element.repeated ? 0 : undefined) };
      const sceneTimeline = await sceneTimelineOf(project, scene, compiler, ports);
      const own = await bestFrame(sceneTimeline, one, showingOf(scene, element), ports);
      const frame = startFrameOf(project, scene.sceneId) + own;
      cells.push({
        ...cellOf(scene, frame, project.fps),
        title: `${index + 1}  ${elementId}`,
        outline: { ...one, number: index + 1 },
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

async function bestFrame(
  timeline: Timeline,
  element: ElementOnScreen,
  showing: Showing,
  { renderer, signal }: PicturePorts,
): Promise<number> {
  const samplesOf = async (frames: readonly number[]) => {
    const boxes = await renderer.locate(timeline, element, frames, { signal });
    return frames.map((frame, index) => ({ frame, box: boxes[index] }));
  };
  const settled = settledFrame(await samplesOf(framesToTry(showing)));
  if (settled !== undefined) return settled;
  // It is shown for a moment only, which nothing in the code says plainly.
  const whole = { fromFrame: 0, toFrame: timeline.durationInFrames };
  const found = settledFrame(await samplesOf(framesToTry(whole, true)));
  return found ?? Math.floor(timeline.durationInFrames * 0.6);
}

/** In frames of the scene as it is shown, also where its code counts from another. */
function showingOf(scene: Scene, element: SceneElement | undefined): Showing {
  const { durationInFrames } = scene;
  const from = (element?.fromFrame ?? 0) - (scene.startOffsetInFrames ?? 0);
  const to = element?.durationInFrames === undefined ? durationInFrames : from + element.durationInFrames;
  const fromFrame = Math.max(0, from);
  const toFrame = Math.min(durationInFrames, to);
  return toFrame > fromFrame ? { fromFrame, toFrame } : { fromFrame: 0, toFrame: durationInFrames };
}

function cellOf(scene: Scene, frame: number, fps: number): SheetCell {
  return { frame, title: scene.title, timecode: timecode(frame, fps) };
}
