import { setTimeout as delay } from "node:timers/promises";
import type { FilmSound } from "../../audio/film-sound.ts";
import type { SceneCompiler } from "../../code/scene-compiler.ts";
import type { Project } from "../../project/project.ts";
import { totalDurationInFrames } from "../../project/timeline/scene-timing.ts";
import type { Renderer, VideoWork } from "../../render/renderer.ts";
import { timelineOf } from "../../render/timeline-of.ts";
import type { Documents } from "../../store/documents/documents.ts";
import { encodingFor } from "../encoding-for.ts";
import type { ExportRequest } from "../exports.ts";
import type { Wishes } from "../same-export.ts";
import { type EstimatedWork, type ExportWork, workOfStill, workOfVideo } from "./export-work.ts";
import { PastExports } from "./past-exports.ts";
import { predictSeconds } from "./predict-seconds.ts";

/** export_video does not wait longer for an estimate. */
const LONGEST_MILLISECONDS = 2_500;
/** Where among the frames to be drawn some are tried. */
const SAMPLES_AT = [0.06, 0.24, 0.42, 0.6, 0.78, 0.94];

interface EstimatePorts {
  readonly compiler: SceneCompiler;
  readonly renderer: Renderer;
  readonly documents: Documents;
  readonly filmSound?: Pick<FilmSound, "trackOf">;
}

type Wanted = ExportRequest & Wishes;

/** All but the seconds is to be told to `learn` with what it took. */
interface Estimate extends EstimatedWork {
  readonly seconds: number;
}

/**
 * How long an export takes. What has to be drawn, encoded and mixed is counted; a few of these frames are drawn and captured, which
 * knows the scenes and the load of the machine; and what the exports before took says how fast this machine is at each.
 */
export class ExportEstimator {
  readonly #ports: EstimatePorts;
  readonly #past: PastExports;

  constructor(ports: EstimatePorts) {
    this.#ports = ports;
    this.#past = new PastExports(ports.documents);
  }

  async estimate(owner: string, request: Wanted, project: Project): Promise<Estimate> {
    const kind = kindOf(request);
    const work = await this.#work(owner, request, project);
    const seconds = predictSeconds(kind, work, await this.#past.read(owner));
    return { seconds: Math.max(1, Math.round(seconds)), kind, work };
  }

  learn(owner: string, { kind, work }: EstimatedWork, seconds: number): Promise<void> {
    return this.#past.add(owner, { kind, work, seconds });
  }

  async #work(owner: string, request: Wanted, project: Project): Promise<ExportWork> {
    const { compiler, renderer } = this.#ports;
    const { transparent, format, quality, projectId } = request;
    const encoding = encodingFor(format, quality, project, transparent);
    const counted = { size: project, frames: totalDurationInFrames(project), encoding, quality };
    const abort = new AbortController();
    let toDo: VideoWork = { toDraw: [[0, counted.frames]], mixesSound: false, opensBrowser: false };
    const looked = async () => {
      const opaque = await timelineOf(project, compiler, { owner });
      const timeline = transparent ? { ...opaque, transparent } : opaque;
      const sound = await this.#ports.filmSound?.trackOf(owner, project, encoding.container);
      toDo = await renderer.workToDo(timeline, encoding, { owner, projectId, sound });
      const frames = request.atFrame === undefined ? samplesOf(toDo.toDraw) : [];
      return frames.length > 0 ? renderer.pace(timeline, encoding, frames, { signal: abort.signal }) : undefined;
    };
    // Code that fails is told by the export itself.
    const late = delay(LONGEST_MILLISECONDS, undefined, { ref: false });
    const pace = await Promise.race([looked().catch(() => undefined), late]);
    abort.abort();
    return request.atFrame === undefined ? workOfVideo({ ...counted, toDo, pace }) : workOfStill(toDo.opensBrowser);
  }
}

/** Frames out of what is to be drawn, evenly spread. */
function samplesOf(runs: readonly (readonly [from: number, to: number])[]): number[] {
  const length = runs.reduce((sum, [from, to]) => sum + to - from, 0);
  const frames = SAMPLES_AT.map((share) => {
    let left = Math.floor((length - 1) * share);
    for (const [from, to] of runs) {
      if (left < to - from) return from + left;
      left -= to - from;
    }
    return 0;
  });
  return length === 0 ? [] : [...new Set(frames)];
}

function kindOf({ format, quality, transparent, atFrame }: Wanted): string {
  return [format, quality, ...(transparent ? ["transparent"] : []), ...(atFrame === undefined ? [] : ["still"])].join(
    " ",
  );
}
