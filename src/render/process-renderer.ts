import { setTimeout as delay } from "node:timers/promises";
import type { ElementBox, ElementOnScreen, VideoEncoding } from "../../sandbox/render/protocol.ts";
import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { AssetSupply } from "./asset-supply.ts";
import { drawBoard } from "./draw-board.ts";
import { drawSheet } from "./draw-sheet.ts";
import { explainFailure } from "./explain-failure.ts";
import { Readiness } from "./readiness.ts";
import type { RenderLaunch } from "./render-process.ts";
import { RenderProcess } from "./render-process.ts";
import { renderStill } from "./render-still.ts";
import type {
  BoardRequest,
  CallLimits,
  FramePace,
  OwnedCall,
  RenderedFile,
  Renderer,
  SheetRequest,
  VideoOf,
} from "./renderer.ts";
import type { Scratch } from "./scratch.ts";
import { SegmentedVideo, type SegmentPorts } from "./segments/segmented-video.ts";
import { smallEnough } from "./small-enough.ts";
import type { SourcedTimeline } from "./timeline-of.ts";
import { pictureWall } from "./wall-clock.ts";
import { zipped } from "./zip-images.ts";

/** Stops the render processes after this long without work, as a browser holds a few hundred megabytes. */
const IDLE_MILLISECONDS = 10 * 60_000;

/** A download of a browser may take minutes: whoever asks whether there is one goes on then. */
const LONGEST_PROOF_MILLISECONDS = 8_000;

/** For a browser that is on its way when something is to be rehearsed. */
const LONGEST_WAIT_TO_REHEARSE_MILLISECONDS = 4_000;

type Launch = (scratchFolder: string) => Promise<RenderLaunch>;

/**
 * Two render processes, each started when first needed: one for pictures, which someone waits for, one for files.
 * So a hostile or hung export cannot take a preview down with it.
 */
export class ProcessRenderer implements Renderer {
  readonly #pictures: RenderProcess;
  readonly #files: RenderProcess;
  readonly #readiness: Readiness;
  #rehearsed: Promise<unknown> = Promise.resolve();
  readonly #videos: SegmentedVideo;
  readonly #picturesFolder: () => string;
  readonly #filesFolder: () => string;
  readonly #assets = new AssetSupply();
  readonly #scratch: Scratch;
  #idle: NodeJS.Timeout | undefined;
  #working = 0;
  /** Whether a browser has been started, so that nobody need ask again. */
  #isProved = false;

  constructor(
    launch: Launch,
    scratch: Scratch,
    log: (line: string) => void,
    segments: Pick<SegmentPorts, "cache" | "history" | "tools">,
  ) {
    const folder = (name: string) => {
      let made: string | undefined;
      return () => {
        made ??= scratch.folder(name);
        return made;
      };
    };
    this.#picturesFolder = folder("pictures");
    this.#filesFolder = folder("files");
    this.#scratch = scratch;
    this.#pictures = new RenderProcess(() => launch(this.#picturesFolder()), log);
    this.#files = new RenderProcess(() => launch(this.#filesFolder()), log);
    this.#readiness = new Readiness(this.#pictures, (work) => this.#busy(work));
    this.#videos = new SegmentedVideo({ ...segments, process: this.#files, scratchFolder: this.#filesFolder, log });
  }

