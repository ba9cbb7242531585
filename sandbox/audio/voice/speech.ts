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

/** Sound of another program, whose words are to be found in it. */
export interface TimeWordsInput {
  readonly text: string;
  /** The WAV file that the program wrote. */
  readonly source: string;
  /** Whether the text is English, of which the local voice knows how long each word takes. */
  readonly isEnglish: boolean;
  /** The WAV file to write: the same sound in one channel, at the level of all voices. */
  readonly out: string;
}
