import { brotliDecompressSync, inflateSync } from "node:zlib";
import { MAX_FONT_TABLE_BYTES } from "../../policy/media-limits.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import { type FontTable, MAX_TABLES, slice, tagAt } from "./sfnt.ts";

/** Reads a WOFF file, whose tables are compressed one by one. */
export function readWoff(bytes: Buffer): FontTable[] {
  const count = bytes.length < 44 ? 0 : bytes.readUInt16BE(12);
  if (count === 0 || count > MAX_TABLES || bytes.length < 44 + count * 20) throw damaged("font");
  let left = MAX_FONT_TABLE_BYTES;
  return Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const packed = slice(bytes, bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8));
    const length = bytes.readUInt32BE(at + 12);
    left -= length;
    if (left < 0) throw tooLarge("font-bytes", MAX_FONT_TABLE_BYTES);
    const table =
      packed.length === length ? packed : unpacked(() => inflateSync(packed, { maxOutputLength: Math.max(1, length) }));
    if (table.length !== length) throw damaged("font");
    return { tag: tagAt(bytes, at), bytes: table };
  });
}

/** By the numbers that WOFF 2 writes for them. */
const KNOWN_TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";
const TAGS = Array.from({ length: 63 }, (_, index) => KNOWN_TAGS.slice(index * 5, index * 5 + 4).padEnd(4));
const TRANSFORMED = new Set(["glyf", "loca"]);

/** Reads those tables of a WOFF 2 file that stand in it as they are; outlines are packed in a way of their own. */
export function readWoff2(bytes: Buffer): FontTable[] {
  const count = bytes.length < 48 ? 0 : bytes.readUInt16BE(12);
  if (count === 0 || count > MAX_TABLES || bytes.readUInt32BE(8) !== bytes.length) throw damaged("font");
  // Several fonts in one file.
  if (tagAt(bytes, 4) === "ttcf") throw damaged("font");
  const reader = new Reader(bytes, 48);
  const entries = Array.from({ length: count }, () => {
    const flags = reader.byte();
    const tag = (flags & 63) === 63 ? reader.tag() : (TAGS[flags & 63] ?? "");
    const version = flags >> 6;
    const isTransformed = TRANSFORMED.has(tag) ? version !== 3 : version !== 0;
    const length = reader.number();
    return { tag, isTransformed, stored: isTransformed ? reader.number() : length };
  });
  const total = entries.reduce((sum, { stored }) => sum + stored, 0);
  if (total > MAX_FONT_TABLE_BYTES) throw tooLarge("font-bytes", MAX_FONT_TABLE_BYTES, total);
  const packed = slice(bytes, reader.at, bytes.readUInt32BE(20));
  const all = unpacked(() => brotliDecompressSync(packed, { maxOutputLength: Math.max(1, total) }));
  let at = 0;
  const tables: FontTable[] = [];
  for (const { tag, isTransformed, stored } of entries) {
    if (!isTransformed) tables.push({ tag, bytes: slice(all, at, stored) });
    at += stored;
  }
  return tables;
}

class Reader {
  at: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.#bytes[this.at];
    if (value === undefined) throw damaged("font");
    this.at += 1;
    return value;
  }

  tag(): string {
    this.at += 4;
    if (this.at > this.#bytes.length) throw damaged("font");
    return tagAt(this.#bytes, this.at - 4);
  }

  /** Seven bits a byte, the highest first; five bytes at most. */
  number(): number {
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
      const byte = this.byte();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw damaged("font");
  }
}

function unpacked(unpack: () => Buffer): Buffer {
  try {
    return unpack();
  } catch {
    throw damaged("font");
  }
}
