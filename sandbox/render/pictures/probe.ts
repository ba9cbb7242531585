import type { StagePage } from "../browser/page.ts";
import type { RenderRequests, Timeline } from "../protocol.ts";
import { isSamePicture } from "./same-picture.ts";
import { seekTo } from "./seek-to.ts";
import type { Stage } from "./stage.ts";

type Input = RenderRequests["probe"]["input"];
type Output = RenderRequests["probe"]["output"];

/** Small pictures are enough to tell frames apart: what moves on its own moves by more than a pixel. */
const PROBE_WIDTH = 480;

/**
 * Draws sample frames twice, forwards in a page that has drawn before and backwards in a fresh one, and names those whose pixels
 * differ: a frame must be a function of its number alone.
 */
export async function probeFrames(stage: Stage, { timeline, frames }: Input, signal: AbortSignal): Promise<Output> {
  const forwards = await stage.withPage("timeline", (page) => draw(page, timeline, frames, signal));
  const backwards = await stage.withFreshPage((page) => draw(page, timeline, [...frames].reverse(), signal));
  return { differing: frames.filter((frame) => !isSamePicture(forwards.get(frame) ?? "", backwards.get(frame) ?? "")) };
}

async function draw(
  page: StagePage,
  timeline: Timeline,
  frames: readonly number[],
  signal: AbortSignal,
): Promise<Map<number, string>> {
  const scale = Math.min(1, PROBE_WIDTH / timeline.width);
  await page.resize(timeline, scale);
  await page.show("timeline", { timeline }, timeline, timeline);
  const pictures = new Map<number, string>();
  for (const frame of frames) {
    signal.throwIfAborted();
    await seekTo(page, timeline, frame);
    pictures.set(frame, await page.capture(timeline, scale, "png", 100));
  }
  return pictures;
}
