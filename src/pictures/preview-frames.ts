import type { SheetCell } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import type { Project, Scene } from "../project/project.ts";
import { timecode } from "../project/timecode.ts";
import { startFrames, totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import { MAX_SHEET_CELLS } from "./sheet-shape.ts";

export interface PreviewWish {
  readonly scene?: Scene | undefined;
  readonly atSeconds?: readonly number[] | undefined;
  readonly frames?: readonly number[] | undefined;
}

const SCENE_CELLS = 6;
const VIDEO_CELLS = 9;
/** How far into its time a scene is looked at where it has one frame: most are complete by then. */
const LOOK_AT = 0.6;

/**
 * Which frames a preview shows, with what is written under them. Times count from the scene's start where a scene is
 * named, else from the video's; without times they are spread evenly over it.
 */
export function previewCells(project: Project, wish: PreviewWish): SheetCell[] {
  const { scene } = wish;
  const length = scene ? scene.durationInFrames : totalDurationInFrames(project);
  if (length === 0) throw new UserError("The project has no scenes to look at.", "Call plan_scenes first.");
  const frames =
    wantedFrames(wish, length, project.fps) ?? (scene ? spread(length, SCENE_CELLS) : videoFrames(project));
  return frames.map((frame) => ({
    frame,
    title: titleOf(project, scene, frame),
    timecode: timecode(frame, project.fps),
  }));
}

/** The frames that would show the scenes for which a sheet of the whole video has no room. */
export function framesLeftOut(project: Project): number[] {
  return sceneFrames(project).slice(MAX_SHEET_CELLS);
}

/** The scene on screen at a frame of the video; the later one where a transition shows two. */
export function sceneAt(project: Project, frame: number): Scene {
  const starts = startFrames(project);
  return project.scenes.findLast((_, index) => (starts[index] ?? 0) <= frame) as Scene;
}

function wantedFrames({ atSeconds, frames }: PreviewWish, length: number, fps: number): number[] | undefined {
  if (atSeconds && frames) throw new UserError("Both atSeconds and frames were given.", "Give one of them.");
  const wanted = frames ? [...frames] : atSeconds?.map((seconds) => Math.round(seconds * fps));
  const outside = wanted?.find((frame) => frame < 0 || frame > length);
  if (outside !== undefined) {
    throw new UserError(
      `Frame ${outside} (${timecode(Math.max(0, outside), fps)}) is past the end.`,
      `Use frames 0 to ${length - 1}, that is up to ${((length - 1) / fps).toFixed(2)} s.`,
    );
  }
  // "At 4 seconds" of a four-second scene means its end.
  return wanted?.map((frame) => Math.min(frame, length - 1));
}

/** Evenly spread, in the middle of equal parts: the very first and last frames are often empty. */
function spread(length: number, count: number): number[] {
  const parts = Math.min(count, length);
  return Array.from({ length: parts }, (_, index) => Math.floor(((index + 0.5) * length) / parts));
}

/** A few frames of every scene, as many as fit on a small sheet; at least one. */
function videoFrames(project: Project): number[] {
  const { scenes } = project;
  const each = Math.floor(VIDEO_CELLS / scenes.length);
  if (each <= 1) return sceneFrames(project).slice(0, MAX_SHEET_CELLS);
  const starts = startFrames(project);
  return scenes.flatMap((scene, index) =>
    spread(scene.durationInFrames, each).map((frame) => (starts[index] ?? 0) + frame),
  );
}

/** One frame of each scene, after a transition into it and before one out of it. */
function sceneFrames(project: Project): number[] {
  const starts = startFrames(project);
  return project.scenes.map(
    ({ durationInFrames }, index) => (starts[index] ?? 0) + Math.floor((durationInFrames - 1) * LOOK_AT),
  );
}

/** With the scene's number in a video of many. */
function titleOf(project: Project, scene: Scene | undefined, frame: number): string {
  if (scene) return scene.title;
  const shown = sceneAt(project, frame);
  return project.scenes.length > VIDEO_CELLS ? `${project.scenes.indexOf(shown) + 1}  ${shown.title}` : shown.title;
}
