// Not pngjs, which is as fast: this one limits its memory, as it reads what a hostile page may have answered.
import { inflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes a pixel: 3 or 4. */
  readonly channels: number;
  /** Rows from the top, no padding. */
  readonly bytes: Uint8Array;
}

const SIGNATURE_BYTES = 8;
const COLOUR_TYPE_CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
/** Far above any probe's picture: what a page answers is not to be trusted with our memory. */
const MAX_BYTES = 64 * 1024 ** 2;

/** Reads what Chromium writes: 8 bits a channel, RGB or RGBA, not interlaced. Throws on anything else. */
export function pngPixels(png: Buffer): Pixels {
  const header = { width: 0, height: 0, channels: 0 };
  const packed: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") {
      header.width = data.readUInt32BE(0);
      header.height = data.readUInt32BE(4);
      header.channels = COLOUR_TYPE_CHANNELS[data[9] as number] ?? 0;
      if (data[8] !== 8 || header.channels === 0 || data[12] !== 0) throw new Error("an unexpected kind of PNG");
    }
    if (kind === "IDAT") packed.push(data);
    at += 12 + length;
  }
  return { ...header, bytes: unfiltered(inflateSync(Buffer.concat(packed), { maxOutputLength: MAX_BYTES }), header) };
}

/** Each row begins with the number of its filter, which predicts bytes from their left, upper and upper left neighbours. */
function unfiltered(rows: Buffer, { width, height, channels }: Omit<Pixels, "bytes">): Uint8Array {
  const stride = width * channels;
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (bytes[at - channels] as number) : 0;
      const up = y > 0 ? (bytes[at - stride] as number) : 0;
      const upLeft = y > 0 && x >= channels ? (bytes[at - stride - channels] as number) : 0;
      bytes[at] = (rows[y * (stride + 1) + 1 + x] as number) + predicted(filter, left, up, upLeft);
    }
  }
  return bytes;
}

function predicted(filter: number | undefined, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [byLeft, byUp, byUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}
