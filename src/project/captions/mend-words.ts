import type { SpokenWord } from "../assets/asset.ts";

/** How far a last word may be told to go on after its sound: times are rounded. */
const ROUNDING_SECONDS = 0.25;
const ROUNDED_BACK_SECONDS = 0.05;
const SHORTEST_SECONDS = 0.02;
/** So many words in a row with one end, or with no length, are no voice's. */
const IMPOSSIBLE_RUN = 3;

/**
 * Times as a voice can have spoken them, small faults of rounding mended; nothing where they cannot be right at all: all words
 * end at once, time goes backwards, words have no length or lie beyond the sound. Providers answer with such times.
 */
export function mendedWords(words: readonly SpokenWord[], soundSeconds: number): SpokenWord[] | undefined {
  if (words.length === 0 || words.some((word) => !isWithin(word, soundSeconds)) || hasImpossibleRun(words)) return;
  const mended: SpokenWord[] = [];
  for (const [index, word] of words.entries()) {
    const free = mended.at(-1)?.startSeconds ?? 0;
    if (word.startSeconds < free - ROUNDED_BACK_SECONDS || word.endSeconds < word.startSeconds - ROUNDED_BACK_SECONDS)
      return;
    const startSeconds = Math.min(Math.max(word.startSeconds, free), soundSeconds);
    const next = words[index + 1]?.startSeconds ?? soundSeconds;
    const end =
      word.endSeconds - startSeconds < SHORTEST_SECONDS ? Math.max(next, startSeconds + 0.1) : word.endSeconds;
    mended.push({ text: word.text, startSeconds, endSeconds: Math.min(end, Math.max(soundSeconds, startSeconds)) });
  }
  return mended;
}

function isWithin({ startSeconds, endSeconds }: SpokenWord, soundSeconds: number): boolean {
  const isNumber = Number.isFinite(startSeconds) && Number.isFinite(endSeconds);
  return isNumber && startSeconds >= -ROUNDED_BACK_SECONDS && endSeconds <= soundSeconds + ROUNDING_SECONDS;
}

function hasImpossibleRun(words: readonly SpokenWord[]): boolean {
  let [sameEnd, sameStart, noLength] = [1, 1, 0];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    sameEnd = before && Math.abs(before.endSeconds - word.endSeconds) < 1e-3 ? sameEnd + 1 : 1;
    sameStart = before && Math.abs(before.startSeconds - word.startSeconds) < 1e-3 ? sameStart + 1 : 1;
    noLength = word.endSeconds - word.startSeconds < 1e-3 ? noLength + 1 : 0;
    if (Math.max(sameEnd, sameStart, noLength) >= IMPOSSIBLE_RUN) return true;
    // Of two words, both: there is no third to be sure.
    if (words.length === 2 && index === 1 && (sameEnd === 2 || noLength === 2)) return true;
  }
  return words.length === 1 && noLength === 1;
}
