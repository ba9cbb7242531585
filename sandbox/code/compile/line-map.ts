const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * For each line of compiled text, the 1-based source line it came from; lines made by the compiler take the line before.
 * @param sourceMapText a version 3 source map as JSON
 */
export function sourceLines(compiled: string, sourceMapText: string): number[] {
  const { mappings = "" } = JSON.parse(sourceMapText) as { mappings?: string };
  const lines: number[] = [];
  let sourceLine = 0;
  let last = 1;
  const rows = mappings.split(";");
  for (let row = 0; row < compiled.split("\n").length; row++) {
    let first: number | undefined;
    for (const segment of (rows[row] ?? "").split(",")) {
      const fields = decode(segment);
      if (fields.length < 4) continue;
      sourceLine += fields[2] as number;
      first ??= sourceLine + 1;
    }
    last = first ?? last;
    lines.push(last);
  }
  return lines;
}

function decode(segment: string): number[] {
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    values.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return values;
}
