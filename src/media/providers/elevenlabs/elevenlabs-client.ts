import { createRequire } from "node:module";
import { UserError } from "../../../errors.ts";

/** The part of @elevenlabs/elevenlabs-js that is used; `test/src/media/providers/types` holds both together. */
export interface ElevenLabsClient {
  readonly textToSpeech: {
    convertWithTimestamps(voiceId: string, request: TimedSpeechRequest): Promise<TimedSpeech>;
  };
  readonly textToSoundEffects: {
    convert(request: { text: string; durationSeconds?: number }): Promise<AsyncIterable<Uint8Array>>;
  };
  readonly music: {
    compose(request: {
      prompt: string;
      musicLengthMs: number;
      forceInstrumental: boolean;
    }): Promise<AsyncIterable<Uint8Array>>;
  };
  readonly voices: {
    search(request: { search?: string; pageSize: number }): Promise<{ voices: readonly FoundVoice[] }>;
  };
}

export interface TimedSpeechRequest {
  text: string;
  modelId: string;
  outputFormat: "mp3_44100_128";
  seed?: number;
  previousText?: string;
  nextText?: string;
  voiceSettings?: { speed: number };
}

export interface Alignment {
  readonly characters: readonly string[];
  readonly characterStartTimesSeconds: readonly number[];
  readonly characterEndTimesSeconds: readonly number[];
}

export interface TimedSpeech {
  readonly audioBase64: string;
  readonly alignment?: Alignment | undefined;
  readonly normalizedAlignment?: Alignment | undefined;
}

export interface FoundVoice {
  readonly voiceId: string;
  readonly name?: string | undefined;
  readonly verifiedLanguages?: readonly { readonly language: string }[] | undefined;
}

export interface ElevenLabsModule {
  ElevenLabsClient: new (options: {
    apiKey: string;
    baseUrl?: string;
    fetch: typeof fetch;
    maxRetries: number;
    timeoutInSeconds: number;
  }) => ElevenLabsClient;
}

const PACKAGE = "@elevenlabs/elevenlabs-js";
const VERSION = "2.73.0";

/** It is 108 MB on disk, so it is installed by those alone who use it. @throws UserError that says how */
export function loadElevenLabs(require: NodeJS.Require = createRequire(import.meta.url)): ElevenLabsModule {
  try {
    return require(PACKAGE) as ElevenLabsModule;
  } catch (error) {
    if ((error as { code?: unknown }).code !== "MODULE_NOT_FOUND") throw error;
    throw new UserError(
      `ELEVENLABS_API_KEY is set, but the package ${PACKAGE} is not installed beside Scenewright.`,
      `Add it to the command of this server: npx -y -p scenewright -p ${PACKAGE}@${VERSION} scenewright. For an installed Scenewright: npm i ${PACKAGE}@${VERSION}. Or leave the key out to use the local sounds and voices.`,
    );
  }
}
