import { setTimeout as delay } from "node:timers/promises";
import type { ElementOnScreen, VideoEncoding } from "../../sandbox/render/protocol.ts";
import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { Desk, type Launch } from "./desk.ts";
import { drawBoard } from "./draw-board.ts";
import { explainFailure } from "./explain-failure.ts";
import { PictureCalls } from "./picture-calls.ts";
import { Readiness } from "./readiness.ts";
import { renderStill } from "./render-still.ts";
import type { BoardRequest, CallLimits, OwnedCall, RenderedFile, Renderer, SheetRequest, VideoOf } from "./renderer.ts";
import type { Scratch } from "./scratch.ts";
import type { DrawSegments } from "./segments/draw-segments.ts";
import { DrawingHere } from "./segments/drawing-here.ts";
import { SegmentedVideo, type SegmentPorts } from "./segments/segmented-video.ts";
import type { SourcedTimeline } from "./timeline-of.ts";
import { pictureWall } from "./wall-clock.ts";
import { zipped } from "./zip-images.ts";

/** A download of a browser may take minutes: whoever asks whether there is one goes on then. */
const LONGEST_PROOF_MILLISECONDS = 8_000;

/** For a browser that is on its way when something is to be rehearsed. */
const LONGEST_WAIT_TO_REHEARSE_MILLISECONDS = 4_000;

/** Who draws segments into a folder, given who would do it in this process. */
export type Elsewhere = (folder: () => string, here: DrawSegments) => DrawSegments;

/**
 * Two render processes, each started when first needed: one for pictures, which someone waits for, one for files.
 * So a hostile or hung export cannot take a preview down with it.
 */
export class ProcessRenderer implements Renderer {
  readonly #pictures: Desk;
  readonly #files: Desk;
  readonly #shown: PictureCalls;
  readonly #examined: PictureCalls;
  readonly #readiness: Readiness;
  readonly #videos: SegmentedVideo;
  readonly #scratch: Scratch;
  #rehearsed: Promise<unknown> = Promise.resolve();
  /** Whether a browser has been started, so that nobody need ask again. */
  #isProved = false;

  /** @param elsewhere who draws the segments of videos, where that is not this process */
  constructor(
    launch: Launch,
    scratch: Scratch,
    log: (line: string) => void,
    segments: Pick<SegmentPorts, "cache" | "history" | "tools">,
    elsewhere: Elsewhere = (_, here) => here,
  ) {
    this.#scratch = scratch;
    this.#pictures = new Desk(launch, scratch, "pictures", log);
    this.#files = new Desk(launch, scratch, "files", log);
    this.#shown = callsOn(this.#pictures);
    this.#examined = callsOn(this.#files);
    this.#readiness = new Readiness(this.#pictures);
    const here = new DrawingHere({ cache: segments.cache, desk: this.#files, log });
    const draw = elsewhere(() => this.#files.folder, here);
    this.#videos = new SegmentedVideo({ ...segments, draw, desk: this.#files, log });
  }

  frames(given: SourcedTimeline, frames: readonly number[], width: number, limits?: CallLimits) {
    return this.#shown.frames(given, frames, width, limits);
  }

  sheet(given: SourcedTimeline, request: SheetRequest, limits?: CallLimits) {
    return this.#shown.sheet(given, request, limits);
  }

  board(request: BoardRequest, limits: OwnedCall): Promise<Buffer> {
    return drawBoard(this.#pictures, request, limits.signal);
  }

  locate(given: SourcedTimeline, element: ElementOnScreen, frames: readonly number[], limits?: CallLimits) {
    return this.#shown.locate(given, element, frames, limits);
  }

  layout(given: SourcedTimeline, elementIds: readonly string[], frames: readonly number[], limits?: CallLimits) {
    return this.#shown.layout(given, elementIds, frames, limits);
  }

  probe(given: SourcedTimeline, frames: readonly number[], limits?: CallLimits) {
    return this.#examined.probe(given, frames, limits);
  }

  async rehearse(given: SourcedTimeline, frames: readonly number[], limits?: CallLimits): Promise<boolean> {
    if (!(await this.#readiness.soon(LONGEST_WAIT_TO_REHEARSE_MILLISECONDS))) return false;
    // One after the other, on the page that waits anyway: opening another for each of several saves takes longer.
    const drawn = this.#rehearsed.then(() => this.#shown.rehearse(given, frames, limits));
    this.#rehearsed = drawn.catch(() => {});
    await drawn;
    return true;
  }

  spread(given: SourcedTimeline, frames: readonly number[], limits?: CallLimits) {
    return this.#examined.spread(given, frames, limits);
  }

  video(given: SourcedTimeline, encoding: VideoEncoding, of: VideoOf, limits: CallLimits = {}): Promise<RenderedFile> {
    return this.#files.busy(async () => {
      const timeline = await this.#files.supplied(given);
      const video = await this.#videos.render(timeline, encoding, of, limits);
      return containerNamed(encoding.container).join.by === "records" ? zipped(video, encoding.container) : video;
    });
  }

  still(
    given: SourcedTimeline,
    frame: number,
    encoding: VideoEncoding,
    limits: CallLimits = {},
  ): Promise<RenderedFile> {
    return this.#files.busy(async () => {
      const timeline = await this.#files.supplied(given);
      return renderStill(this.#files, this.#files.folder, timeline, frame, encoding, limits);
    });
  }

  async workToDo({ assetPaths: _, owner: __, ...timeline }: SourcedTimeline, encoding: VideoEncoding, of: VideoOf) {
    const work = await this.#videos.workToDo(timeline, encoding, of);
    return { ...work, opensBrowser: !this.#files.hasAnswered };
  }

  pace(
    given: SourcedTimeline,
    encoding: VideoEncoding,
    frames: readonly number[],
    limits?: Pick<CallLimits, "signal">,
  ) {
    return this.#shown.pace(given, encoding, frames, limits);
  }

  async ready(): Promise<void> {
    if (this.#isProved) return;
    const proof = this.#pictures.request("warm", {}, pictureWall(0)).then(() => {
      this.#isProved = true;
    });
    try {
      await Promise.race([proof, delay(LONGEST_PROOF_MILLISECONDS, undefined, { ref: false })]);
    } catch (error) {
      throw explainFailure(error);
    }
  }

  warmUp(): void {
    this.#readiness.start();
  }

  async close(): Promise<void> {
    await Promise.all([this.#pictures.close(), this.#files.close()]);
    this.#scratch.clear();
  }
}

function callsOn(desk: Desk): PictureCalls {
  return new PictureCalls(async (given) => ({ drawer: desk, timeline: await desk.supplied(given) }));
}
