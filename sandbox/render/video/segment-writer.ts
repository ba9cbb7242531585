import { join } from "node:path";
import type { StagePage } from "../browser/page.ts";
import { makeupOfFrame } from "../pictures/picture-makeup.ts";
import { seekTo } from "../pictures/seek-to.ts";
import type { Timeline, VideoEncoding, VideoSegment } from "../protocol.ts";
import type { Pictures } from "./colour.ts";
import { containerNamed } from "./containers.ts";
import { segmentArguments } from "./encoder-arguments.ts";
import { Pace } from "./pace.ts";
import { sampledFrames } from "./sampled-frames.ts";
import { encoderSink, imagesSink, type SegmentSink } from "./segment-sink.ts";

/** From here on a picture without loss is much more than one with: a gradient or a texture over a good part of it ... */
const BUSY_SHARE = 0.25;
/** ... and over so many pixels that it takes time. */
const BUSY_PIXELS = 240_000;
/** A glow in a corner is enough to be seen as rings. */
const GRADIENT_SHARE = 0.01;

export interface VideoPlaces {
  readonly encoderFolder: string;
  readonly scratch: string;
}

/** Draws segments on pages and encodes them as they come. */
export class SegmentWriter {
  readonly #places: VideoPlaces;
  readonly #encoding: VideoEncoding;
  readonly #pace = new Pace();

  constructor(places: VideoPlaces, encoding: VideoEncoding) {
    this.#places = places;
    this.#encoding = encoding;
  }

  /** How many frames are drawn for a segment. */
  framesIn(segment: VideoSegment): number {
    return this.#framesOf(segment).length;
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
  ): Promise<{ encoded: Promise<void>; undrawn: string }> {
    const { timeline } = segment;
    const pixels = scaleOf(timeline, this.#encoding.scale);
    await page.resize(timeline, pixels);
    await page.show("timeline", { timeline }, timeline, timeline);
    const pictures = await this.#picturesOf(page, segment);
    await page.resize(timeline, pixels);
    const [format, quality] =
      pictures.codec === "png" ? (["png", 100] as const) : (["jpeg", this.#encoding.captureQuality] as const);
    const sink = this.#openSink(pictures, segment);
    try {
      let picture: Buffer | undefined;
      const missing = new Set<string>();
      for (const frame of this.#framesOf(segment)) {
        signal.throwIfAborted();
        const startedAt = Date.now();
        const { changed, undrawn } = await seekTo(page, timeline, frame);
        for (const character of undrawn) missing.add(character);
        const repeated = changed ? undefined : picture;
        picture = repeated ?? Buffer.from(await page.capture(timeline, pixels, format, quality), "base64");
        this.#pace.count(Date.now() - startedAt, page.drawing);
        await sink.write(picture);
        onFrame(repeated ? "repeated" : "captured");
      }
      return { encoded: sink.end(), undrawn: [...missing].join("") };
    } catch (error) {
      sink.kill();
      throw error;
    }
  }

  #framesOf({ timeline, fromFrame, toFrame }: VideoSegment): number[] {
    return sampledFrames(toFrame - fromFrame, timeline.fps, this.#encoding.fps).map((frame) => fromFrame + frame);
  }

  /** How a segment is captured, by the looks of its middle: an encoder takes one kind of picture from first to last. */
  async #picturesOf(page: StagePage, { timeline, fromFrame, toFrame }: VideoSegment): Promise<Pictures> {
    const { container, capture, scale } = this.#encoding;
    // Images are what is captured; there is nothing to decide.
    if (!containerNamed(container).segment || !capture)
      return { codec: capture === "lossless" ? "png" : "mjpeg", dither: false };
    const { gradient, busy } = await makeupOfFrame(page, timeline, (fromFrame + toFrame - 1) >> 1);
    const busyPixels = busy * timeline.width * timeline.height * scale ** 2;
    const isLossless = capture === "lossless" || busy < BUSY_SHARE || busyPixels < BUSY_PIXELS;
    return { codec: isLossless ? "png" : "mjpeg", dither: gradient > GRADIENT_SHARE };
  }

  #openSink(pictures: Pictures, { fileName }: VideoSegment): SegmentSink {
    const path = join(this.#places.scratch, fileName);
    const args = segmentArguments(this.#encoding, pictures, path);
    return args ? encoderSink(this.#places.encoderFolder, args) : imagesSink(path);
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
