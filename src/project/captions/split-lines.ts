import { breakCost } from "./break-cost.ts";
import type { CaptionRules } from "./caption-rules.ts";
import type { CaptionWord } from "./cue.ts";
import { graphemesOf, lineWidthOf, widthOf } from "./measure-text.ts";

export interface Lines {
  readonly lines: readonly (readonly CaptionWord[])[];
  readonly cost: number;
}

/** The words in one or two balanced lines, the lower one the longer; nothing where they do not fit. */
export function splitLines(words: readonly CaptionWord[], rules: CaptionRules): Lines | undefined {
  if (lineWidthOf(words, rules.fullWidth) <= rules.lineWidth) return { lines: [words], cost: 0 };
  if (rules.maxLines < 2) return undefined;
  let best: Lines | undefined;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at), words.slice(at)] as const;
    const [upper, lower] = lines.map((line) => lineWidthOf(line, rules.fullWidth)) as [number, number];
    if (upper > rules.lineWidth) break;
    if (lower > rules.lineWidth) continue;
    const unevenness = (Math.abs(upper - lower) / rules.lineWidth) * UNEVEN + (upper > lower ? TOP_HEAVY : 0);
    const cost = breakCost(words[at - 1] as CaptionWord, words[at] as CaptionWord) + unevenness;
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best;
}

const UNEVEN = 8;
const TOP_HEAVY = 1.5;

/** Words wider than a line as pieces that fit, each with its share of the time. */
export function fitWords(words: readonly CaptionWord[], { lineWidth, fullWidth }: CaptionRules): CaptionWord[] {
  return words.flatMap((word) => {
    if (widthOf(word.text, fullWidth) <= lineWidth) return [word];
    const pieces = [""];
    for (const grapheme of graphemesOf(word.text)) {
      if (widthOf(pieces.at(-1) + grapheme, fullWidth) > lineWidth) pieces.push("");
      pieces[pieces.length - 1] += grapheme;
    }
    return shared(word, pieces);
  });
}

/** The time of a word given to its pieces, by their letters. */
export function shared(word: CaptionWord, pieces: readonly string[]): CaptionWord[] {
  const sizes = pieces.map((piece) => graphemesOf(piece).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1;
  const length = word.endSeconds - word.startSeconds;
  let done = 0;
  return pieces.map((text, index) => {
    const startSeconds = word.startSeconds + (length * done) / total;
    done += sizes[index] as number;
    const endSeconds = word.startSeconds + (length * done) / total;
    return { text, startSeconds, endSeconds, ...(index > 0 || word.glued ? { glued: true as const } : {}) };
  });
}
