import type { SpokenWord } from "../../project/assets/asset.ts";

/**
 * Times of spoken words on the words as their author wrote them: "twenty one" was said for "21", and a hint for a name. Words that
 * are the same in both are found first; what is different between two of them shares the time of what was said there, by length.
 */
export function spellWords(text: string, spoken: readonly SpokenWord[]): SpokenWord[] {
  const written = writtenWords(text);
  const times: SpokenWord[] = [];
  let [from, said] = [0, 0];
  for (const [at, heardAt] of [...commonWords(written, spoken), [written.length, spoken.length] as const]) {
    const start = spoken[said]?.startSeconds ?? times.at(-1)?.endSeconds ?? 0;
    const end = heardAt > said ? (spoken[heardAt - 1]?.endSeconds ?? start) : (spoken[heardAt]?.startSeconds ?? start);
    times.push(...shared(written.slice(from, at), times.at(-1)?.endSeconds ?? 0, start, end));
    const [word, heard] = [written[at], spoken[heardAt]];
    if (word !== undefined && heard) times.push({ ...heard, text: word });
    [from, said] = [at + 1, heardAt + 1];
  }
  return times;
}

export function writtenWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function shared(words: readonly string[], last: number, start: number, end: number): SpokenWord[] {
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const from = Math.max(last, Math.min(start, end));
  const length = Math.max(0, end - from);
  let before = 0;
  return words.map((text) => {
    const startSeconds = from + (before / letters) * length;
    before += text.length;
    return { text, startSeconds, endSeconds: from + (before / letters) * length };
  });
}

/** The longest run of words that are in both, in order, as places in each. */
function commonWords(written: readonly string[], spoken: readonly SpokenWord[]): (readonly [number, number])[] {
  const [ours, theirs] = [written.map(plain), spoken.map(({ text }) => plain(text))];
  const width = theirs.length + 1;
  const lengths = new Uint16Array((ours.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] as number;
  for (let row = ours.length - 1; row >= 0; row -= 1)
    for (let column = theirs.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        ours[row] === theirs[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < ours.length && column < theirs.length) {
    if (ours[row] === theirs[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