  async frames(
    given: SourcedTimeline,
    frames: readonly number[],
    width: number,
    limits: CallLimits = {},
  ): Promise<Buffer[]> {
    const timeline = await this.#assets.supplied(given, this.#picturesFolder());
    return this.#busy(() =>
      smallEnough(async (quality) => {
        const input = { timeline, frames, width, quality };
        const { images, undrawn } = await this.#pictures.request(
          "frames",
          input,
          pictureWall(frames.length, limits.signal),
        );
        limits.onUndrawn?.(undrawn);
        return images.map(({ jpegBase64 }) => Buffer.from(jpegBase64, "base64"));
      }),
    );
  }

  async sheet(given: SourcedTimeline, request: SheetRequest, limits: CallLimits = {}): Promise<Buffer> {
    const timeline = await this.#assets.supplied(given, this.#picturesFolder());
    return this.#busy(() => drawSheet(this.#pictures, timeline, request, limits));
  }

  board(request: BoardRequest, limits: OwnedCall): Promise<Buffer> {
    return this.#busy(() => drawBoard(this.#pictures, request, limits.signal));
  }

  locate(
    given: SourcedTimeline,
    element: ElementOnScreen,
    frames: readonly number[],
    limits: CallLimits = {},
  ): Promise<(ElementBox | undefined)[]> {
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#picturesFolder());
      const input = { timeline, element, frames };
      const { boxes } = await this.#pictures.request("locate", input, pictureWall(frames.length, limits.signal));
      return boxes.map(({ box }) => box);
    });
  }

  layout(
    given: SourcedTimeline,
    elementIds: readonly string[],
    frames: readonly number[],
    limits: CallLimits = {},
  ): Promise<readonly (readonly (ElementBox | null)[])[]> {
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#picturesFolder());
      const wall = pictureWall(frames.length, limits.signal);
      const { boxes } = await this.#pictures.request("layout", { timeline, elementIds, frames }, wall);
      return boxes;
    });
  }

  probe(given: SourcedTimeline, frames: readonly number[], limits: CallLimits = {}): Promise<readonly number[]> {
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#filesFolder());
      const wall = pictureWall(frames.length * 2, limits.signal);
      const { differing } = await this.#files.request("probe", { timeline, frames }, wall);
      return differing;
    });
  }

  async rehearse(given: SourcedTimeline, frames: readonly number[], { signal }: CallLimits = {}): Promise<boolean> {
    if (!(await this.#readiness.soon(LONGEST_WAIT_TO_REHEARSE_MILLISECONDS))) return false;
    const timeline = await this.#assets.supplied(given, this.#picturesFolder());
    // One after the other, on the page that waits anyway: opening another for each of several saves takes longer.
    const drawn = this.#rehearsed.then(() =>
      this.#busy(() => this.#pictures.request("rehearse", { timeline, frames }, pictureWall(frames.length, signal))),
    );
    this.#rehearsed = drawn.catch(() => {});
    await drawn;
    return true;
  }

  spread(given: SourcedTimeline, frames: readonly number[], limits: CallLimits = {}): Promise<readonly number[]> {
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#filesFolder());
      const wall = pictureWall(frames.length, limits.signal);
      return (await this.#files.request("spread", { timeline, frames }, wall)).spreads;
    });
  }

  video(given: SourcedTimeline, encoding: VideoEncoding, of: VideoOf, limits: CallLimits = {}): Promise<RenderedFile> {
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#filesFolder());
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
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#filesFolder());
      return renderStill(this.#files, this.#filesFolder(), timeline, frame, encoding, limits);
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
    { signal }: Pick<CallLimits, "signal"> = {},
  ): Promise<FramePace> {
    return this.#busy(async () => {
      const timeline = await this.#assets.supplied(given, this.#picturesFolder());
      return this.#pictures.request("pace", { timeline, encoding, frames }, pictureWall(2 * frames.length, signal));
    });
  }

  async ready(): Promise<void> {
    if (this.#isProved) return;
    const proof = this.#busy(() => this.#pictures.request("warm", {}, pictureWall(0))).then(() => {
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
    clearTimeout(this.#idle);
    await Promise.all([this.#pictures.close(), this.#files.close()]);
    this.#scratch.clear();
  }

  async #busy<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
      if (this.#working === 0) this.#rest();
    }
  }

  #rest(): void {
    this.#idle = setTimeout(() => {
      void this.#pictures.stop();
      void this.#files.stop();
    }, IDLE_MILLISECONDS);
    this.#idle.unref();
  }
}
