import { missingGlyphs } from "../../sandbox/policy/missing-glyphs.ts";

const MOST_CHARACTERS = 40;

/** The characters on the page that no bundled font has a glyph for: they are drawn as boxes. */
export function undrawnCharacters(): string {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  while (texts.nextNode() && found.size < MOST_CHARACTERS)
    for (const character of missingGlyphs(texts.currentNode.nodeValue ?? "")) found.add(character);
  return [...found].slice(0, MOST_CHARACTERS).join("");
}
