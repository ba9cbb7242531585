import { serveRequests } from "../child/serve-requests.ts";
import type { AudioFailure, AudioProtocol } from "./protocol.ts";
import { Refusal } from "./refusal.ts";

/** The process that makes and measures sound with our own code. The server starts it with an empty environment. */
serveRequests<AudioProtocol>(
  () => ({
    // Each brings its own libraries when first asked for: the voice alone is 21 MB.
    handlers: {
      compose: async (input, call) => (await import("./music/compose-request.ts")).handleCompose(input, call),
      effect: async (input) => (await import("./effects/effect-request.ts")).handleEffect(input),
      analyse: async (input, { signal }) => (await import("./analysis/analyse-sound.ts")).analyseSound(input, signal),
      mix: async (input, { signal }) => (await import("./mix/mix-sound.ts")).mixSound(input, input, signal),
      speak: async (input, call) => (await import("./voice/speak-request.ts")).handleSpeak(input, call),
      timeWords: async (input, call) => (await import("./voice/time-words-request.ts")).handleTimeWords(input, call),
    },
  }),
  explain,
);

function explain(error: unknown, signal: AbortSignal): AudioFailure {
  if (signal.aborted) return { code: "cancelled" };
  if (error instanceof Refusal) return { code: "refused", problem: error.problem, nextStep: error.nextStep };
  return { code: "failed", problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
