/** `m:ss.t` for a video under an hour, `h:mm:ss.t` from there on; tenths are cut, not rounded, so that 0:59.9 never reads 0:60. */
export function timecode(frame: number, fps: number): string {
  const tenths = Math.floor((frame * 10) / fps);
  const seconds = Math.floor(tenths / 10);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${String(seconds % 60).padStart(2, "0")}.${tenths % 10}`;
  return hours > 0 ? `${hours}:${String(minutes % 60).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
