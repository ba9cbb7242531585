import type { StagePage } from "../browser/page.ts";
import { type Makeup, makeupOfFrame } from "../pictures/picture-makeup.ts";
import type { Timeline, VideoEncoding } from "../protocol.ts";
import type { Pictures } from "./colour.ts";
import { containerNamed } from "./containers.ts";

/** From here on a picture without loss is much more than one with: a gradient or a texture over a good part of it ... */
const BUSY_SHARE = 0.25;
/** ... and over so many pixels that it takes time. */
const BUSY_PIXELS = 240_000;
/** Of what differs from its neighbour in a soft picture: gradients, glows, shadows. Photographs and textures stay far below. */
const SOFT_SHARE = 0.7;
/** A glow in a corner is enough to be seen as rings. */
const GRADIENT_SHARE = 0.01;

/** Takes the pictures of a segment: all of one kind and size, as an encoder takes them from first to last. */
export class Camera {
  readonly pictures: Pictures;
  readonly #page: StagePage;
  readonly #timeline: Timeline;
  readonly #scale: number;
  readonly #quality: number;

  private constructor(page: StagePage, timeline: Timeline, scale: number, quality: number, pictures: Pictures) {
    this.#page = page;
    this.#timeline = timeline;
    this.#scale = scale;
    this.#quality = quality;
    this.pictures = pictures;
  }

  /** Puts the timeline on the page and decides how it is captured, by the looks of one frame. */
  static async ready(page: StagePage, timeline: Timeline, encoding: VideoEncoding, frame: number): Promise<Camera> {
    const scale = scaleOf(timeline, encoding.scale);
    await page.resize(timeline, scale);
    await page.show("timeline", { timeline }, timeline, timeline);
    const pictures = await picturesOf(page, timeline, encoding, frame);
    await page.resize(timeline, scale);
    return new Camera(page, timeline, scale, encoding.captureQuality, pictures);
  }

  /** The frame that stands on the page. */
  async take(): Promise<Buffer> {
    const [format, quality] =
      this.pictures.codec === "png" ? (["png", 100] as const) : (["jpeg", this.#quality] as const);
    return Buffer.from(await this.#page.capture(this.#timeline, this.#scale, format, quality), "base64");
  }
}

async function picturesOf(
  page: StagePage,
  timeline: Timeline,
  encoding: VideoEncoding,
  frame: number,
): Promise<Pictures> {
  // Images are what is captured; there is nothing to decide.
  if (!containerNamed(encoding.container).segment || !encoding.capture)
    return { codec: encoding.capture === "lossless" ? "png" : "mjpeg", dither: false };
  const makeup = await makeupOfFrame(page, timeline, frame);
  return howCaptured(makeup, encoding.capture, timeline.width * timeline.height * encoding.scale ** 2);
}

/** @param pixels of the whole picture */
export function howCaptured(
  { gradient, busy }: Makeup,
  capture: NonNullable<VideoEncoding["capture"]>,
  pixels: number,
): Pictures {
  // JPEG rounds each colour of a soft picture another way, which is seen as blotches; where little is soft it is not seen.
  const isSoft = gradient > busy * SOFT_SHARE;
  const isLossless = capture === "lossless" || isSoft || busy < BUSY_SHARE || busy * pixels < BUSY_PIXELS;
  return { codec: isLossless ? "png" : "mjpeg", dither: gradient > GRADIENT_SHARE };
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
