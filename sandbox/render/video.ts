import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { StagePage } from "../browser/page.ts";
import type { RenderRequests, Timeline } from "../protocol.ts";
import { encoderArguments } from "./encoder-arguments.ts";
import { type EncoderRun, runEncoder, writeTo } from "./ffmpeg.ts";
import { RenderFailedError } from "./render-failed.ts";
import { type Stage, seekTo } from "./stage.ts";

type Input = RenderRequests["video"]["input"];

/** Two pages draw in turns: while one is captured the other evaluates, and the encoder runs beside them. */
const PAGES = 2;
const MAX_OUTPUT_BYTES = 2 * 1024 ** 3;

export interface VideoPlaces {
  readonly encoderFolder: string;
  readonly scratch: string;
}

/** Renders frames `[fromFrame, toFrame)` and encodes them as they come. `onFrame` is told how many are done. */
export async function renderVideo(
  stage: Stage,
  places: VideoPlaces,
  input: Input,
  signal: AbortSignal,
  onFrame: (framesDone: number, framesTotal: number) => void,
): Promise<{ sizeBytes: number }> {
  const outputPath = join(places.scratch, input.fileName);
  const frames = framesToCapture(input);
  const encoder = runEncoder(
    places.encoderFolder,
    "ffmpeg",
    encoderArguments(input.encoding, frames.length / input.encoding.fps, outputPath),
  );
  try {
    const inOrder = new InOrder(encoder, (done) => onFrame(done, frames.length));
    const pages = Math.min(PAGES, frames.length);
    await Promise.all(
      Array.from({ length: pages }, (_, lane) =>
        stage.withPage("timeline", (page) => captureLane(page, input, frames, lane, pages, inOrder, signal)),
      ),
    );
    encoder.input.end();
    await encoder.finished;
  } catch (error) {
    encoder.kill();
    throw error;
  }
  const { size } = await stat(outputPath);
  if (size > MAX_OUTPUT_BYTES)
    throw new RenderFailedError({ code: "encoder-failed", detail: "the file grew too large" });
  return { sizeBytes: size };
}

async function captureLane(
  page: StagePage,
  { timeline, encoding }: Input,
  frames: readonly number[],
  lane: number,
  lanes: number,
  inOrder: InOrder,
  signal: AbortSignal,
): Promise<void> {
  await page.show("timeline", { timeline }, timeline, timeline);
  for (let index = lane; index < frames.length; index += lanes) {
    signal.throwIfAborted();
    await seekTo(page, timeline, frames[index] as number);
    const jpeg = await page.capture(
      evenSize(timeline, encoding.scale),
      scaleOf(timeline, encoding.scale),
      "jpeg",
      encoding.captureQuality,
    );
    await inOrder.put(index, Buffer.from(jpeg, "base64"));
  }
}

/** Every frame, or every n-th where the output runs slower than the timeline (GIF). */
function framesToCapture({ timeline, fromFrame, toFrame, encoding }: Input): number[] {
  const step = timeline.fps / encoding.fps;
  const count = Math.max(1, Math.round((toFrame - fromFrame) / step));
  return Array.from({ length: count }, (_, index) => Math.min(toFrame - 1, fromFrame + Math.floor(index * step)));
}

function evenSize({ width, height }: Timeline, _scale: number): { width: number; height: number } {
  return { width, height };
}

/** The scale nearest to the wish at which both sides are whole and even, as H.264 needs. */
function scaleOf({ width, height }: Timeline, scale: number): number {
  if (scale === 1) return 1;
  for (let candidate = Math.round(width * scale); candidate > 2; candidate -= 1) {
    const other = (height * candidate) / width;
    if (candidate % 2 === 0 && Number.isInteger(other) && other % 2 === 0) return candidate / width;
  }
  return 1;
}

/** Gives frames to the encoder in their order, however they arrive, and holds a lane back that runs ahead. */
class InOrder {
  readonly #encoder: EncoderRun;
  readonly #onWritten: (count: number) => void;
  readonly #early = new Map<number, { bytes: Buffer; resolve: () => void; reject: (error: unknown) => void }>();
  #next = 0;
  #writing = false;

  constructor(encoder: EncoderRun, onWritten: (count: number) => void) {
    this.#encoder = encoder;
    this.#onWritten = onWritten;
  }

  put(index: number, bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#early.set(index, { bytes, resolve, reject });
      void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    for (let waiting = this.#early.get(this.#next); waiting; waiting = this.#early.get(this.#next)) {
      this.#early.delete(this.#next);
      this.#next += 1;
      try {
        await writeTo(this.#encoder, waiting.bytes);
        this.#onWritten(this.#next);
        waiting.resolve();
      } catch (error) {
        waiting.reject(error);
      }
    }
    this.#writing = false;
  }
}
