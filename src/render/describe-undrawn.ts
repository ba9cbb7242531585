import { namedCharacters } from "../../sandbox/policy/missing-glyphs.ts";

/** What is said of text in drawn frames that no bundled font has glyphs for; empty where there is none. */
export function describeUndrawn(characters: string): string {
  const each = [...new Set(characters)];
  if (each.length === 0) return "";
  return `No bundled font has a glyph for ${namedCharacters(each)}: drawn as ${each.length === 1 ? "an empty box" : "empty boxes"}.`;
}
