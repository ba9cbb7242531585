/** Ranges of code points, in order. */
export interface GlyphRanges {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Text of {@link packedRanges}: `p+3 2+0`. */
export const PACKED_RANGES = /^[0-9a-z]{1,5}\+[0-9a-z]{1,5}(?: [0-9a-z]{1,5}\+[0-9a-z]{1,5})*$/;

/** Pairs of numbers to base 36: how far a range begins behind the end of the last one, and how long it is beyond one. */
export function packedRanges({ starts, ends }: GlyphRanges): string {
  return starts
    .map((start, index) => {
      const length = (ends[index] as number) - start;
      return `${(start - (ends[index - 1] ?? 0)).toString(36)}+${length.toString(36)}`;
    })
    .join(" ");
}

export function unpackedRanges(text: string): GlyphRanges {
  const found = { starts: [] as number[], ends: [] as number[] };
  let end = 0;
  for (const pair of text.split(" ")) {
    const [gap = "0", length = "0"] = pair.split("+");
    const start = end + Number.parseInt(gap, 36);
    end = start + Number.parseInt(length, 36);
    found.starts.push(start);
    found.ends.push(end);
  }
  return found;
}

export function isInRanges({ starts, ends }: GlyphRanges, code: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return low > 0 && code <= (ends[low - 1] as number);
}
