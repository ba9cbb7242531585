// base + frames x budget: above all limits inside, so that this wall is met only where those have failed.
const BASE_MILLISECONDS = 120_000;
const FRAME_MILLISECONDS = 2_500;

/** How long the making of so many frames may take at the very most. */
export function videoWall(frames: number, signal: AbortSignal | undefined) {
  return { signal, wallClockMilliseconds: BASE_MILLISECONDS + frames * FRAME_MILLISECONDS };
}
