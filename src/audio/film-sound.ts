import type { MixFacts } from "../../sandbox/audio/mix/mix-facts.ts";
import type { MixInput } from "../../sandbox/audio/mix/mix-sound.ts";
import { isSoundContainer } from "../../sandbox/audio/mix/sound-encoder.ts";
import type { SoundStrip } from "../../sandbox/render/protocol.ts";
import type { VideoContainer } from "../../sandbox/render/video/containers.ts";
import type { Asset } from "../project/assets/asset.ts";
import { assetsOf } from "../project/assets/change-assets.ts";
import type { Project } from "../project/project.ts";
import { spokenWords } from "../project/sound/placed-tracks.ts";
import { startFrames } from "../project/timeline/scene-timing.ts";
import type { AudioProcess } from "./audio-process.ts";
import { describeMix } from "./describe-mix.ts";
import { mixKey } from "./mix-key.ts";
import { mixingTools } from "./mixing-tools.ts";
import { soundPlanOf } from "./sound-plan.ts";

export interface FilmSoundPorts {
  readonly audio: AudioProcess;
  readonly encoderFolder: () => string;
  /** A folder for sounds while they are decoded. */
  readonly scratchFolder: () => string;
  /** Absolute path of the stored bytes of a sound. */
  readonly pathOf: (owner: string, sound: Asset) => Promise<string>;
}

/** What is heard in the films of projects: as tracks for their files, and as pictures. */
export class FilmSound {
  readonly #ports: FilmSoundPorts;

  constructor(ports: FilmSoundPorts) {
    this.#ports = ports;
  }

  /** The track of a film for `Renderer.video`, or nothing where no sound is placed in it or its container has none. */
  async trackOf(owner: string, project: Project, container: VideoContainer) {
    const plan = soundPlanOf(project);
    if (plan.clips.length === 0 || !isSoundContainer(container)) return undefined;
    const key = mixKey(plan, container, await mixingTools(this.#ports.encoderFolder()));
    const write = async (path: string, signal: AbortSignal | undefined) =>
      describeMix(await this.#mix(owner, project, { out: { path, container } }, signal));
    return { key, write };
  }

  /** The picture of a film's sound for `Renderer.soundStrip`, `width` pixels wide. */
  async stripOf(owner: string, project: Project, width: number, signal?: AbortSignal): Promise<SoundStrip> {
    const plan = soundPlanOf(project);
    const { waveforms = [], duckDb } = await this.#mix(owner, project, { columns: width }, signal);
    const starts = startFrames(project);
    return {
      width,
      height: STRIP_HEIGHT_PX,
      durationSeconds: plan.frames / plan.fps,
      waveforms,
      ...(duckDb?.some((decibels) => decibels < 0) ? { duckDb } : {}),
      words: spokenWords(project).map(({ text, startSeconds, endSeconds }) => ({ text, startSeconds, endSeconds })),
      scenes: project.scenes.map(({ title }, index) => ({ title, startSeconds: (starts[index] ?? 0) / project.fps })),
    };
  }

  async #mix(
    owner: string,
    project: Project,
    rest: Pick<MixInput, "out" | "columns">,
    signal: AbortSignal | undefined,
  ): Promise<MixFacts> {
    const { audio, encoderFolder, scratchFolder, pathOf } = this.#ports;
    const { clips, ...plan } = soundPlanOf(project);
    const assets = new Map(assetsOf(project).map((asset) => [asset.sha256, asset]));
    const placed = await Promise.all(
      clips.map(async ({ sha256, ...clip }) => ({ ...clip, file: await pathOf(owner, assets.get(sha256) as Asset) })),
    );
    const input = { ...plan, ...rest, clips: placed, encoderFolder: encoderFolder(), scratch: scratchFolder() };
    return audio.request("mix", input, { signal });
  }
}

const STRIP_HEIGHT_PX = 120;
