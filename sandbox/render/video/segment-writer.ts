import { join } from "node:path";
import type { StagePage } from "../browser/page.ts";
import { seekTo } from "../pictures/stage.ts";
import type { Timeline, VideoEncoding, VideoSegment } from "../protocol.ts";
import { segmentArguments } from "./encoder-arguments.ts";
import { runEncoder, writeTo } from "./ffmpeg.ts";

export interface VideoPlaces {
  readonly encoderFolder: string;
  readonly scratch: string;
}

/** Draws segments on pages and encodes them as they come. */
export class SegmentWriter {
  readonly #places: VideoPlaces;
  readonly #encoding: VideoEncoding;

  constructor(places: VideoPlaces, encoding: VideoEncoding) {
    this.#places = places;
    this.#encoding = encoding;
  }

  /** Every frame, or every n-th where the output runs slower than the timeline (GIF). */
  framesOf({ timeline, fromFrame, toFrame }: VideoSegment): number[] {
    const step = timeline.fps / this.#encoding.fps;
    const count = Math.max(1, Math.round((toFrame - fromFrame) / step));
    return Array.from({ length: count }, (_, index) => Math.min(toFrame - 1, fromFrame + Math.floor(index * step)));
  }

  /**
   * Resolves once the last frame is drawn; `encoded` resolves when the file is complete.
   * A frame in which nothing changed since the one before is the same picture: it is sent again, not captured again.
   */
  async write(
    page: StagePage,
    segment: VideoSegment,
    signal: AbortSignal,
    onFrame: (kind: "captured" | "repeated") => void,
  ): Promise<{ encoded: Promise<void> }> {
    const { timeline } = segment;
    const { scale, captureQuality } = this.#encoding;
    const pixels = scaleOf(timeline, scale);
    const encoder = runEncoder(
      this.#places.encoderFolder,
      "ffmpeg",
      segmentArguments(this.#encoding, join(this.#places.scratch, segment.fileName)),
    );
    try {
      await page.resize(timeline, pixels);
      await page.show("timeline", { timeline }, timeline, timeline);
      let picture: Buffer | undefined;
      for (const frame of this.framesOf(segment)) {
        signal.throwIfAborted();
        const { changed } = await seekTo(page, timeline, frame);
        const repeated = changed ? undefined : picture;
        picture = repeated ?? Buffer.from(await page.capture(timeline, pixels, "jpeg", captureQuality), "base64");
        await writeTo(encoder, picture);
        onFrame(repeated ? "repeated" : "captured");
      }
      encoder.input.end();
    } catch (error) {
      encoder.kill();
      throw error;
    }
    return { encoded: encoder.finished };
  }
}

/** The scale nearest to the requested one at which both sides are whole and even, as H.264 needs. */
function scaleOf({ width, height }: Timeline, scale: number): number {
  if (scale === 1) return 1;
  for (let candidate = Math.round(width * scale); candidate > 2; candidate -= 1) {
    const other = (height * candidate) / width;
    if (candidate % 2 === 0 && Number.isInteger(other) && other % 2 === 0) return candidate / width;
  }
  return 1;
}
