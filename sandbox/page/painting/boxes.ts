/** A rectangle on the stage, in layout pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };

export function isEmpty({ left, top, right, bottom }: Box): boolean {
  return !(right > left && bottom > top);
}

/** Millions of pixels. */
export function megapixels(box: Box): number {
  return isEmpty(box) ? 0 : ((box.right - box.left) * (box.bottom - box.top)) / 1e6;
}

export function within(one: Box, other: Box): Box {
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return isEmpty(box) ? NOWHERE : box;
}

export function around(one: Box, other: Box): Box {
  if (isEmpty(one)) return other;
  if (isEmpty(other)) return one;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Chromium paints in tiles of this side, each by itself. */
const TILE = 256;

/**
 * Millions of pixels worked on to fill a box, where each pixel needs those around it up to `reach` away: every tile takes them
 * in anew, as far as there is anything in `source`.
 */
export function megapixelsWithReach(box: Box, source: Box, reach: number): number {
  if (isEmpty(box) || isEmpty(source)) return 0;
  const [across, down] = [box.right - box.left, box.bottom - box.top];
  const wide = Math.min(Math.min(TILE, across) + 2 * reach, source.right - source.left);
  const high = Math.min(Math.min(TILE, down) + 2 * reach, source.bottom - source.top);
  return (Math.max(1, across / TILE) * Math.max(1, down / TILE) * wide * high) / 1e6;
}
