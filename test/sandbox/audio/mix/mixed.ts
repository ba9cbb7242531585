import { join } from "node:path";
import type { MixFacts } from "../../../../sandbox/audio/mix/mix-facts.ts";
import type { MixClip, MixPlan } from "../../../../sandbox/audio/mix/mix-plan.ts";
import { mixSound } from "../../../../sandbox/audio/mix/mix-sound.ts";
import type { SoundContainer } from "../../../../sandbox/audio/mix/sound-encoder.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";
import { decodedSound } from "../../../support/sound-files.ts";

/** A film of so many seconds at 30 frames, mixed and decoded again. Without a target, levels stay as they are placed. */
export async function mixed(
  folder: string,
  seconds: number,
  clips: readonly MixClip[],
  rest: Partial<MixPlan> & { readonly container?: SoundContainer; readonly columns?: number } = {},
): Promise<{ facts: MixFacts; left: Float32Array; right: Float32Array; path: string }> {
  const { container = "mov", ...plan } = rest;
  const path = join(folder, `mix.${container}`);
  const facts = await mixSound(
    { encoderFolder: encoderFolder(), scratch: folder },
    {
      frames: Math.round(seconds * 30),
      fps: 30,
      speech: [],
      targetLufs: null,
      clips,
      ...plan,
      out: { path, container },
    },
    new AbortController().signal,
  );
  return { facts, path, ...(await decodedSound(path)) };
}

export function clip(file: string, rest: Partial<MixClip> = {}): MixClip {
  return { clipId: "clip", file, role: "effect", startSeconds: 0, ...rest };
}
