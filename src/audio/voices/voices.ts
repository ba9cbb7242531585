import { UserError } from "../../errors.ts";
import type { AudioCallOptions, AudioProcess } from "../audio-process.ts";
import { EspeakVoices } from "./espeak-voices.ts";
import { LocalVoices } from "./local-voices.ts";
import { MacVoices } from "./mac-voices.ts";
import type { SpeakRequest, SpokenText, Voice, VoiceSource } from "./voice.ts";
import { WindowsVoices } from "./windows-voices.ts";

export const DEFAULT_VOICE = "rms";
const MAX_NAMED = 30;

/** All voices there are on this machine. What other programs bring is looked for when first needed. */
export class Voices {
  readonly #local: VoiceSource;
  readonly #others: readonly VoiceSource[];

  constructor(audio: AudioProcess, others?: readonly VoiceSource[]) {
    this.#local = new LocalVoices(audio);
    this.#others = others ?? [new MacVoices(audio), new WindowsVoices(audio), new EspeakVoices(audio)];
  }

  async list(): Promise<readonly Voice[]> {
    return (await this.#bySource()).flatMap(({ voices }) => voices);
  }

  /**
   * `voice` is the id of a voice, or `local` or nothing for the first; a language such as `de` means the first voice that speaks it.
   * @throws UserError where there is no such voice, with those there are; what the voice refuses
   */
  async speak(voice: string | undefined, request: SpeakRequest, options: AudioCallOptions = {}): Promise<SpokenText> {
    const wished = !voice || voice === "local" ? DEFAULT_VOICE : voice;
    const local = (await this.#local.list()).find(({ voiceId }) => voiceId === wished);
    if (local) return this.#local.speak(local, request, options);
    const sources = await this.#bySource();
    for (const matches of [isNamed, speaks]) {
      for (const { source, voices } of sources) {
        const found = voices.find((each) => matches(each, wished));
        if (found) return source.speak(found, request, options);
      }
    }
    throw new UserError(
      "There is no such voice on this machine.",
      `Use one of: ${namesOf(sources.flatMap(({ voices }) => voices))}.`,
    );
  }

  #bySource(): Promise<{ source: VoiceSource; voices: readonly Voice[] }[]> {
    return Promise.all([this.#local, ...this.#others].map(async (source) => ({ source, voices: await source.list() })));
  }
}

function isNamed({ voiceId, name }: Voice, wished: string): boolean {
  return [voiceId, name].some((each) => each.toLowerCase() === wished.toLowerCase());
}

function speaks({ language }: Voice, wished: string): boolean {
  const [own, asked] = [language.toLowerCase(), wished.toLowerCase().replaceAll("_", "-")];
  return own === asked || own.startsWith(`${asked}-`) || asked.startsWith(`${own}-`);
}

function namesOf(voices: readonly Voice[]): string {
  const names = voices.map(({ voiceId }) => voiceId);
  const more = names.length - MAX_NAMED;
  return more > 0 ? `${names.slice(0, MAX_NAMED).join(", ")} and ${more} more` : names.join(", ");
}
