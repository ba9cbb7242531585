import { setTimeout as delay } from "node:timers/promises";
import type { Timeline } from "../../sandbox/render/protocol.ts";
import type { SceneCompiler } from "../code/scene-compiler.ts";
import type { Project } from "../project/project.ts";
import { totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import type { Renderer } from "../render/renderer.ts";
import { timelineOf } from "../render/timeline-of.ts";
import { encodingFor } from "./encoding-for.ts";
import type { ExportJob } from "./export-job.ts";
import type { ExportRequest } from "./exports.ts";
import type { Wishes } from "./same-export.ts";

/** export_video does not wait longer for an estimate. */
const LONGEST_MILLISECONDS = 2_500;
/** Where in the video frames are drawn to see what they cost now, on this machine and under its load. */
const SAMPLES_AT = [0.1, 0.3, 0.5, 0.7, 0.9];
const FIXED_SECONDS = 2;
/** Measured on 2 idle cores: a 1080p frame takes about 60 ms to draw alone, and 45 ms in a video. */
const USUAL_MILLISECONDS_A_MEGAPIXEL = 30;
const USUAL_SHARE: Record<ExportJob["quality"], number> = { draft: 0.35, standard: 0.75, high: 1.4 };
/** Fewer say more about the start of the browser than about frames. */
const FEWEST_FRAMES_TO_LEARN_FROM = 30;

interface EstimatePorts {
  readonly compiler: SceneCompiler;
  readonly renderer: Renderer;
}

type Wanted = ExportRequest & Wishes;

interface Guess {
  readonly frames: number;
  /** What the frames would take at the cost of a sample, before what was learnt. */
  readonly sampledSeconds: number;
}

/**
 * How long an export takes: a few of its frames are drawn, which knows the scenes and the load of the machine, and what a frame
 * in a video costs against one drawn alone is learnt from the exports before.
 */
export class ExportEstimator {
  readonly #ports: EstimatePorts;
  /** Cost of a frame in a video over that of a sample, by kind of export and by project. */
  readonly #ratios = new Map<string, number>();
  readonly #guesses = new Map<string, Guess>();

  constructor(ports: EstimatePorts) {
    this.#ports = ports;
  }

  async seconds(owner: string, request: Wanted, project: Project): Promise<number> {
    const abort = new AbortController();
    const late = delay(LONGEST_MILLISECONDS, undefined, { ref: false });
    const guess = await Promise.race([this.#guess(owner, request, project, abort.signal).catch(() => undefined), late]);
    abort.abort();
    const { frames, sampledSeconds } = guess ?? withoutSamples(project);
    this.#guesses.set(keyOf(request), { frames, sampledSeconds });
    return Math.ceil(FIXED_SECONDS + sampledSeconds * this.#ratio(request));
  }

  learn(job: ExportJob, secondsTaken: number): void {
    const guess = this.#guesses.get(keyOf(job));
    this.#guesses.delete(keyOf(job));
    if (!guess || guess.frames < FEWEST_FRAMES_TO_LEARN_FROM || guess.sampledSeconds <= 0) return;
    const seen = Math.max(0.1, secondsTaken - FIXED_SECONDS) / guess.sampledSeconds;
    for (const key of [kindOf(job), projectKindOf(job)]) {
      const known = this.#ratios.get(key);
      this.#ratios.set(key, Math.min(20, Math.max(0.02, known === undefined ? seen : known * 0.4 + seen * 0.6)));
    }
  }

  #ratio(request: Wanted): number {
    return (
      this.#ratios.get(projectKindOf(request)) ?? this.#ratios.get(kindOf(request)) ?? USUAL_SHARE[request.quality]
    );
  }

  async #guess(owner: string, request: Wanted, project: Project, signal: AbortSignal): Promise<Guess> {
    const { compiler, renderer } = this.#ports;
    const { transparent } = request;
    const timeline = { ...(await timelineOf(project, compiler, { owner })), ...(transparent ? { transparent } : {}) };
    const encoding = encodingFor(request.format, request.quality, timeline, transparent);
    const of = { owner, projectId: request.projectId };
    const frames = request.atFrame === undefined ? await renderer.framesToDraw(timeline, encoding, of) : 1;
    if (frames === 0) return { frames, sampledSeconds: 0 };
    const width = Math.max(160, Math.round(timeline.width * encoding.scale));
    const milliseconds = await this.#costOfFrame(timeline, width, signal);
    return { frames, sampledSeconds: (frames * milliseconds) / 1000 };
  }

  /** The first call opens the page with this timeline, which is not what frames cost. */
  async #costOfFrame(timeline: Timeline, width: number, signal: AbortSignal): Promise<number> {
    const frames = SAMPLES_AT.map((share) => Math.floor((timeline.durationInFrames - 1) * share));
    await this.#ports.renderer.frames(timeline, frames.slice(0, 1), width, { signal });
    const startedAt = performance.now();
    await this.#ports.renderer.frames(timeline, frames, width, { signal });
    return (performance.now() - startedAt) / frames.length;
  }
}

function withoutSamples(project: Project): Guess {
  const frames = totalDurationInFrames(project);
  const megapixels = (project.width * project.height) / 1e6;
  return { frames, sampledSeconds: (frames * megapixels * USUAL_MILLISECONDS_A_MEGAPIXEL) / 1000 };
}

type Kind = Pick<ExportRequest, "projectId" | "format" | "quality" | "scenes"> & Wishes;

function kindOf({ format, quality, transparent, atFrame }: Kind): string {
  return `${format} ${quality} ${transparent ?? false} ${atFrame === undefined ? "video" : "still"}`;
}

function projectKindOf(request: Kind): string {
  return `${request.projectId} ${kindOf(request)}`;
}

function keyOf(request: Kind): string {
  return `${projectKindOf(request)} ${JSON.stringify(request.scenes ?? [])}`;
}
