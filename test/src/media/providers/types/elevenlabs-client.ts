import type { ElevenLabsClient as Real } from "@elevenlabs/elevenlabs-js";
import type { ElevenLabsClient } from "../../../../../src/media/providers/elevenlabs/elevenlabs-client.ts";

// Only compiled, never run: by `fal-models-types.test.ts`.

/** The part of the client that is written down here is a part of the client. */
export const clientFits = (
  client: Pick<Real, "textToSpeech" | "textToSoundEffects" | "music" | "voices">,
): {
  textToSpeech: Pick<ElevenLabsClient["textToSpeech"], "convertWithTimestamps">;
  textToSoundEffects: Pick<Real["textToSoundEffects"], "convert">;
  music: Pick<Real["music"], "compose">;
  voices: ElevenLabsClient["voices"];
} => client;
