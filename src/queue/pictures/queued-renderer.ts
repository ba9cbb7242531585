import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Input, Kind, Output } from "../../../sandbox/child/protocol.ts";
import type { ElementOnScreen, RenderProtocol, VideoEncoding } from "../../../sandbox/render/protocol.ts";
import { UnavailableError } from "../../errors.ts";
import type { Drawer } from "../../render/desk.ts";
import { drawBoard } from "../../render/draw-board.ts";
import { PictureCalls } from "../../render/picture-calls.ts";
import type { RequestLimits } from "../../render/render-process.ts";
import type {
  BoardRequest,
  CallLimits,
  OwnedCall,
  Renderer,
  SheetRequest,
  VideoOf,
  VideoWork,
} from "../../render/renderer.ts";
import type { SourcedTimeline } from "../../render/timeline-of.ts";
import type { QueuedCalls } from "../queued-calls.ts";
import { LocalTurns } from "./local-turns.ts";
import type { PictureJob, PictureResult } from "./picture-job.ts";

/** After this it is looked whether there is a worker at all. */
const ASK_FOR_WORKERS_MILLISECONDS = 5_000;
const PLAN_MILLISECONDS = 30_000;
/** A browser or a worker may end in the middle; someone waits for the picture. */
const ATTEMPTS = 2;

/** Pictures drawn by workers. What makes files runs at workers as a whole, and is not asked of this. */
export class QueuedRenderer implements Renderer {
  readonly #calls: Pick<QueuedCalls<PictureJob, PictureResult>, "ask" | "workers">;
  readonly #turns = new LocalTurns();
  readonly #pictures = new PictureCalls(async ({ assetPaths: _, owner = "", ...timeline }) => ({
    drawer: this.#drawerOf(owner),
    timeline,
  }));

  constructor(calls: Pick<QueuedCalls<PictureJob, PictureResult>, "ask" | "workers">) {
    this.#calls = calls;
  }

  frames(given: SourcedTimeline, frames: readonly number[], width: number, limits?: CallLimits) {
    return this.#pictures.frames(given, frames, width, limits);
  }

  sheet(given: SourcedTimeline, request: SheetRequest, limits?: CallLimits) {
    return this.#pictures.sheet(given, request, limits);
  }

  board(request: BoardRequest, { owner, signal }: OwnedCall) {
    return drawBoard(this.#drawerOf(owner), request, signal);
  }

  locate(given: SourcedTimeline, element: ElementOnScreen, frames: readonly number[], limits?: CallLimits) {
    return this.#pictures.locate(given, element, frames, limits);
  }

  layout(given: SourcedTimeline, elementIds: readonly string[], frames: readonly number[], limits?: CallLimits) {
    return this.#pictures.layout(given, elementIds, frames, limits);
  }

  probe(given: SourcedTimeline, frames: readonly number[], limits?: CallLimits) {
    return this.#pictures.probe(given, frames, limits);
  }

  /** Where no worker is there, nothing is waited for. */
  async rehearse(given: SourcedTimeline, frames: readonly number[], limits?: CallLimits): Promise<boolean> {
    if ((await this.#calls.workers().catch(() => 0)) === 0) return false;
    await this.#pictures.rehearse(given, frames, limits);
    return true;
  }

  spread(given: SourcedTimeline, frames: readonly number[], limits?: CallLimits) {
    return this.#pictures.spread(given, frames, limits);
  }

  video(): Promise<never> {
    return Promise.reject(new Error("Films are made at workers."));
  }

  still(): Promise<never> {
    return Promise.reject(new Error("Images are made at workers."));
  }

  async workToDo(
    { assetPaths: _, ...timeline }: SourcedTimeline,
    encoding: VideoEncoding,
    { owner, projectId, sound }: VideoOf,
  ): Promise<VideoWork> {
    const job: PictureJob = { owner, kind: "plan", timeline, encoding, projectId, soundKey: sound?.key };
    return (await this.#ask(owner, job, PLAN_MILLISECONDS, undefined)) as VideoWork;
  }

  pace(
    given: SourcedTimeline,
    encoding: VideoEncoding,
    frames: readonly number[],
    limits?: Pick<CallLimits, "signal">,
  ) {
    return this.#pictures.pace(given, encoding, frames, limits);
  }

  /** An export is taken even while no worker is there: it waits for one. */
  async ready(): Promise<void> {}

  warmUp(): void {}

  async close(): Promise<void> {}

  #drawerOf(owner: string): Drawer {
    return {
      request: async <K extends Kind<RenderProtocol>>(
        kind: K,
        input: Input<RenderProtocol, K>,
        { wallClockMilliseconds, signal }: RequestLimits,
      ) => {
        const job = { owner, kind, input, wallClockMilliseconds } as PictureJob;
        return (await this.#ask(owner, job, wallClockMilliseconds, signal)) as Output<RenderProtocol, K>;
      },
    };
  }

  async #ask(owner: string, job: PictureJob, milliseconds: number, signal: AbortSignal | undefined): Promise<unknown> {
    if (owner === "") throw new Error("A call to render does not say whose it is.");
    const settled = new AbortController();
    const either = AbortSignal.any([settled.signal, ...(signal ? [signal] : [])]);
    const turn = this.#turns.take(owner);
    const options = { priority: turn.priority, attempts: ATTEMPTS, signal: either };
    try {
      return await Promise.race([
        this.#calls.ask(randomUUID(), job, options),
        this.#unlessNobodyWorks(settled.signal),
        tooLate(milliseconds, settled.signal),
      ]);
    } finally {
      settled.abort();
      turn.end();
    }
  }

  async #unlessNobodyWorks(signal: AbortSignal): Promise<never> {
    await pause(ASK_FOR_WORKERS_MILLISECONDS, signal);
    const workers = await this.#calls.workers().catch(() => 1);
    if (workers === 0)
      throw new UnavailableError(
        "Nothing can be drawn at the moment: no worker is running.",
        "What was saved is safe. Call again in a minute; whoever runs this server starts `scenewright worker`.",
      );
    return forever();
  }
}

async function tooLate(milliseconds: number, signal: AbortSignal): Promise<never> {
  await pause(milliseconds, signal);
  throw new UnavailableError("The workers are busy, and this was not drawn in time.", "Call again in a minute.");
}

/** Never resolves once the signal is given: nobody looks any more. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal, ref: false }).catch(forever);
}

function forever(): Promise<never> {
  return new Promise(() => {});
}
