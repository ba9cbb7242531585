import type { Speech } from "../../../sandbox/audio/voice/speech.ts";
import type { AudioCallOptions } from "../audio-process.ts";

/** A voice that texts can be spoken with. */
export interface Voice {
  /** `rms`, or with the program before it: `espeak-ng:de`. */
  readonly voiceId: string;
  readonly name: string;
  /** As BCP 47 writes it: `en-US`. */
  readonly language: string;
  /** What may be done with the sound. */
  readonly licence: string;
  /** Whether the times of words come from the voice itself. */
  readonly timing: "measured" | "estimated";
}

export interface SpeakRequest {
  readonly text: string;
  /** 1 is the pace of the voice; 0.7 to 1.4. */
  readonly speed: number;
  /** How words are said, by word. Voices of the machine ignore it. */
  readonly say?: Readonly<Record<string, string>> | undefined;
  /** The WAV file to write. */
  readonly out: string;
}

export interface SpokenText extends Speech {
  readonly voice: Voice;
  readonly timing: Voice["timing"];
}

/** Where voices come from: the package itself, or a program of the machine. */
export interface VoiceSource {
  /** Empty where its program isn't there. Never throws. */
  list(): Promise<readonly Voice[]>;
  /** @throws UserError; the abort reason */
  speak(voice: Voice, request: SpeakRequest, options: AudioCallOptions): Promise<SpokenText>;
}
