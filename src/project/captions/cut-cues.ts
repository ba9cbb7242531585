import { breakCost, endsSentence } from "./break-cost.ts";
import {
  type CaptionRules,
  GAP_FRAMES,
  LINGER_SECONDS,
  MAX_CHARACTERS_A_SECOND,
  MAX_CUE_SECONDS,
  MIN_CUE_SECONDS,
  SILENCE_SECONDS,
} from "./caption-rules.ts";
import type { CaptionWord } from "./cue.ts";
import { lineWidthOf } from "./measure-text.ts";
import { fitWords, splitLines } from "./split-lines.ts";

type Lines = readonly (readonly CaptionWord[])[];

/** The words of one voice cut into cues: of all ways to cut them, the one that costs a reader least. */
export function cutCues(spoken: readonly CaptionWord[], rules: CaptionRules): Lines[] {
  const words = fitWords(spoken, rules);
  /** For each number of words, what it costs to have shown so many, and where the last cue began. */
  const best: { cost: number; from: number; lines: Lines }[] = [{ cost: 0, from: 0, lines: [] }];
  for (let from = 0; from < words.length; from++) {
    const before = best[from]?.cost ?? Number.POSITIVE_INFINITY;
    for (let to = from + 1; to <= words.length && fits(words, from, to); to++) {
      const split = splitLines(words.slice(from, to), rules);
      if (!split) break;
      const cost = before + costOf(words, from, to, rules) + split.cost;
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from, lines: split.lines };
    }
  }
  const cues: Lines[] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0) cues.unshift(best[to]?.lines ?? []);
  return cues;
}

function fits(words: readonly CaptionWord[], from: number, to: number): boolean {
  const [first, last] = [words[from] as CaptionWord, words[to - 1] as CaptionWord];
  if (to - from === 1) return true;
  const silence = last.startSeconds - (words[to - 2] as CaptionWord).endSeconds;
  return last.endSeconds - first.startSeconds <= MAX_CUE_SECONDS && silence < SILENCE_SECONDS;
}

const EACH_CUE = 6;
const SENTENCE_INSIDE = 9;
const SILENCE_INSIDE = 12;
const TOO_SHORT = 40;
const TOO_FAST = 20;

function costOf(words: readonly CaptionWord[], from: number, to: number, rules: CaptionRules): number {
  const [first, last, next] = [words[from] as CaptionWord, words[to - 1] as CaptionWord, words[to]];
  let cost = EACH_CUE + (next ? 2 * breakCost(last, next) : 0);
  for (let at = from + 1; at < to; at++) {
    const [one, other] = [words[at - 1] as CaptionWord, words[at] as CaptionWord];
    if (endsSentence(one.text)) cost += SENTENCE_INSIDE;
    const silence = other.startSeconds - one.endSeconds;
    if (silence > 2 * LINGER_SECONDS) cost += SILENCE_INSIDE * silence;
  }
  const latest = next ? next.startSeconds - GAP_FRAMES / rules.fps : Number.POSITIVE_INFINITY;
  const available = Math.max(0.01, Math.min(latest - first.startSeconds, MAX_CUE_SECONDS));
  if (available < MIN_CUE_SECONDS) cost += (TOO_SHORT * (MIN_CUE_SECONDS - available)) / MIN_CUE_SECONDS;
  const speed = lineWidthOf(words.slice(from, to), rules.fullWidth) / available;
  if (speed > MAX_CHARACTERS_A_SECOND) cost += TOO_FAST * Math.min(3, speed / MAX_CHARACTERS_A_SECOND - 1);
  return cost;
}
