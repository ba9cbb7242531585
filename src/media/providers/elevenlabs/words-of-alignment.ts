import type { Alignment } from "./elevenlabs-client.ts";

export interface TimedWord {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** Of all words, how many may share their end with the word before: more is a known fault, where later parts have one time. */
const MOST_STUCK = 0.2;
/** Words faster than this on average were not said so. */
const SHORTEST_MEAN_SECONDS = 0.05;

/**
 * The words of an alignment of characters, as the author wrote them where `text` has as many words; undefined where its times
 * can't be true: missing, of unequal lengths, running back, or many at one moment.
 */
export function wordsOfAlignment(alignment: Alignment | undefined, text: string): TimedWord[] | undefined {
  if (!alignment) return undefined;
  const { characters, characterStartTimesSeconds: starts, characterEndTimesSeconds: ends } = alignment;
  if (characters.length === 0 || starts.length !== characters.length || ends.length !== characters.length)
    return undefined;
  if (!areTimes(starts, ends)) return undefined;
  const words = grouped(characters, starts, ends);
  if (words.length === 0 || isDegenerate(words)) return undefined;
  const written = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const spoken = words.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word));
  // Normalised text says "twenty" for "20": its words are told as they were said then.
  return written.length === spoken.length
    ? spoken.map((word, index) => ({ ...word, text: written[index] ?? word.text }))
    : spoken;
}

function areTimes(starts: readonly number[], ends: readonly number[]): boolean {
  let last = 0;
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? Number.NaN;
    if (!Number.isFinite(start) || !Number.isFinite(end) || start < last - 0.001 || end < start - 0.001) return false;
    last = start;
  }
  return true;
}

function grouped(characters: readonly string[], starts: readonly number[], ends: readonly number[]): TimedWord[] {
  const words: TimedWord[] = [];
  let [word, from] = ["", 0];
  const close = (until: number) => {
    if (word !== "") words.push({ text: word, startSeconds: starts[from] ?? 0, endSeconds: ends[until] ?? 0 });
    word = "";
  };
  for (const [index, character] of characters.entries()) {
    if (/^\s*$/.test(character)) close(index - 1);
    else {
      if (word === "") from = index;
      word += character;
    }
  }
  close(characters.length - 1);
  return words;
}

function isDegenerate(words: readonly TimedWord[]): boolean {
  const stuck = words.filter(({ startSeconds, endSeconds }, index) => {
    const before = words[index - 1];
    return endSeconds - startSeconds < 0.001 || (before !== undefined && endSeconds - before.endSeconds < 0.001);
  });
  const [first, last] = [words[0], words.at(-1)];
  const mean = ((last?.endSeconds ?? 0) - (first?.startSeconds ?? 0)) / words.length;
  return stuck.length > words.length * MOST_STUCK || mean < SHORTEST_MEAN_SECONDS;
}
