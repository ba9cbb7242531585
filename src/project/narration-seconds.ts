/** An unhurried voice, as for lessons. */
const WORDS_A_SECOND = 2.5;
/** Silence before the first and after the last word. */
const BREATH_SECONDS = 0.8;

/** How long a narration takes to speak, by its words; scripts without spaces count three characters as a word. */
export function narrationSeconds(narration: string): number {
  const spaced = narration.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const unspaced =
    (narration.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? []).length / 3;
  return Math.round((Math.max(spaced, unspaced) / WORDS_A_SECOND + BREATH_SECONDS) * 10) / 10;
}
