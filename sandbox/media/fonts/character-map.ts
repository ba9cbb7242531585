import { type GlyphRanges, packedRanges } from "../../policy/glyph-ranges.ts";
import { hasBundledGlyph } from "../../policy/missing-glyphs.ts";
import { damaged } from "../import-failed.ts";

const MAX_SUBTABLES = 100;
/** What a font may tell of itself: more stand in no font that is drawn with, and every revision of a project keeps it. */
const MAX_RANGES = 600;
const LAST_CODE_POINT = 0x10ffff;

/** The characters that a font has and no bundled font does. Every number of its table is a claim, held against its length. */
export function glyphsBeyondBundled(cmap: Buffer, glyphCount: number): string {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const code of charactersOf(cmap, glyphCount)) {
    if (hasBundledGlyph(code)) continue;
    if (ends.at(-1) === code - 1) ends[ends.length - 1] = code;
    else if (starts.length >= MAX_RANGES) break;
    else {
      starts.push(code);
      ends.push(code);
    }
  }
  const ranges: GlyphRanges = { starts, ends };
  return packedRanges(ranges);
}

/** Code points with a glyph, upwards, each once. */
export function* charactersOf(cmap: Buffer, glyphCount: number): Generator<number> {
  const table = bestSubtable(cmap);
  if (!table) return;
  const format = table.readUInt16BE(0);
  let last = -1;
  for (const [from, to, glyphOf] of format === 12 || format === 13 ? groups(table, format) : segments(table)) {
    for (let code = Math.max(from, last + 1); code <= to; code += 1) {
      last = code;
      const glyph = glyphOf(code);
      if (glyph > 0 && glyph < glyphCount) yield code;
    }
  }
}

/** Platform and encoding, the fullest first. */
const PREFERRED: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

function bestSubtable(cmap: Buffer): Buffer | undefined {
  const count = cmap.length < 4 ? 0 : Math.min(cmap.readUInt16BE(2), MAX_SUBTABLES);
  if (cmap.length < 4 + count * 8) throw damaged("font");
  const found = Array.from({ length: count }, (_, index) => {
    const at = 4 + index * 8;
    const table = cmap.subarray(Math.min(cmap.readUInt32BE(at + 4), cmap.length));
    return { platform: cmap.readUInt16BE(at), encoding: cmap.readUInt16BE(at + 2), table };
  }).filter(({ table }) => table.length >= 16 && READ.has(table.readUInt16BE(0)));
  const best = PREFERRED.map(([platform, encoding]) =>
    found.find((each) => each.platform === platform && each.encoding === encoding),
  ).find((each) => each !== undefined);
  return best?.table;
}

const READ = new Set([4, 12, 13]);

type Run = readonly [from: number, to: number, glyphOf: (code: number) => number];

/** Format 12 counts glyphs upwards in a group; in 13 all of it is one glyph. */
function* groups(table: Buffer, format: number): Generator<Run> {
  const count = Math.min(table.readUInt32BE(12), Math.floor((table.length - 16) / 12));
  for (let index = 0; index < count; index += 1) {
    const at = 16 + index * 12;
    const from = table.readUInt32BE(at);
    const glyph = table.readUInt32BE(at + 8);
    yield [
      from,
      Math.min(table.readUInt32BE(at + 4), LAST_CODE_POINT),
      (code) => (format === 13 ? glyph : glyph + code - from),
    ];
  }
}

/** Format 4: four lists one after the other, and glyph numbers that are reached by their distance from the last of them. */
function* segments(table: Buffer): Generator<Run> {
  const count = table.readUInt16BE(6) >> 1;
  if (table.length < 16 + count * 8) return;
  const word = (list: number, index: number) =>
    table.readUInt16BE(14 + (list * count + index) * 2 + (list > 0 ? 2 : 0));
  for (let index = 0; index < count; index += 1) {
    const [to, from, delta, distance] = [word(0, index), word(1, index), word(2, index), word(3, index)];
    const place = 16 + (3 * count + index) * 2 + distance;
    yield [
      from,
      // The last one is there to end the search, and maps nothing.
      Math.min(to, 0xfffe),
      (code) => {
        if (distance === 0) return (code + delta) & 0xffff;
        const at = place + (code - from) * 2;
        const glyph = at + 2 <= table.length ? table.readUInt16BE(at) : 0;
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      },
    ];
  }
}
