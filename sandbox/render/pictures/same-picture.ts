import { pngPixels } from "./png-pixels.ts";

const CELL_PIXELS = 8;
/** Out of 255. Averaged over a cell, a letter's shifted edge stays below half of this; a moved or recoloured part is above. */
const LARGEST_DIFFERENCE = 14;

/**
 * Whether two lossless pictures of one size show the same. Not bit by bit: Chromium may rasterise a letter a quarter of a
 * pixel off, depending on what it drew before, and no scene can be blamed for that.
 */
export function isSamePicture(one: string, other: string): boolean {
  if (one === other) return true;
  const a = pngPixels(Buffer.from(one, "base64"));
  const b = pngPixels(Buffer.from(other, "base64"));
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return false;
  const columns = Math.ceil(a.width / CELL_PIXELS);
  const sums = new Int32Array(columns * Math.ceil(a.height / CELL_PIXELS) * a.channels);
  for (let at = 0; at < a.bytes.length; at++) {
    const pixel = Math.floor(at / a.channels);
    const column = Math.floor((pixel % a.width) / CELL_PIXELS);
    const row = Math.floor(Math.floor(pixel / a.width) / CELL_PIXELS);
    const cell = (row * columns + column) * a.channels + (at % a.channels);
    sums[cell] = (sums[cell] as number) + (a.bytes[at] as number) - (b.bytes[at] as number);
  }
  return sums.every((sum) => Math.abs(sum) <= LARGEST_DIFFERENCE * CELL_PIXELS * CELL_PIXELS);
}
