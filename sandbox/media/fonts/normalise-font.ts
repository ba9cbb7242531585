// Not fontkit, which loads 5 MB to shape text: names and permissions are two tables, and the browser's own sanitiser judges the outlines.
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MAX_FONT_BYTES, MAX_FONT_TABLE_BYTES } from "../../policy/media-limits.ts";
import { damaged, tooLarge } from "../import-failed.ts";
import type { ImportedFile, ImportNote } from "../protocol.ts";
import type { Sniffed } from "../sniff/sniffed.ts";
import { glyphsBeyondBundled } from "./character-map.ts";
import { faceStyle } from "./face-style.ts";
import { familyName } from "./family-name.ts";
import { type FontTable, readSfnt, writeSfnt } from "./sfnt.ts";
import { readWoff, readWoff2 } from "./web-fonts.ts";

type FontFormat = Extract<Sniffed, { kind: "font" }>["format"];

/** What a page draws text with. Signatures, drawings inside of fonts and tables of other systems stay behind. */
const KEPT = new Set([
  ...["cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "cvt ", "fpgm", "glyf", "loca", "prep", "gasp"],
  ...["CFF ", "CFF2", "VORG", "BASE", "GDEF", "GPOS", "GSUB", "JSTF", "MATH", "kern", "vhea", "vmtx"],
  ...["COLR", "CPAL", "CBDT", "CBLC", "fvar", "gvar", "avar", "cvar", "STAT", "HVAR", "VVAR", "MVAR"],
]);
const REQUIRED = ["head", "name", "cmap", "hhea", "maxp"];

/** A font with the tables it needs, and what it says of itself: its family, which face of it, what it draws. */
export async function normaliseFont(input: string, format: FontFormat, scratch: string): Promise<ImportedFile> {
  const { size } = await stat(input);
  if (size > MAX_FONT_BYTES) throw tooLarge("bytes", MAX_FONT_BYTES, size);
  const bytes = await readFile(input);
  const tables = TABLES[format](bytes);
  if (REQUIRED.some((tag) => !tables.some((table) => table.tag === tag))) throw damaged("font");
  // Tables may overlap, so that a small file names the same bytes a hundred times.
  if (tables.reduce((sum, table) => sum + table.bytes.length, 0) > MAX_FONT_TABLE_BYTES) {
    throw tooLarge("font-bytes", MAX_FONT_TABLE_BYTES);
  }
  const notes: ImportNote[] = permissionNotes(tables);
  const glyphs = glyphsOf(tables);
  const facts = {
    family: familyName(tableOf(tables, "name")),
    ...faceStyle(tables),
    ...(glyphs === "" ? {} : { glyphs }),
  };
  if (format === "woff2") {
    await writeFile(join(scratch, "asset.woff2"), bytes);
    return { kind: "font", file: "asset.woff2", mimeType: "font/woff2", extension: "woff2", ...facts, notes };
  }
  const kept = tables.filter(({ tag }) => KEPT.has(tag));
  if (kept.length < tables.length) {
    notes.push({ note: "font-tables-dropped", numbers: [tables.length - kept.length] });
  }
  const extension = kept.some(({ tag }) => tag.startsWith("CFF")) ? "otf" : "ttf";
  await writeFile(join(scratch, `asset.${extension}`), writeSfnt(kept));
  return { kind: "font", file: `asset.${extension}`, mimeType: `font/${extension}`, extension, ...facts, notes };
}

function tableOf(tables: readonly FontTable[], tag: string): Buffer {
  return tables.find((table) => table.tag === tag)?.bytes ?? Buffer.alloc(0);
}

function glyphsOf(tables: readonly FontTable[]): string {
  const maxp = tableOf(tables, "maxp");
  if (maxp.length < 6) throw damaged("font");
  return glyphsBeyondBundled(tableOf(tables, "cmap"), maxp.readUInt16BE(4));
}

const TABLES: Readonly<Record<FontFormat, (bytes: Buffer) => FontTable[]>> = {
  ttf: readSfnt,
  otf: readSfnt,
  woff: readWoff,
  woff2: readWoff2,
};

const RESTRICTED = 0x2;
const PREVIEW_AND_PRINT = 0x4;
const EDITABLE = 0x8;

/** What the maker permits, by `fsType`: the most permissive of the bits that are set counts. */
function permissionNotes(tables: readonly FontTable[]): ImportNote[] {
  const table = tables.find(({ tag }) => tag === "OS/2")?.bytes;
  const permissions = table && table.length >= 10 ? table.readUInt16BE(8) & 0xf : 0;
  if (permissions & EDITABLE) return [];
  if (permissions & PREVIEW_AND_PRINT) return [{ note: "font-preview-only" }];
  return permissions & RESTRICTED ? [{ note: "font-restricted" }] : [];
}
