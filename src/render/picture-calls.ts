import type { ElementBox, ElementOnScreen, Timeline, VideoEncoding } from "../../sandbox/render/protocol.ts";
import type { Drawer } from "./desk.ts";
import { drawSheet } from "./draw-sheet.ts";
import type { CallLimits, FramePace, SheetRequest } from "./renderer.ts";
import { smallEnough } from "./small-enough.ts";
import type { SourcedTimeline } from "./timeline-of.ts";
import { pictureWall } from "./wall-clock.ts";

/** Who draws a timeline, and the timeline as they take it. */
export interface Placed {
  readonly drawer: Drawer;
  readonly timeline: Timeline;
}

type Place = (given: SourcedTimeline) => Promise<Placed>;

/** What is asked of single frames, as `Renderer` describes it, wherever they are drawn. */
export class PictureCalls {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  async frames(
    given: SourcedTimeline,
    frames: readonly number[],
    width: number,
    limits: CallLimits = {},
  ): Promise<Buffer[]> {
    const { drawer, timeline } = await this.#place(given);
    return smallEnough(async (quality) => {
      const input = { timeline, frames, width, quality };
      const { images, undrawn } = await drawer.request("frames", input, pictureWall(frames.length, limits.signal));
      limits.onUndrawn?.(undrawn);
      return images.map(({ jpegBase64 }) => Buffer.from(jpegBase64, "base64"));
    });
  }

  async sheet(given: SourcedTimeline, request: SheetRequest, limits: CallLimits = {}): Promise<Buffer> {
    const { drawer, timeline } = await this.#place(given);
    return drawSheet(drawer, timeline, request, limits);
  }

  async locate(
    given: SourcedTimeline,
    element: ElementOnScreen,
    frames: readonly number[],
    { signal }: CallLimits = {},
  ): Promise<(ElementBox | undefined)[]> {
    const { drawer, timeline } = await this.#place(given);
    const wall = pictureWall(frames.length, signal);
    const { boxes } = await drawer.request("locate", { timeline, element, frames }, wall);
    return boxes.map(({ box }) => box);
  }

  async layout(
    given: SourcedTimeline,
    elementIds: readonly string[],
    frames: readonly number[],
    { signal }: CallLimits = {},
  ): Promise<readonly (readonly (ElementBox | null)[])[]> {
    const { drawer, timeline } = await this.#place(given);
    const wall = pictureWall(frames.length, signal);
    return (await drawer.request("layout", { timeline, elementIds, frames }, wall)).boxes;
  }

  async probe(
    given: SourcedTimeline,
    frames: readonly number[],
    { signal }: CallLimits = {},
  ): Promise<readonly number[]> {
    const { drawer, timeline } = await this.#place(given);
    const wall = pictureWall(frames.length * 2, signal);
    return (await drawer.request("probe", { timeline, frames }, wall)).differing;
  }

  async rehearse(given: SourcedTimeline, frames: readonly number[], { signal }: CallLimits = {}): Promise<void> {
    const { drawer, timeline } = await this.#place(given);
    await drawer.request("rehearse", { timeline, frames }, pictureWall(frames.length, signal));
  }

  async spread(
    given: SourcedTimeline,
    frames: readonly number[],
    { signal }: CallLimits = {},
  ): Promise<readonly number[]> {
    const { drawer, timeline } = await this.#place(given);
    return (await drawer.request("spread", { timeline, frames }, pictureWall(frames.length, signal))).spreads;
  }

  async pace(
    given: SourcedTimeline,
    encoding: VideoEncoding,
    frames: readonly number[],
    { signal }: Pick<CallLimits, "signal"> = {},
  ): Promise<FramePace> {
    const { drawer, timeline } = await this.#place(given);
    return drawer.request("pace", { timeline, encoding, frames }, pictureWall(2 * frames.length, signal));
  }
}
