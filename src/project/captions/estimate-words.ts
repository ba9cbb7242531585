import { endsClause, endsSentence } from "./break-cost.ts";
import type { CaptionWord } from "./cue.ts";
import { widthOf } from "./measure-text.ts";
import { tokensOf } from "./tokens.ts";

/** In characters: how long a voice pauses after a sentence and after a clause, and what each word takes beside its letters. */
const AFTER_SENTENCE = 8;
const AFTER_CLAUSE = 3;
const EACH_WORD = 1;
const FULL_WIDTH = 2;

/** The words of a text spread over a stretch of time by their letters, with pauses where a voice makes them. */
export function estimateWords(text: string, fromSeconds: number, toSeconds: number): CaptionWord[] {
  const tokens = tokensOf(text);
  const sizes = tokens.map((token, index) => ({
    said: widthOf(token.text, FULL_WIDTH) + EACH_WORD,
    pause: index === tokens.length - 1 ? 0 : pauseAfter(token.text),
  }));
  const total = sizes.reduce((sum, { said, pause }) => sum + said + pause, 0) || 1;
  const length = Math.max(0, toSeconds - fromSeconds);
  let done = 0;
  return tokens.map((token, index) => {
    const { said = 0, pause = 0 } = sizes[index] ?? {};
    const startSeconds = fromSeconds + (length * done) / total;
    const endSeconds = fromSeconds + (length * (done + said)) / total;
    done += said + pause;
    return { ...token, startSeconds, endSeconds };
  });
}

function pauseAfter(word: string): number {
  if (endsSentence(word)) return AFTER_SENTENCE;
  return endsClause(word) ? AFTER_CLAUSE : 0;
}
