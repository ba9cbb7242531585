const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Letters as a reader counts them: a family emoji is one, and so is a letter with its accents. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Takes about twice the room of a Latin letter, and twice the time to read. */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** In characters of a line, of which each full-width one takes `fullWidth`. */
export function widthOf(text: string, fullWidth: number): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return graphemesOf(text).reduce((sum, grapheme) => sum + (FULL_WIDTH.test(grapheme) ? fullWidth : 1), 0);
}
