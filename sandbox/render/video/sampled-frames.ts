/**
 * Which frames of a stretch are in the file, from its first: all of them, or every n-th where the file runs slower than the
 * timeline (GIF). At least one.
 */
export function sampledFrames(frames: number, timelineFps: number, fps: number): number[] {
  const step = Math.max(1, Math.round(timelineFps / fps));
  return Array.from({ length: Math.max(1, Math.round(frames / step)) }, (_, index) =>
    Math.min(frames - 1, index * step),
  );
}
