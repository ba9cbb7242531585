import { GLYPH_COVERAGE } from "./glyph-coverage.ts";
import { type GlyphRanges, isInRanges, unpackedRanges } from "./glyph-ranges.ts";

/** Everything below is in the Latin of each family; most text needs no closer look. */
const BEYOND_LATIN = /[^\t\n\r\x20-\x7e\u00a0-\u017e]/u;
/** Has no picture of its own: spaces, joiners, variation selectors, direction marks, tags. */
const NEVER_DRAWN = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

let bundled: GlyphRanges | undefined;

/**
 * The characters of a text that no font has a glyph for, each once.
 * @param imported what fonts of the project have beyond the bundled ones, as `packedRanges` writes it
 */
export function missingGlyphs(text: string, imported: readonly string[] = []): string[] {
  if (!BEYOND_LATIN.test(text)) return [];
  const missing = [...new Set(text)].filter(
    (character) => !NEVER_DRAWN.test(character) && !hasBundledGlyph(character.codePointAt(0) ?? 0),
  );
  if (missing.length === 0 || imported.length === 0) return missing;
  const added = imported.map(unpackedRanges);
  return missing.filter((character) => !added.some((ranges) => isInRanges(ranges, character.codePointAt(0) ?? 0)));
}

const MOST_NAMED = 10;

/** `"𒀀" (U+12000), "𒀁" (U+12001) and 3 more`: the first ten. */
export function namedCharacters(characters: readonly string[]): string {
  const named = characters
    .slice(0, MOST_NAMED)
    .map((each) => `"${each}" (U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`);
  const more = characters.length - named.length;
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

export function hasBundledGlyph(code: number): boolean {
  bundled ??= unpackedRanges(GLYPH_COVERAGE);
  return isInRanges(bundled, code);
}
