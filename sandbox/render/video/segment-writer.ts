import { join } from "node:path";
import type { StagePage } from "../browser/page.ts";
import { seekTo } from "../pictures/seek-to.ts";
import type { VideoEncoding, VideoSegment } from "../protocol.ts";
import { Camera } from "./camera.ts";
import type { Pictures } from "./colour.ts";
import { segmentArguments } from "./encoder-arguments.ts";
import { Pace } from "./pace.ts";
import { sampledFrames } from "./sampled-frames.ts";
import { encoderSink, imagesSink, type SegmentSink } from "./segment-sink.ts";

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
    const middle = (segment.fromFrame + segment.toFrame - 1) >> 1;
    const camera = await Camera.ready(page, timeline, this.#encoding, middle);
    const sink = this.#openSink(camera.pictures, segment);
    try {
      let picture: Buffer | undefined;
      const missing = new Set<string>();
      for (const frame of this.#framesOf(segment)) {
        signal.throwIfAborted();
        const startedAt = Date.now();
        const { changed, undrawn } = await seekTo(page, timeline, frame);
        for (const character of undrawn) missing.add(character);
        const repeated = changed ? undefined : picture;
        picture = repeated ?? (await camera.take());
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

  #openSink(pictures: Pictures, { fileName }: VideoSegment): SegmentSink {
    const path = join(this.#places.scratch, fileName);
    const args = segmentArguments(this.#encoding, pictures, path);
    return args ? encoderSink(this.#places.encoderFolder, args) : imagesSink(path);
  }
}
