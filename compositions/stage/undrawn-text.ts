import { missingGlyphs } from "../../sandbox/policy/missing-glyphs.ts";
import { importedGlyphs } from "../fonts/imported-fonts.ts";

const MOST_CHARACTERS = 40;

/** The characters on the page that no font has a glyph for, bundled or of the project: they are drawn as boxes. */
export function undrawnCharacters(): string {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  const imported = importedGlyphs();
  while (texts.nextNode() && found.size < MOST_CHARACTERS)
    for (const character of missingGlyphs(texts.currentNode.nodeValue ?? "", imported)) found.add(character);
  return [...found].slice(0, MOST_CHARACTERS).join("");
}
