import { damaged } from "../import-failed.ts";

const FAMILY = 1;
/** The family without weights: `Inter` where the plain one says `Inter Light`. */
const TYPOGRAPHIC_FAMILY = 16;
const WINDOWS = 3;
const MAC = 1;
const ENGLISH = new Set([0x409, 0x809, 0]);
const MAX_RECORDS = 2_000;
const LONGEST = 60;

/** The family that a font's table of names tells, reduced to what stands in a style without quotes or escapes. */
export function familyName(table: Buffer): string {
  const named = records(table);
  for (const id of [TYPOGRAPHIC_FAMILY, FAMILY]) {
    const inEnglish = named.find((record) => record.id === id && ENGLISH.has(record.language));
    const cleaned = clean((inEnglish ?? named.find((record) => record.id === id))?.text ?? "");
    if (cleaned) return cleaned;
  }
  return "Imported font";
}

function records(table: Buffer): { id: number; language: number; text: string }[] {
  if (table.length < 6) throw damaged("font");
  const count = Math.min(table.readUInt16BE(2), MAX_RECORDS);
  const storage = table.readUInt16BE(4);
  if (table.length < 6 + count * 12) throw damaged("font");
  return Array.from({ length: count }, (_, index) => {
    const at = 6 + index * 12;
    const platform = table.readUInt16BE(at);
    const start = storage + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    return {
      id: table.readUInt16BE(at + 6),
      language: table.readUInt16BE(at + 4),
      text: platform === MAC ? bytes.toString("latin1") : utf16(bytes, platform),
    };
  });
}

function utf16(bytes: Buffer, platform: number): string {
  if (platform !== WINDOWS && platform !== 0) return "";
  return new TextDecoder("utf-16be").decode(bytes);
}

function clean(name: string): string {
  const words = name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return [...words].slice(0, LONGEST).join("").trim();
}
