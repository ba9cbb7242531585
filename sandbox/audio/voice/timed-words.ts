import type { Span } from "./align-words.ts";
import type { SpokenWord } from "./speech.ts";

/** Words that no sound was found for get the place between their neighbours. Times never run backwards. */
export function timed(words: readonly { text: string; span: Span | undefined }[], seconds: number): SpokenWord[] {
  let last = 0;
  return words.map(({ text, span }, index) => {
    const start = Math.min(seconds, Math.max(last, span?.start ?? last));
    const limit = span?.end ?? words.slice(index + 1).find((later) => later.span)?.span?.start ?? last;
    last = Math.min(seconds, Math.max(start, limit));
    return { text, startSeconds: rounded(start), endSeconds: rounded(last) };
  });
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
