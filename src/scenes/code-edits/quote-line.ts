import { distance } from "fastest-levenshtein";
import { plainText } from "../../../sandbox/policy/plain-text.ts";
import type { CodeSource } from "./code-source.ts";

const MAX_QUOTED = 80;
/** Longer lines are compared by their beginnings: a line of data is no likely slip. */
const MAX_COMPARED = 200;

/** Code as data inside a sentence: one line, visible characters only, cut. */
export function quoteLine(text: string, maxCharacters = MAX_QUOTED): string {
  const line = plainText(text)
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "?");
  const characters = Array.from(line);
  return JSON.stringify(characters.length > maxCharacters ? `${characters.slice(0, maxCharacters).join("")}...` : line);
}

/** `line 12 of "intro": "..."`, the line most like the wanted one; undefined where nothing is like it at all. */
export function nearestLine(sources: readonly CodeSource[], wanted: string): string | undefined {
  const target = wanted.trim().slice(0, MAX_COMPARED);
  let best: { cost: number; words: string } | undefined;
  for (const { name, code } of sources) {
    for (const [index, line] of code.split("\n").entries()) {
      const text = line.trim().slice(0, MAX_COMPARED);
      // The difference in length alone is a lower bound, and saves most of the comparisons.
      if (text === "" || (best && Math.abs(text.length - target.length) > best.cost && !text.includes(target)))
        continue;
      const cost = text.includes(target) ? 0 : distance(text, target);
      if (!best || cost < best.cost) best = { cost, words: `line ${index + 1} of "${name}": ${quoteLine(line)}` };
    }
  }
  return best && best.cost < Math.max(4, target.length * 0.7) ? best.words : undefined;
}

/** The first line that says something. */
export function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? text;
}
