import { EFFECT_NAMES, type EffectName, MUSIC_MOODS, type MusicMood } from "../../sandbox/policy/sound-names.ts";
import type { Beats } from "../project/assets/asset.ts";
import type { AudioProcess } from "./audio-process.ts";

/** Music and effects that this machine makes, each into a new file. */
export class OwnSounds {
  readonly moods: readonly string[] = MUSIC_MOODS;
  readonly effects: readonly string[] = EFFECT_NAMES;
  readonly #audio: AudioProcess;
  readonly #newFile: (extension: string) => string;

  constructor(audio: AudioProcess, newFile: (extension: string) => string) {
    this.#audio = audio;
    this.#newFile = newFile;
  }

  /** @throws UserError where mood, length or pace are out of range; the abort reason */
  async compose(
    wish: { readonly mood: string; readonly bpm?: number; readonly seconds: number; readonly seed: number },
    signal?: AbortSignal,
  ): Promise<{ readonly path: string; readonly beats: Beats }> {
    const out = this.#newFile("wav");
    const piece = await this.#audio.request("compose", { ...wish, mood: wish.mood as MusicMood, out }, { signal });
    const { bpm, beatsPerBar, beats } = piece;
    return { path: out, beats: { bpm, beatsPerBar, firstBeatSeconds: beats[0] ?? 0 } };
  }

  /** @throws UserError where name or length are out of range; the abort reason */
  async effect(
    wish: { readonly name: string; readonly seconds?: number; readonly seed: number },
    signal?: AbortSignal,
  ): Promise<{ readonly path: string }> {
    const out = this.#newFile("wav");
    await this.#audio.request("effect", { ...wish, name: wish.name as EffectName, out }, { signal });
    return { path: out };
  }
}
