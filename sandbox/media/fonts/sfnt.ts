import { damaged } from "../import-failed.ts";

/** A table of a font as it lies in an OpenType file, unpacked. */
export interface FontTable {
  readonly tag: string;
  readonly bytes: Buffer;
}

/** Far above what any font has. */
export const MAX_TABLES = 100;

/** Reads the tables of a TrueType or OpenType file. Offsets are the file's claims: each is held against its length. */
export function readSfnt(bytes: Buffer): FontTable[] {
  const count = bytes.length < 12 ? 0 : bytes.readUInt16BE(4);
  if (count === 0 || count > MAX_TABLES || bytes.length < 12 + count * 16) throw damaged("font");
  return Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16;
    return { tag: tagAt(bytes, at), bytes: slice(bytes, bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)) };
  });
}

export function tagAt(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + 4);
}

export function slice(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset + length > bytes.length) throw damaged("font");
  return bytes.subarray(offset, offset + length);
}

/** Writes tables as one OpenType file, in the order and with the sums that the format asks for. */
export function writeSfnt(tables: readonly FontTable[]): Buffer {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + sorted.length * 16);
  const isPostScript = sorted.some(({ tag }) => tag === "CFF " || tag === "CFF2");
  head.writeUInt32BE(isPostScript ? 0x4f54544f : 0x00010000, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((sorted.length - power) * 16, 10);
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    const at = 12 + index * 16;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(sumOf(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function sumOf(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
