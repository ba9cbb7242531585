import type { Beats, SpokenWord } from "../../project/assets/asset.ts";
import { bpmHintIn } from "../../project/sound/bpm-hint.ts";
import type { ProvidedSpeech } from "../providers/provider.ts";
import type { FactsOf } from "./generations.ts";
import { spellWords } from "./spell-words.ts";
import { wordsByLength } from "./words-by-length.ts";

/** What this machine hears in sounds that others made. */
export interface Listening {
  /** Undefined where there is no clear rhythm. */
  findBeats(file: string, bpmHint: number | undefined, signal: AbortSignal | undefined): Promise<Beats | undefined>;
  /** Where each word of a text is said, as near as its sound tells; undefined where the file is in no form to tell. */
  findWords(file: string, text: string, signal: AbortSignal | undefined): Promise<readonly SpokenWord[] | undefined>;
}

/** @param words that it was asked for with, which may tell its tempo */
export function factsOfMusic(listening: Listening | undefined, words: string): FactsOf {
  return async ({ file }, signal) => {
    const beats = await listening?.findBeats(file, bpmHintIn(words), signal);
    return beats ? { beats } : {};
  };
}

/** The words as their author wrote them: with the times of the voice, or where those cannot be true with times found in the sound. */
export function factsOfVoice(
  listening: Listening | undefined,
  text: string,
  voice: string,
  { words: told }: ProvidedSpeech,
): FactsOf {
  return async ({ file, durationSeconds }, signal) => {
    const isTold = told.length > 0 && (told.at(-1)?.endSeconds ?? 0) <= durationSeconds + LATEST_SECONDS;
    const words = isTold
      ? spellWords(text, told)
      : ((await listening?.findWords(file, text, signal)) ?? wordsByLength(text, durationSeconds));
    return { speech: { text, voice, words, timing: isTold ? "measured" : "estimated" } };
  };
}

/** Sounds are a little shorter once the padding of MP3 is gone; words that end later than that are not in the sound. */
const LATEST_SECONDS = 0.5;
