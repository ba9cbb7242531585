import { explainProviderError } from "../explain-provider-error.ts";
import type { NewFile } from "../provider.ts";
import { type ProviderCall, providerCall } from "../provider-call.ts";
import { PATIENCE, type Patience, resilient } from "../resilient.ts";
import { type ElevenLabsClient, type ElevenLabsModule, loadElevenLabs } from "./elevenlabs-client.ts";

export interface ElevenLabsOptions {
  readonly key: string;
  readonly newFile: NewFile;
  /** For tests, which listen on this machine. */
  readonly baseUrl?: string | undefined;
  readonly patience?: Patience | undefined;
  readonly limits?: Partial<ElevenLabsLimits> | undefined;
  readonly load?: (() => ElevenLabsModule) | undefined;
}

export interface ElevenLabsLimits {
  readonly callMilliseconds: number;
  readonly answerBytes: number;
}

/** Ten minutes of music are under way for some minutes. */
const LIMITS: ElevenLabsLimits = { callMilliseconds: 5 * 60_000, answerBytes: 64 * 1024 ** 2 };
const WORDS = {
  name: "ElevenLabs",
  key: "ELEVENLABS_API_KEY",
  keysAt: "https://elevenlabs.io/app/settings/api-keys",
  billingAt: "https://elevenlabs.io/app/subscription",
};

export interface AskOptions {
  readonly accepts: RegExp;
  readonly isPaid: boolean;
  readonly signal?: AbortSignal | undefined;
}

export type AskElevenLabs = <T>(
  use: (client: ElevenLabsClient, call: ProviderCall) => Promise<T>,
  options: AskOptions,
) => Promise<{ readonly value: T; readonly headers: Headers }>;

/** Calls through the client of ElevenLabs, with one breaker for all of them. */
export function elevenLabsCalls({ key, baseUrl, patience = PATIENCE, limits, load }: ElevenLabsOptions): AskElevenLabs {
  const { callMilliseconds, answerBytes } = { ...LIMITS, ...limits };
  const attempt = resilient(WORDS.name, patience);
  const host = new URL(baseUrl ?? "https://api.elevenlabs.io").host;
  return async (use, { accepts, isPaid, signal }) => {
    // What is missing on this machine is no failure of the provider's.
    const { ElevenLabsClient: Client } = (load ?? loadElevenLabs)();
    const rules = {
      limitMilliseconds: callMilliseconds,
      maxBytes: answerBytes,
      accepts,
      hosts: new RegExp(`^${host.replaceAll(".", "\\.")}$`),
      isPaid: () => isPaid,
      secrets: [key],
      signal,
    };
    try {
      return await attempt(
        () =>
          providerCall(rules, (call) => {
            // Its own limit ends with the headers and its retries would repeat what was paid: ours stand under it.
            const own = { fetch: call.fetch, maxRetries: 0, timeoutInSeconds: callMilliseconds / 1000 + 5 };
            return use(new Client({ apiKey: key, ...(baseUrl === undefined ? {} : { baseUrl }), ...own }), call);
          }),
        signal,
      );
    } catch (error) {
      throw explainProviderError(error, WORDS);
    }
  };
}
