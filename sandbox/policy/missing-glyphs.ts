import { GLYPH_COVERAGE } from "./glyph-coverage.ts";

/** Everything below is in the Latin of each family; most text needs no closer look. */
const BEYOND_LATIN = /[^\t\n\r\x20-\x7e\u00a0-\u017e]/u;
/** Has no picture of its own: spaces, joiners, variation selectors, direction marks, tags. */
const NEVER_DRAWN = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

let starts: number[] | undefined;
let ends: number[] = [];

/** The characters of a text that no bundled font has a glyph for, each once. */
export function missingGlyphs(text: string): string[] {
  if (!BEYOND_LATIN.test(text)) return [];
  return [...new Set(text)].filter((character) => !NEVER_DRAWN.test(character) && !isCovered(character));
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

function isCovered(character: string): boolean {
  if (!starts) ({ starts, ends } = readRanges());
  const code = character.codePointAt(0) ?? 0;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= code) low = middle + 1;
    else high = middle;
  }
  return low > 0 && code <= (ends[low - 1] as number);
}

/** Pairs of numbers to base 36: how far a range begins behind the end of the last one, and how long it is beyond one. */
function readRanges(): { starts: number[]; ends: number[] } {
  const found = { starts: [] as number[], ends: [] as number[] };
  let end = 0;
  for (const pair of GLYPH_COVERAGE.split(" ")) {
    const [gap = "0", length = "0"] = pair.split("+");
    const start = end + Number.parseInt(gap, 36);
    end = start + Number.parseInt(length, 36);
    found.starts.push(start);
    found.ends.push(end);
  }
  return found;
}
