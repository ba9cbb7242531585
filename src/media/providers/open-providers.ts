import { ElevenLabsSounds } from "./elevenlabs/elevenlabs-sounds.ts";
import { ElevenLabsVoices } from "./elevenlabs/elevenlabs-voices.ts";
import { FalProvider } from "./fal/fal-provider.ts";
import type { Download, NewFile, Providers } from "./provider.ts";

export interface ProviderKeys {
  readonly fal: string | undefined;
  readonly elevenLabs: string | undefined;
}

/** What there are keys for. A provider of another kind or name is a file and a line here. */
export function openProviders(keys: ProviderKeys, download: Download, newFile: NewFile): Providers {
  const fal = keys.fal === undefined ? undefined : { key: keys.fal, download };
  const elevenLabs = keys.elevenLabs === undefined ? undefined : { key: keys.elevenLabs, newFile };
  return {
    ...(fal && { image: new FalProvider("image", fal), clip: new FalProvider("clip", fal) }),
    ...(elevenLabs && {
      effect: new ElevenLabsSounds("effect", elevenLabs),
      music: new ElevenLabsSounds("music", elevenLabs),
      voice: new ElevenLabsVoices(elevenLabs),
    }),
  };
}
