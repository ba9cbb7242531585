import type { LocalVoiceId } from "../../policy/sound-names.ts";

export interface SpeakInput {
  readonly text: string;
  readonly voice: LocalVoiceId;
  /** 1 is the pace of the voice; 0.7 to 1.4. */
  readonly speed: number;
  /** How words are said, by word: `{ "Kubernetes": "koober nettees" }`. Upper and lower case mean the same. */
  readonly say?: Readonly<Record<string, string>> | undefined;
  /** The WAV file to write. */
  readonly out: string;
}

/** When a word, as its author wrote it, begins and ends in the sound. */
export interface SpokenWord {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

export interface Speech {
  readonly seconds: number;
  readonly sampleRate: number;
  /** All of the text's, in its order; their times never run backwards. */
  readonly words: readonly SpokenWord[];
}
