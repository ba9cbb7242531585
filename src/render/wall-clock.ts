// base + frames x budget: above all limits inside, so that these walls are met only where those have failed.
const PICTURE_BASE_MILLISECONDS = 45_000;
const PICTURE_FRAME_MILLISECONDS = 10_000;
const VIDEO_BASE_MILLISECONDS = 120_000;
const VIDEO_FRAME_MILLISECONDS = 2_500;

interface WallClock {
  readonly signal: AbortSignal | undefined;
  readonly wallClockMilliseconds: number;
}

/** How long the drawing of so many frames may take at the very most. */
export function pictureWall(frames: number, signal?: AbortSignal): WallClock {
  return { signal, wallClockMilliseconds: PICTURE_BASE_MILLISECONDS + frames * PICTURE_FRAME_MILLISECONDS };
}

/** The same for frames of a video, which are drawn one after the other. */
export function videoWall(frames: number, signal?: AbortSignal): WallClock {
  return { signal, wallClockMilliseconds: VIDEO_BASE_MILLISECONDS + frames * VIDEO_FRAME_MILLISECONDS };
}
