import { MAX_PAGE_MILLISECONDS, MAX_PREVIEW_MILLISECONDS } from "../../sandbox/policy/limits.ts";

// Above all limits inside, so that these walls are met only where those have failed.
/** For a browser that starts on a slow machine. */
const PICTURE_BASE_MILLISECONDS = 45_000;
const VIDEO_BASE_MILLISECONDS = 120_000;
const VIDEO_FRAME_MILLISECONDS = 500;
/** A browser that starts, a frame at its limit on a busy machine, and an encoder that catches up. */
const STANDSTILL_MILLISECONDS = 120_000;

interface WallClock {
  readonly signal: AbortSignal | undefined;
  readonly wallClockMilliseconds: number;
}

/** How long the drawing of so many frames may take at the very most. */
export function pictureWall(frames: number, signal?: AbortSignal): WallClock {
  const drawing = Math.min(2 * MAX_PREVIEW_MILLISECONDS, frames * 2 * MAX_PAGE_MILLISECONDS);
  return { signal, wallClockMilliseconds: PICTURE_BASE_MILLISECONDS + drawing };
}

/** For what encodes or decodes so many frames without drawing them. */
export function videoWall(frames: number, signal?: AbortSignal): WallClock {
  return { signal, wallClockMilliseconds: VIDEO_BASE_MILLISECONDS + frames * VIDEO_FRAME_MILLISECONDS };
}

/** For the drawing of a video, however long: by what frames cost it is ended inside, so that here one that stands still is. */
export function drawingWall(signal?: AbortSignal): WallClock & { untilNextProgress: true } {
  return { signal, wallClockMilliseconds: STANDSTILL_MILLISECONDS, untilNextProgress: true };
}
