import { rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { AnalyseInput, SoundAnalysis } from "../../sandbox/audio/analysis/analyse-sound.ts";
import { soundDemuxer } from "../../sandbox/audio/mix/sound-demuxer.ts";
import type { Asset, Beats, SpokenWord } from "../project/assets/asset.ts";
import type { MusicCurves } from "../project/sound/scene-levels.ts";
import { beatsOfRhythm } from "./beats-of-rhythm.ts";
import type { FilmSoundPorts } from "./film-sound.ts";

/** Of ten minutes each they are 160 kB. */
const MOST_KEPT = 40;

/** What can be told of sounds: the beats of music once, when it is brought in; how loud it is over time when a scene asks. */
export class SoundAnalyses {
  readonly #ports: FilmSoundPorts;
  readonly #curves = new Map<string, Promise<MusicCurves>>();

  constructor(ports: FilmSoundPorts) {
    this.#ports = ports;
  }

  /**
   * The beats of a sound file; undefined where no rhythm is heard clearly, as in speech, effects and slow pads.
   * @param bpmHint what it was made or labelled with
   * @throws UserError where it cannot be read; the abort reason
   */
  async beatsOf(file: string, bpmHint?: number, signal?: AbortSignal): Promise<Beats | undefined> {
    const hint = bpmHint === undefined ? {} : { bpmHint };
    const { rhythm } = await this.#analyse({ file, find: "rhythm", ...hint }, signal);
    return rhythm && beatsOfRhythm(rhythm);
  }

  /**
   * Where each word of a text is said in a WAV file; undefined for other files.
   */
  async wordsOf(file: string, text: string, signal?: AbortSignal): Promise<readonly SpokenWord[] | undefined> {
    if ((await soundDemuxer(file)) !== "wav") return undefined;
    const { audio, scratchFolder } = this.#ports;
    const scratch = scratchFolder();
    try {
      const input = {
        text,
        source: file,
        isEnglish: !/[^\p{Script=Latin}\P{L}]/u.test(text),
        out: join(scratch, "words.wav"),
      };
      return (await audio.request("timeWords", input, { signal })).words;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** @throws UserError where it cannot be read */
  curvesOf(owner: string, sound: Asset): Promise<MusicCurves> {
    const key = `${owner} ${sound.sha256}`;
    const known = this.#curves.get(key);
    if (known) return known;
    // Without the caller's signal: others may wait for the same.
    const curves = this.#measure(owner, sound);
    this.#curves.set(key, curves);
    curves.catch(() => this.#curves.delete(key));
    for (const oldest of this.#curves.keys()) {
      if (this.#curves.size <= MOST_KEPT) break;
      this.#curves.delete(oldest);
    }
    return curves;
  }

  async #measure(owner: string, sound: Asset): Promise<MusicCurves> {
    const { curves } = await this.#analyse({ file: await this.#ports.pathOf(owner, sound), find: "curves" });
    const { rate = 30, energy = "", bands = "" } = curves ?? {};
    return { rate, energy: Buffer.from(energy, "base64"), bands: Buffer.from(bands, "base64") };
  }

  async #analyse(input: Omit<AnalyseInput, "encoderFolder" | "scratch">, signal?: AbortSignal): Promise<SoundAnalysis> {
    const { audio, encoderFolder, scratchFolder } = this.#ports;
    const scratch = scratchFolder();
    try {
      return await audio.request("analyse", { ...input, encoderFolder: encoderFolder(), scratch }, { signal });
    } finally {
      await rmdir(scratch).catch(() => {});
    }
  }
}
