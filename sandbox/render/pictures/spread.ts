import type { RenderRequests } from "../protocol.ts";
import { type Pixels, pngPixels } from "./png-pixels.ts";
import { seekTo } from "./seek-to.ts";
import type { Stage } from "./stage.ts";

type Input = RenderRequests["spread"]["input"];
type Output = RenderRequests["spread"]["output"];

const PICTURE_WIDTH = 320;
const COLUMNS = 64;
const ROWS = 36;

/** How much frames differ within themselves as the page draws them: what an encoder made of them does not count. */
export function spreadOfFrames(stage: Stage, { timeline, frames }: Input, signal: AbortSignal): Promise<Output> {
  return stage.withPage("timeline", async (page) => {
    const scale = Math.min(1, PICTURE_WIDTH / timeline.width);
    await page.resize(timeline, scale);
    await page.show("timeline", { timeline }, timeline, timeline);
    const spreads: number[] = [];
    for (const frame of frames) {
      signal.throwIfAborted();
      await seekTo(page, timeline, frame);
      const png = await page.capture(timeline, scale, "png", 100);
      spreads.push(spreadOfCells(pngPixels(Buffer.from(png, "base64"))));
    }
    return { spreads };
  });
}

/** The largest difference in one channel, of 255, between the averages of the cells of a 64x36 grid: 0 for one flat colour. */
export function spreadOfCells({ width, height, channels, bytes }: Pixels): number {
  const [columns, rows] = [Math.min(COLUMNS, width), Math.min(ROWS, height)];
  const sums = new Float64Array(columns * rows * 3);
  const counts = new Float64Array(columns * rows);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const column = Math.floor(((pixel % width) * columns) / width);
    const row = Math.floor((Math.floor(pixel / width) * rows) / height);
    const cell = row * columns + column;
    counts[cell] = (counts[cell] as number) + 1;
    for (let channel = 0; channel < 3; channel++) {
      const at = cell * 3 + channel;
      sums[at] = (sums[at] as number) + (bytes[pixel * channels + channel] as number);
    }
  }
  const spreadOf = (channel: number) => {
    const averages = [...counts].map((count, cell) => (sums[cell * 3 + channel] as number) / count);
    return Math.max(...averages) - Math.min(...averages);
  };
  return Math.max(spreadOf(0), spreadOf(1), spreadOf(2));
}
