import { writeFile } from "node:fs/promises";
import { oneLine } from "../../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../../errors.ts";
import type {
  CallOptions,
  NewFile,
  Plan,
  ProvidedSpeech,
  ProvidedVoice,
  SpeechWish,
  VoiceProvider,
} from "../provider.ts";
import { type AskElevenLabs, type ElevenLabsOptions, elevenLabsCalls } from "./elevenlabs-calls.ts";
import type { FoundVoice, TimedSpeechRequest } from "./elevenlabs-client.ts";
import { wordsOfAlignment } from "./words-of-alignment.ts";

const MODEL = "eleven_multilingual_v2";
const MAX_CHARACTERS = 10_000;
/** Of this model; an estimate, as credits have their price by subscription. */
const USD_PER_CHARACTER = 0.0001;
const SPEED = { min: 0.7, max: 1.2 } as const;
const JSON_ANSWER = /json/;
const MAX_VOICES = 100;

/** Voices of ElevenLabs, with the time of each word. */
export class ElevenLabsVoices implements VoiceProvider {
  readonly name = "elevenlabs";
  readonly #ask: AskElevenLabs;
  readonly #newFile: NewFile;

  constructor(options: ElevenLabsOptions) {
    this.#ask = elevenLabsCalls(options);
    this.#newFile = options.newFile;
  }

  async voices(search: string | undefined, signal?: AbortSignal): Promise<readonly ProvidedVoice[]> {
    const request = { pageSize: MAX_VOICES, ...(search === undefined ? {} : { search }) };
    const { value } = await this.#ask(
      async (client, call) => {
        const { voices } = await client.voices.search(request);
        if (!isList(voices)) throw call.unreadable();
        return voices.filter(({ voiceId }) => isVoiceId(voiceId));
      },
      { accepts: JSON_ANSWER, isPaid: false, signal },
    );
    return value.map(({ voiceId, name, verifiedLanguages }) => ({
      voiceId,
      name: oneLine(name ?? voiceId, 60),
      languages: [...new Set((verifiedLanguages ?? []).map(({ language }) => oneLine(String(language), 12)))],
    }));
  }

  plan({ text, voiceId, speed, previousText, nextText, seed }: SpeechWish): Plan {
    if (text.trim() === "") throw new UserError("There is nothing to say.", "Give the text that the voice speaks.");
    if (text.length > MAX_CHARACTERS)
      throw new UserError(`A voice speaks at most ${MAX_CHARACTERS} characters at once.`, "Speak it scene by scene.");
    if (!isVoiceId(voiceId))
      throw new UserError("That is no voice of ElevenLabs.", "Use the id of one of its voices, 20 letters and digits.");
    if (speed !== undefined && !(speed >= SPEED.min && speed <= SPEED.max))
      throw new UserError(
        `Voices of ElevenLabs speak at ${SPEED.min} to ${SPEED.max} of their pace.`,
        "Choose one in between.",
      );
    const request: TimedSpeechRequest = {
      text,
      modelId: MODEL,
      outputFormat: "mp3_44100_128",
      ...(seed === undefined ? {} : { seed }),
      ...(previousText === undefined ? {} : { previousText }),
      ...(nextText === undefined ? {} : { nextText }),
      ...(speed === undefined ? {} : { voiceSettings: { speed } }),
    };
    return {
      provider: this.name,
      model: MODEL,
      input: { voiceId, request },
      costUsd: text.length * USD_PER_CHARACTER,
      takesSeconds: 3 + text.length / 200,
    };
  }

  async speak({ input }: Plan, { signal }: CallOptions): Promise<ProvidedSpeech> {
    const { voiceId, request } = input as unknown as { voiceId: string; request: TimedSpeechRequest };
    const { value, headers } = await this.#ask(
      async (client, call) => {
        const spoken = await client.textToSpeech.convertWithTimestamps(voiceId, request);
        const bytes = Buffer.from(typeof spoken?.audioBase64 === "string" ? spoken.audioBase64 : "", "base64");
        if (bytes.length === 0) throw call.unreadable();
        return { ...spoken, bytes };
      },
      { accepts: JSON_ANSWER, isPaid: true, signal },
    );
    const path = this.#newFile("mp3");
    await writeFile(path, value.bytes, { flag: "wx" });
    // Figures, abbreviations and hints are spoken otherwise than they are written: only the normalised text has their times.
    const words =
      wordsOfAlignment(value.normalizedAlignment, request.text) ?? wordsOfAlignment(value.alignment, request.text);
    const characters = Number(headers.get("character-cost") ?? Number.NaN);
    return {
      path,
      words: words ?? [],
      ...(words ? {} : { untimed: "ElevenLabs told no times that can be true." }),
      ...(Number.isFinite(characters) ? { costUsd: characters * USD_PER_CHARACTER } : {}),
    };
  }
}

function isList(value: readonly FoundVoice[] | undefined): value is readonly FoundVoice[] {
  return Array.isArray(value);
}

function isVoiceId(id: unknown): id is string {
  return typeof id === "string" && /^[A-Za-z0-9_-]{4,64}$/.test(id);
}
