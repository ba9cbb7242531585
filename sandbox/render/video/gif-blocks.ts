// Not a GIF library: those decode and encode pictures anew, where blocks need only be moved and told how long they last.

/** A picture of a GIF with all that it needs to stand in another file. */
export interface GifImage {
  /** How the picture replaces the one before, and which colour is clear: a control block's flags and index. */
  readonly control: { readonly flags: number; readonly clearColour: number };
  /** Place, size and flags, without the local palette's. */
  readonly descriptor: Buffer;
  readonly palette: Buffer;
  /** Compressed pixels. */
  readonly data: Buffer;
}

export interface Gif {
  /** Signature, size of the screen. */
  readonly screen: Buffer;
  readonly images: readonly GifImage[];
}

const SCREEN_BYTES = 13;
const DESCRIPTOR_BYTES = 10;
const HAS_PALETTE = 0x80;
const MAX_PALETTE_BITS = 0x07;

/** Reads what our encoder writes; throws on anything else. */
export function readGif(bytes: Buffer): Gif {
  const screen = bytes.subarray(0, SCREEN_BYTES);
  let at = SCREEN_BYTES;
  const shared = paletteAt(bytes, at, bytes.readUInt8(10));
  at += shared.length;
  const images: GifImage[] = [];
  let control = { flags: 0, clearColour: 0 };
  for (;;) {
    const kind = bytes.readUInt8(at);
    if (kind === 0x3b) return { screen, images };
    if (kind === 0x21) {
      // A control block: length 4, flags, two bytes of delay, the clear colour.
      if (bytes.readUInt8(at + 1) === 0xf9) {
        control = { flags: bytes.readUInt8(at + 3), clearColour: bytes.readUInt8(at + 6) };
      }
      at = endOfData(bytes, at + 2);
      continue;
    }
    if (kind !== 0x2c) throw new Error("an unexpected block in a GIF");
    const flags = bytes.readUInt8(at + 9);
    const own = paletteAt(bytes, at + DESCRIPTOR_BYTES, flags);
    const start = at + DESCRIPTOR_BYTES + own.length;
    const end = endOfData(bytes, start + 1);
    const descriptor = Buffer.from(bytes.subarray(at, at + DESCRIPTOR_BYTES));
    descriptor[9] = flags & ~(HAS_PALETTE | MAX_PALETTE_BITS);
    images.push({ control, descriptor, palette: own.length > 0 ? own : shared, data: bytes.subarray(start, end) });
    at = end;
  }
}

/** `delay` in hundredths of a second. */
export function writtenImage({ control, descriptor, palette, data }: GifImage, delay: number): Buffer {
  const extension = Buffer.from([0x21, 0xf9, 4, control.flags, 0, 0, control.clearColour, 0]);
  extension.writeUInt16LE(delay, 4);
  const place = Buffer.from(descriptor);
  place[9] = (place[9] ?? 0) | HAS_PALETTE | (Math.log2(palette.length / 3) - 1);
  return Buffer.concat([extension, place, palette, data]);
}

/** The head of a file whose pictures all have their own palettes, and which plays again and again. */
export function writtenHead(screen: Buffer): Buffer {
  const head = Buffer.from(screen);
  head[10] = (head[10] ?? 0) & ~(HAS_PALETTE | MAX_PALETTE_BITS);
  return Buffer.concat([
    head,
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from("NETSCAPE2.0", "latin1"),
    Buffer.from([3, 1, 0, 0, 0]),
  ]);
}

export const GIF_END = Buffer.from([0x3b]);

function paletteAt(bytes: Buffer, at: number, flags: number): Buffer {
  const length = flags & HAS_PALETTE ? 3 * 2 ** ((flags & MAX_PALETTE_BITS) + 1) : 0;
  return bytes.subarray(at, at + length);
}

/** Data comes in blocks of up to 255 bytes, each after its length; one of length 0 ends it. */
function endOfData(bytes: Buffer, start: number): number {
  let at = start;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1;
  return at + 1;
}
