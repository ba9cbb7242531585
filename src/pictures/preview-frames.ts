import type { SheetCell } from "../../sandbox/render/protocol.ts";
import { UserError } from "../errors.ts";
import type { Project, Scene } from "../project/project.ts";
import { timecode } from "../project/timecode.ts";
import { startFrames, totalDurationInFrames } from "../project/timeline/scene-timing.ts";

export interface PreviewWish {
  readonly scene?: Scene | undefined;
  readonly atSeconds?: readonly number[] | undefined;
  readonly frames?: readonly number[] | undefined;
}

const SCENE_CELLS = 6;
const VIDEO_CELLS = 9;
const MAX_VIDEO_CELLS = 24;

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
    title: (scene ?? sceneAt(project, frame)).title,
    timecode: timecode(frame, project.fps),
  }));
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

/** A few frames of every scene, as many as fit on the sheet. */
function videoFrames(project: Project): number[] {
  const { scenes } = project;
  if (scenes.length > MAX_VIDEO_CELLS) return spread(totalDurationInFrames(project), MAX_VIDEO_CELLS);
  const starts = startFrames(project);
  const each = Math.max(1, Math.floor(VIDEO_CELLS / scenes.length));
  return scenes.flatMap((scene, index) =>
    spread(scene.durationInFrames, each).map((frame) => (starts[index] ?? 0) + frame),
  );
}
