import type { LocalVoiceId } from "../../../sandbox/policy/sound-names.ts";
import type { AudioCallOptions, AudioProcess } from "../audio-process.ts";
import type { SpeakRequest, SpokenText, Voice, VoiceSource } from "./voice.ts";

const COMMON = { licence: "CMU Flite (free for any use)", timing: "measured" } as const;
const VOICES: Readonly<Record<LocalVoiceId, Omit<Voice, "voiceId">>> = {
  rms: { name: "RMS, a man from the United States", language: "en-US", ...COMMON },
  slt: { name: "SLT, a woman from the United States", language: "en-US", ...COMMON },
  awb: { name: "AWB, a man from Scotland", language: "en-GB", ...COMMON },
  kal16: { name: "Kal, an older and more mechanical voice", language: "en-US", ...COMMON },
};

/** The English voices that come with the package. */
export class LocalVoices implements VoiceSource {
  readonly #audio: AudioProcess;

  constructor(audio: AudioProcess) {
    this.#audio = audio;
  }

  async list(): Promise<readonly Voice[]> {
    return Object.entries(VOICES).map(([voiceId, voice]) => ({ voiceId, ...voice }));
  }

  async speak(voice: Voice, request: SpeakRequest, options: AudioCallOptions): Promise<SpokenText> {
    const speech = await this.#audio.request("speak", { ...request, voice: voice.voiceId as LocalVoiceId }, options);
    return { ...speech, voice, timing: voice.timing };
  }
}
