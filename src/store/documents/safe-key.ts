import { isReservedName } from "../../project/reserved-names.ts";

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
const MAX_KEY_CHARS = 400;

/** The parts of a key that is safe as a relative path on every system: no traversal, no device, no hidden or odd name. */
export function segmentsOf(key: string): string[] {
  const segments = key.split("/");
  const safe = key.length <= MAX_KEY_CHARS && segments.every(isSafeSegment);
  // The key itself may be hostile, so it is not repeated.
  if (!safe) throw new Error("The store was given a key that is not a safe relative path.");
  return segments;
}

function isSafeSegment(segment: string): boolean {
  // Windows drops a trailing dot, so `a.` and `a` would be one file.
  return SEGMENT.test(segment) && !segment.includes("..") && !segment.endsWith(".") && !isReservedName(segment);
}
