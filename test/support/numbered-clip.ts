import { encoded, rawInput } from "../src/media/support/made-files.ts";

export const CLIP_SIZE = { width: 320, height: 180 } as const;
const BITS = 8;
const CELL = CLIP_SIZE.width / BITS;
const [LIGHT_FROM, DARK_TO] = [170, 85];

/** Raw RGBA of frames whose upper half is their number: a cell for each bit, white for 1. Below is grey, or nothing. */
function numberedFrames(count: number, { first = 0, isClear = false } = {}): Buffer {
  const { width, height } = CLIP_SIZE;
  const frames = Buffer.alloc(width * height * 4 * count, 128);
  for (let frame = 0; frame < count; frame += 1) {
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      const at = (frame * width * height + pixel) * 4;
      const isNumber = pixel < (width * height) / 2;
      const bit = Math.floor((pixel % width) / CELL);
      if (isNumber) frames.fill(((first + frame) >> bit) & 1 ? 255 : 0, at, at + 3);
      frames[at + 3] = isClear && !isNumber ? 0 : 255;
    }
  }
  return frames;
}

/** A file of so many numbered frames at `path`. */
export function writeNumberedClip(
  path: string,
  frames: number,
  fps: number,
  codec: readonly string[] = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"],
  given: { first?: number; isClear?: boolean } = {},
): void {
  encoded([...rawInput(CLIP_SIZE.width, CLIP_SIZE.height, fps), ...codec], path, numberedFrames(frames, given));
}

/** The number that a picture of the clip's size shows; -1 where a cell is neither white nor black. */
export function numberIn(pixels: Uint8Array, channels: number, offset = 0): number {
  let number = 0;
  for (let bit = 0; bit < BITS; bit += 1) {
    const x = bit * CELL + CELL / 2;
    const light = pixels[offset + (CLIP_SIZE.height / 4) * CLIP_SIZE.width * channels + x * channels] as number;
    if (light > DARK_TO && light < LIGHT_FROM) return -1;
    if (light >= LIGHT_FROM) number += 2 ** bit;
  }
  return number;
}

/** The numbers in raw RGB frames of the clip's width. */
export function numbersIn(raw: Uint8Array, height: number = CLIP_SIZE.height): number[] {
  const channels = 3;
  const bytes = CLIP_SIZE.width * height * channels;
  return Array.from({ length: Math.floor(raw.length / bytes) }, (_, frame) => numberIn(raw, channels, frame * bytes));
}
