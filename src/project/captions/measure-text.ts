import type { CaptionWord } from "./cue.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Letters as a reader counts them: a family emoji is one, and so is a letter with its accents. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Takes about twice the room of a Latin letter, and twice the time to read. */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** In characters of a line, of which each full-width one takes `fullWidth`. */
export function widthOf(text: string, fullWidth: number): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  const { all, wide } = lettersIn(text);
  return all - wide + wide * fullWidth;
}

/** Of words in one line. */
export function lineWidthOf(words: readonly Pick<CaptionWord, "text" | "glued">[], fullWidth: number): number {
  return words.reduce(
    (sum, { text, glued }, index) => sum + widthOf(text, fullWidth) + (index === 0 || glued ? 0 : 1),
    0,
  );
}

/** Cutting a text into cues measures each word some hundred times. */
const measured = new Map<string, { all: number; wide: number }>();
const MOST_MEASURED = 20_000;
const LONGEST_MEASURED = 100;

function lettersIn(text: string): { all: number; wide: number } {
  const known = measured.get(text);
  if (known) return known;
  const graphemes = graphemesOf(text);
  const letters = { all: graphemes.length, wide: graphemes.filter((grapheme) => FULL_WIDTH.test(grapheme)).length };
  if (measured.size >= MOST_MEASURED) measured.clear();
  if (text.length <= LONGEST_MEASURED) measured.set(text, letters);
  return letters;
}
