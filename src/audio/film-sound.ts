import { rmdir } from "node:fs/promises";
import type { MixFacts } from "../../sandbox/audio/mix/mix-facts.ts";
import type { MixInput } from "../../sandbox/audio/mix/mix-sound.ts";
import { isSoundContainer } from "../../sandbox/audio/mix/sound-encoder.ts";
import type { VideoContainer } from "../../sandbox/render/video/containers.ts";
import { UserError } from "../errors.ts";
import type { Asset } from "../project/assets/asset.ts";
import { assetsOf } from "../project/assets/change-assets.ts";
import type { Project, Scene } from "../project/project.ts";
import type { AudioProcess } from "./audio-process.ts";
import { describeMix } from "./describe-mix.ts";
import { COLUMNS_A_SECOND, type HeardPart, heardPart } from "./heard-film.ts";
import { mixKey } from "./mix-key.ts";
import { mixingTools } from "./mixing-tools.ts";
import { type SoundPlan, soundPlanOf } from "./sound-plan.ts";

export interface FilmSoundPorts {
  readonly audio: AudioProcess;
  readonly encoderFolder: () => string;
  /** A folder for sounds while they are decoded. */
  readonly scratchFolder: () => string;
  /** Absolute path of the stored bytes of a sound. */
  readonly pathOf: (owner: string, sound: Asset) => Promise<string>;
}

/** Of films whose sound was listened to: some hundred kilobytes each. */
const MOST_KEPT = 12;

interface Listening {
  readonly key: string;
  readonly abort: AbortController;
  readonly facts: Promise<MixFacts>;
}

/** What is heard in the films of projects: as tracks for their files, and as pictures and numbers for those who cannot hear. */
export class FilmSound {
  readonly #ports: FilmSoundPorts;
  readonly #heard = new Map<string, MixFacts | UserError>();
  /** The one film of each project that is listened to now. */
  readonly #listening = new Map<string, Listening>();

  constructor(ports: FilmSoundPorts) {
    this.#ports = ports;
  }

  /** The track of a film for `Renderer.video`, or nothing where no sound is placed in it or its container has none. */
  async trackOf(owner: string, project: Project, container: VideoContainer) {
    const plan = soundPlanOf(project);
    if (plan.clips.length === 0 || !isSoundContainer(container)) return undefined;
    const key = mixKey(plan, container, await mixingTools(this.#ports.encoderFolder()));
    const write = async (path: string, signal: AbortSignal | undefined) => {
      const facts = await this.#mix(owner, project, plan, { out: { path, container } }, signal);
      this.#keep(heardKey(owner, plan), facts);
      return describeMix(facts);
    };
    return { key, write };
  }

  /** Begins to listen to a film in the background, so that it is known when someone asks. */
  prepare(owner: string, project: Project): void {
    this.listen(owner, project).catch(() => {});
  }

  /**
   * What is heard in a film or a scene of it, without waiting: `silent` where no sound is placed, `unknown` until it was listened
   * to, and why where that failed.
   */
  known(owner: string, project: Project, scene?: Scene): HeardPart | "silent" | "unknown" | UserError {
    const plan = soundPlanOf(project);
    if (plan.clips.length === 0) return "silent";
    const heard = this.#heard.get(heardKey(owner, plan));
    if (heard === undefined || heard instanceof UserError) return heard ?? "unknown";
    return heardPart(project, heard, scene);
  }

  /**
   * As `known`, however long it takes. Where another state of the project is listened to, that ends.
   * @throws UserError where a sound cannot be read; the abort reason
   */
  async listen(owner: string, project: Project, scene?: Scene): Promise<HeardPart | "silent"> {
    const plan = soundPlanOf(project);
    if (plan.clips.length === 0) return "silent";
    return heardPart(project, await this.#begin(owner, project, plan), scene);
  }

  #begin(owner: string, project: Project, plan: SoundPlan): Promise<MixFacts> {
    const key = heardKey(owner, plan);
    const known = this.#heard.get(key);
    if (known && !(known instanceof UserError)) return Promise.resolve(known);
    const place = JSON.stringify([owner, project.projectId]);
    const running = this.#listening.get(place);
    if (running?.key === key) return running.facts;
    running?.abort.abort(new Error("The sound changed."));
    const abort = new AbortController();
    const facts = this.#mix(owner, project, plan, {}, abort.signal);
    facts.then(
      (heard) => this.#keep(key, heard),
      (error) => error instanceof UserError && this.#keep(key, error),
    );
    const listening = { key, abort, facts };
    this.#listening.set(place, listening);
    const done = () => {
      if (this.#listening.get(place) === listening) this.#listening.delete(place);
    };
    facts.then(done, done);
    return facts;
  }

  #keep(key: string, heard: MixFacts | UserError): void {
    this.#heard.delete(key);
    this.#heard.set(key, heard);
    for (const oldest of this.#heard.keys()) {
      if (this.#heard.size <= MOST_KEPT) break;
      this.#heard.delete(oldest);
    }
  }

  async #mix(
    owner: string,
    project: Project,
    { clips, ...plan }: SoundPlan,
    rest: Pick<MixInput, "out">,
    signal: AbortSignal | undefined,
  ): Promise<MixFacts> {
    const { audio, encoderFolder, scratchFolder, pathOf } = this.#ports;
    const assets = new Map(assetsOf(project).map((asset) => [asset.sha256, asset]));
    const placed = await Promise.all(
      clips.map(async ({ sha256, ...clip }) => ({ ...clip, file: await pathOf(owner, assets.get(sha256) as Asset) })),
    );
    const columns = Math.ceil((plan.frames / plan.fps) * COLUMNS_A_SECOND);
    const scratch = scratchFolder();
    const input = { ...plan, ...rest, columns, clips: placed, encoderFolder: encoderFolder(), scratch };
    try {
      return await audio.request("mix", input, { signal });
    } finally {
      // It is empty again, unless the process that used it was killed.
      await rmdir(scratch).catch(() => {});
    }
  }
}

/** The same for the same sounds at the same places, as long as this server runs. */
function heardKey(owner: string, plan: SoundPlan): string {
  return `${owner} ${mixKey(plan, "mp4", "")}`;
}
