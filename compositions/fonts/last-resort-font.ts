import { LAST_RESORT_FAMILY } from "../../sandbox/policy/fonts.ts";

const UNITS_PER_EM = 1000;
const ADVANCE = 600;

/**
 * Declares a font that has one glyph, an empty box, for every character there is. Behind every family it ends the search:
 * without it the browser would go on to fonts of the machine, and each machine would draw another picture.
 * Made here because no package has one: a font file that maps everything is 800 bytes of tables.
 */
export function declareLastResort(): void {
  document.fonts.add(new FontFace(LAST_RESORT_FAMILY, lastResortFont(), { weight: "100 900" }));
}

/** The bytes of an OpenType font (TrueType outlines). Every number is big-endian, as the format wants it. */
export function lastResortFont(): ArrayBuffer {
  return fontFile({
    "OS/2": bytes(
      ...u16(4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0),
      ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      ...u32(0, 0, 0, 0),
      ...text("NONE"),
      ...u16(0x40, 0x20, 0xffff, 800, 0x10000 - 200, 0, 900, 300),
      ...u32(1, 0),
      ...u16(500, 700, 0, 0x20, 1),
    ),
    cmap: bytes(...u16(0, 1, 3, 10), ...u32(12), ...u16(13, 0), ...u32(28, 0, 1, 0x20, 0x10ffff, 1)),
    glyf: boxGlyph(),
    head: bytes(
      ...u16(1, 0, 1, 0),
      ...u32(0, 0x5f0f3cf5),
      ...u16(0b11, UNITS_PER_EM),
      ...u32(0, 0, 0, 0),
      ...u16(50, 0, 550, 700, 0, 8, 2, 0, 0),
    ),
    hhea: bytes(...u16(1, 0, 900, 0x10000 - 300, 0, ADVANCE, 50, 50, 550, 1, 0, 0, 0, 0, 0, 0, 0, 2)),
    hmtx: bytes(...u16(ADVANCE, 50, ADVANCE, 50)),
    // "Not defined" has no outline: nothing is left undefined.
    loca: bytes(...u16(0, 0, boxGlyph().length / 2)),
    maxp: bytes(...u16(1, 0, 2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
    name: nameTable(),
    post: bytes(...u16(3, 0, 0, 0, 0x10000 - 100, 50), ...u32(0, 0, 0, 0, 0)),
  });
}

/** A hollow box: an outer contour one way round and an inner one the other. */
function boxGlyph(): number[] {
  const outer: [number, number][] = [
    [50, 0],
    [50, 700],
    [550, 700],
    [550, 0],
  ];
  const inner: [number, number][] = [
    [100, 50],
    [500, 50],
    [500, 650],
    [100, 650],
  ];
  const points = [...outer, ...inner];
  const steps = (axis: 0 | 1) => points.map((point, index) => point[axis] - (points[index - 1]?.[axis] ?? 0));
  const glyph = bytes(
    ...u16(2, 50, 0, 550, 700, 3, 7, 0),
    ...points.map(() => 1),
    ...u16(...steps(0).map(unsigned), ...steps(1).map(unsigned)),
  );
  return glyph.length % 2 === 0 ? glyph : [...glyph, 0];
}

function nameTable(): number[] {
  const entries: [id: number, value: string][] = [
    [1, LAST_RESORT_FAMILY],
    [2, "Regular"],
    [4, LAST_RESORT_FAMILY],
    [6, LAST_RESORT_FAMILY.replaceAll(" ", "")],
  ];
  const strings: number[] = [];
  const records = entries.flatMap(([id, value]) => {
    const encoded = u16(...Array.from(value, (letter) => letter.charCodeAt(0)));
    const record = u16(3, 1, 0x409, id, encoded.length, strings.length);
    strings.push(...encoded);
    return record;
  });
  return bytes(...u16(0, entries.length, 6 + entries.length * 12), ...records, ...strings);
}

function fontFile(tables: Readonly<Record<string, number[]>>): ArrayBuffer {
  const names = Object.keys(tables).sort();
  const directory: number[] = [];
  const body: number[] = [];
  for (const name of names) {
    const table = tables[name] as number[];
    const padded = [...table, ...new Array<number>((4 - (table.length % 4)) % 4).fill(0)];
    directory.push(...text(name), ...u32(checksum(padded), 12 + names.length * 16 + body.length, table.length));
    body.push(...padded);
  }
  const power = 2 ** Math.floor(Math.log2(names.length));
  const header = [
    ...u32(0x00010000),
    ...u16(names.length, power * 16, Math.log2(power), names.length * 16 - power * 16),
  ];
  return new Uint8Array([...header, ...directory, ...body]).buffer;
}

function checksum(padded: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) {
    const word = padded.slice(at, at + 4).reduce((value, byte) => value * 256 + byte, 0);
    sum = (sum + word) % 2 ** 32;
  }
  return sum;
}

function u16(...values: number[]): number[] {
  return values.flatMap((value) => [(value >> 8) & 255, value & 255]);
}

function u32(...values: number[]): number[] {
  return values.flatMap((value) => u16(Math.floor(value / 65536), value % 65536));
}

function bytes(...values: number[]): number[] {
  return values;
}

function text(value: string): number[] {
  return Array.from(value, (letter) => letter.charCodeAt(0));
}

function unsigned(value: number): number {
  return value < 0 ? value + 0x10000 : value;
}
