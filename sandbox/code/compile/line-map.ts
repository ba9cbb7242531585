import { decodedMappings, TraceMap } from "@jridgewell/trace-mapping";

/**
 * For each line of compiled text, the 1-based source line it came from; lines made by the compiler take the line before.
 * @param sourceMapText a version 3 source map as JSON
 */
export function sourceLines(compiled: string, sourceMapText: string): number[] {
  const rows = decodedMappings(new TraceMap(sourceMapText));
  let last = 1;
  return compiled.split("\n").map((_, row) => {
    const first = rows[row]?.find((segment) => segment.length > 1);
    if (first?.[2] !== undefined) last = first[2] + 1;
    return last;
  });
}
