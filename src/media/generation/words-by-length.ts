import type { SpokenWord } from "../../project/assets/asset.ts";
import { writtenWords } from "./spell-words.ts";

/** Words spread over a sound by how long they are written: the last resort. */
export function wordsByLength(text: string, seconds: number): SpokenWord[] {
  const words = writtenWords(text);
  const letters = words.reduce((sum, { length }) => sum + length + 1, 0);
  let before = 0;
  return words.map((word) => {
    const startSeconds = (before / letters) * seconds;
    before += word.length + 1;
    return { text: word, startSeconds, endSeconds: (before / letters) * seconds };
  });
}
