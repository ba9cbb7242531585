import { type Box, grown, megapixels, megapixelsWithReach, within } from "./boxes.ts";

/** Where an element stands, and what the elements around it make of its picture. */
export interface Place {
  /** What of the stage it can be seen on. */
  readonly clip: Box;
  /** How far filters around it reach: what is next to the clip is painted too, and for every tile anew. */
  readonly reach: number;
  /** Pixels of the page for one of its own. */
  readonly scale: number;
  /** Traits that it has from around. */
  readonly traits: number;
}

/** Millions of pixels that are painted for a box. */
export function paintedIn(box: Box, { clip, reach }: Place): number {
  if (reach === 0) return megapixels(within(box, clip));
  const output = within(box, grown(clip, reach));
  return megapixelsWithReach(output, box, reach);
}
