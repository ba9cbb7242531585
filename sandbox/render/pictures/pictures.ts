import { MAX_PREVIEW_MILLISECONDS } from "../../policy/limits.ts";
import type { StagePage } from "../browser/page.ts";
import type { ElementBox, RenderRequests, Timeline } from "../protocol.ts";
import { seekTo } from "./seek-to.ts";
import type { Stage } from "./stage.ts";

type Input<K extends keyof RenderRequests> = RenderRequests[K]["input"];
type Output<K extends keyof RenderRequests> = RenderRequests[K]["output"];

export async function renderFrames(
  stage: Stage,
  input: Input<"frames">,
  signal: AbortSignal,
): Promise<Output<"frames">> {
  const { images, undrawn } = await capture(stage, input.timeline, input.frames, input.width, input.quality, signal);
  return { images: input.frames.flatMap((frame, index) => oneOf(frame, images[index])), undrawn };
}

function oneOf(frame: number, jpegBase64: string | undefined) {
  return jpegBase64 === undefined ? [] : [{ frame, jpegBase64 }];
}

export async function locateElement(
  stage: Stage,
  input: Input<"locate">,
  signal: AbortSignal,
): Promise<Output<"locate">> {
  const { timeline, element, frames } = input;
  return stage.withPage("timeline", async (page) => {
    await page.resize(timeline, 1);
    await page.show("timeline", { timeline }, timeline, timeline);
    const boxes: { frame: number; box?: ElementBox }[] = [];
    const isTimeLeft = previewClock();
    for (const frame of frames) {
      signal.throwIfAborted();
      if (!isTimeLeft()) break;
      await seekTo(page, timeline, frame);
      const box = await page.measure(element);
      boxes.push({ frame, ...(box ? { box } : {}) });
    }
    return { boxes };
  });
}

export async function measureLayout(
  stage: Stage,
  { timeline, elementIds, frames }: Input<"layout">,
  signal: AbortSignal,
): Promise<Output<"layout">> {
  return stage.withPage("timeline", async (page) => {
    await page.resize(timeline, 1);
    await page.show("timeline", { timeline }, timeline, timeline);
    const boxes: (ElementBox | null)[][] = [];
    for (const frame of frames) {
      signal.throwIfAborted();
      await seekTo(page, timeline, frame);
      const drawn: (ElementBox | null)[] = [];
      for (const elementId of elementIds) drawn.push((await page.measure({ elementId })) ?? null);
      boxes.push(drawn);
    }
    return { boxes };
  });
}

/** Whether another frame as slow as the slowest so far still fits into the time of a preview. */
function previewClock(): () => boolean {
  const startedAt = Date.now();
  let last = startedAt;
  let slowest = 0;
  return () => {
    const now = Date.now();
    slowest = Math.max(slowest, now - last);
    last = now;
    return now - startedAt + slowest <= MAX_PREVIEW_MILLISECONDS;
  };
}

/** A picture of each frame, as far as the time of a preview goes: the last ones may be missing. */
export async function capture(
  stage: Stage,
  timeline: Timeline,
  frames: readonly number[],
  width: number,
  quality: number,
  signal: AbortSignal,
  look?: (page: StagePage, index: number) => Promise<void>,
): Promise<{ images: string[]; undrawn: string }> {
  return stage.withPage("timeline", async (page) => {
    await page.resize(timeline, width / timeline.width);
    await page.show("timeline", { timeline }, timeline, timeline);
    const images: string[] = [];
    const isTimeLeft = previewClock();
    let undrawn = "";
    for (const [index, frame] of frames.entries()) {
      signal.throwIfAborted();
      if (!isTimeLeft()) break;
      undrawn += (await seekTo(page, timeline, frame)).undrawn;
      await look?.(page, index);
      images.push(await page.capture(timeline, width / timeline.width, "jpeg", quality));
    }
    return { images, undrawn };
  });
}
