import type { Span } from "./align-words.ts";

export interface WeighedWord {
  readonly text: string;
  /** How long it takes, compared with the others. */
  readonly weight: number;
}

/** How far from where a pause is expected it is looked for among the words, in seconds. */
const REACH_SECONDS = 1.2;
/** How much nearer a pause looks after a comma and after the end of a sentence, in seconds. */
const COMMA_SECONDS = 0.35;
const STOP_SECONDS = 0.6;

/**
 * Lays words over the runs of speech that were found in a sound. Each pause falls between two words, after a mark where one is
 * near; within a run every word takes its part of the time.
 */
export function fitWords(words: readonly WeighedWord[], runs: readonly Span[]): (Span | undefined)[] {
  const spans: (Span | undefined)[] = words.map(() => undefined);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const spoken = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  if (total <= 0 || spoken <= 0) return spans;
  const secondsPerWeight = spoken / total;
  let from = 0;
  let saidSeconds = 0;
  runs.forEach((run, index) => {
    saidSeconds += run.end - run.start;
    const to = index === runs.length - 1 ? words.length : breakNear(words, from, saidSeconds, secondsPerWeight);
    const weight = words.slice(from, to).reduce((sum, each) => sum + each.weight, 0);
    let at = run.start;
    for (let place = from; place < to && weight > 0; place += 1) {
      const seconds = ((words[place]?.weight ?? 0) / weight) * (run.end - run.start);
      if (seconds > 0) spans[place] = { start: at, end: at + seconds };
      at += seconds;
    }
    from = to;
  });
  return spans;
}

/** The place behind the word after which a pause belongs, best. */
function breakNear(words: readonly WeighedWord[], from: number, expected: number, secondsPerWeight: number): number {
  let said = words.slice(0, from).reduce((sum, { weight }) => sum + weight * secondsPerWeight, 0);
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let place = from; place < words.length; place += 1) {
    const word = words[place] as WeighedWord;
    said += word.weight * secondsPerWeight;
    if (said > expected + REACH_SECONDS && best > from) break;
    const cost = Math.abs(said - expected) - markBonus(word.text);
    if (cost < least) [least, best] = [cost, place + 1];
  }
  return best;
}

function markBonus(text: string): number {
  if (/[.!?…。！？؟।]["'”’»)\]]*$/u.test(text)) return STOP_SECONDS;
  return /[,;:–—、，،]["'”’»)\]]*$/u.test(text) ? COMMA_SECONDS : 0;
}
