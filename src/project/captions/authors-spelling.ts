import type { SpokenWord } from "../assets/asset.ts";
import type { CaptionWord } from "./cue.ts";
import { graphemesOf } from "./measure-text.ts";
import { shared } from "./split-lines.ts";
import { type Token, tokensOf } from "./tokens.ts";

/**
 * The author's own text with the times of what was said: a voice answers with "twenty five", "dr" or single letters where "25",
 * "Dr." and whole words were written. Words that both have take their time from each other, those between share what is left.
 */
export function withAuthorsSpelling(text: string, spoken: readonly SpokenWord[]): CaptionWord[] {
  const tokens = tokensOf(text);
  const heard = spoken.flatMap((word) =>
    shared(
      word,
      tokensOf(word.text).map((token) => token.text),
    ),
  );
  if (tokens.length === 0) return heard;
  const times = byLetters(tokens, heard) ?? byWords(tokens, heard);
  return tokens.map((token, index) => ({ ...token, ...(times[index] as Time) }));
}

type Time = Pick<CaptionWord, "startSeconds" | "endSeconds">;

/** Where both are the same letters, however they are parted and punctuated. */
function byLetters(tokens: readonly Token[], heard: readonly CaptionWord[]): Time[] | undefined {
  const said = heard.flatMap((word) => {
    const letters = graphemesOf(plain(word.text));
    return letters.length === 0 ? [] : shared({ ...word, text: letters.join("") }, letters);
  });
  const written = tokens.map(({ text }) => graphemesOf(plain(text)));
  if (said.map(({ text }) => text).join("") !== written.flat().join("") || said.length === 0) return undefined;
  let at = 0;
  const known = written.map(({ length }): Time | undefined => {
    const [first, last] = [said[at], said[at + length - 1]];
    at += length;
    return length > 0 && first && last ? { startSeconds: first.startSeconds, endSeconds: last.endSeconds } : undefined;
  });
  return filled(known, tokens, heard);
}

/** Above this many words the table of the comparison would grow too large. */
const MOST_WORDS = 2_500;

/** By the longest sequence of words that both have. */
function byWords(tokens: readonly Token[], heard: readonly CaptionWord[]): Time[] {
  const [written, said] = [tokens.map(({ text }) => plain(text)), heard.map(({ text }) => plain(text))];
  const known: (Time | undefined)[] = tokens.map(() => undefined);
  if (written.length <= MOST_WORDS && said.length <= MOST_WORDS) {
    const columns = said.length + 1;
    const lengths = new Uint16Array((written.length + 1) * columns);
    for (let row = written.length - 1; row >= 0; row--)
      for (let column = said.length - 1; column >= 0; column--) {
        const isSame = written[row] !== "" && written[row] === said[column];
        const [down, right] = [lengths[(row + 1) * columns + column], lengths[row * columns + column + 1]] as [
          number,
          number,
        ];
        lengths[row * columns + column] = isSame
          ? (lengths[(row + 1) * columns + column + 1] as number) + 1
          : Math.max(down, right);
      }
    for (let row = 0, column = 0; row < written.length && column < said.length; ) {
      if (written[row] !== "" && written[row] === said[column]) {
        known[row] = heard[column];
        row += 1;
        column += 1;
      } else if ((lengths[(row + 1) * columns + column] ?? 0) >= (lengths[row * columns + column + 1] ?? 0)) row += 1;
      else column += 1;
    }
  }
  return filled(known, tokens, heard);
}

/** Words without a time of their own share what lies between those beside them, by their letters. */
function filled(known: readonly (Time | undefined)[], tokens: readonly Token[], heard: readonly CaptionWord[]): Time[] {
  const times = [...known];
  const [begin, end] = [heard[0]?.startSeconds ?? 0, heard.at(-1)?.endSeconds ?? 0];
  for (let from = 0; from < times.length; from++) {
    if (times[from]) continue;
    let to = from;
    while (to < times.length && !times[to]) to += 1;
    const startSeconds = times[from - 1]?.endSeconds ?? begin;
    const endSeconds = Math.max(startSeconds, times[to]?.startSeconds ?? end);
    const parts = tokens.slice(from, to).map(({ text }) => text);
    for (const [index, part] of shared({ text: "", startSeconds, endSeconds }, parts).entries())
      times[from + index] = part;
  }
  return times.map((time) => ({ startSeconds: time?.startSeconds ?? begin, endSeconds: time?.endSeconds ?? end }));
}

function plain(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}
