import type { AnalyseInput, SoundAnalysis } from "./analysis/analyse-sound.ts";
import type { EffectInput, EffectSound } from "./effects/effect.ts";
import type { MixPlaces } from "./mix/decode-clips.ts";
import type { MixFacts } from "./mix/mix-facts.ts";
import type { MixInput } from "./mix/mix-sound.ts";
import type { ComposeInput, Composition } from "./music/composition.ts";
import type { SpeakInput, Speech, TimeWordsInput } from "./voice/speech.ts";

/** What the server asks of the audio process. Types only. */
export interface AudioProtocol {
  readonly options: Record<string, never>;
  readonly requests: AudioRequests;
  readonly progress: AudioProgress;
  readonly failure: AudioFailure;
}

export interface AudioProgress {
  /** 0 to 1. */
  readonly done: number;
}

export type AudioFailure =
  /** The input is to blame. Both sentences are ours alone, and may reach the agent. */
  | { readonly code: "refused"; readonly problem: string; readonly nextStep: string }
  | { readonly code: "cancelled" }
  /** For the log of the server, never for the agent. */
  | { readonly code: "failed"; readonly problem: string };

/**
 * Our own work on sound. Whatever is sound goes into a file that the caller names; answers hold facts only.
 * A new kind is a line here, a module that exports its handler, a line in `audio-process.ts` and one in `src/audio/budgets.ts`.
 */
export interface AudioRequests {
  compose: { input: ComposeInput; output: Composition };
  effect: { input: EffectInput; output: EffectSound };
  speak: { input: SpeakInput; output: Speech };
  timeWords: { input: TimeWordsInput; output: Speech };
  /** All sounds of a film as one encoded track, and what can be heard of each. */
  mix: { input: MixInput & MixPlaces; output: MixFacts };
  /** Beats of one sound, or how loud it is over time. */
  analyse: { input: AnalyseInput; output: SoundAnalysis };
}
