import type { StagePage } from "../browser/page.ts";
import type { Timeline } from "../protocol.ts";
import { type Pixels, pngPixels } from "./png-pixels.ts";
import { seekTo } from "./seek-to.ts";

const LOOK_WIDTH = 320;
/** Neighbours in a gradient differ by this much at most; at the edge of a letter or a shape by more. */
const GRADIENT_STEP = 3;

/** What a picture is made of, in shares of its pixels. */
export interface Makeup {
  /** Pixels a little different from their neighbour on the right: gradients, glows, shadows. */
  readonly gradient: number;
  /** Pixels different from their neighbour on the right, by however much. */
  readonly busy: number;
}

/** Looks at a frame in small, to decide how the frames around it are best captured. */
export async function makeupOfFrame(page: StagePage, timeline: Timeline, frame: number): Promise<Makeup> {
  const scale = Math.min(1, LOOK_WIDTH / timeline.width);
  await page.resize(timeline, scale);
  await seekTo(page, timeline, frame);
  return makeupOf(pngPixels(Buffer.from(await page.capture(timeline, scale, "png", 100), "base64")));
}

export function makeupOf({ width, height, channels, bytes }: Pixels): Makeup {
  let [gradient, busy] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width - 1; x++) {
      const at = (y * width + x) * channels;
      let difference = 0;
      for (let channel = 0; channel < 3; channel++) {
        const step = Math.abs((bytes[at + channel] as number) - (bytes[at + channels + channel] as number));
        if (step > difference) difference = step;
      }
      if (difference > 0) busy += 1;
      if (difference > 0 && difference <= GRADIENT_STEP) gradient += 1;
    }
  }
  const all = Math.max(1, (width - 1) * height);
  return { gradient: gradient / all, busy: busy / all };
}
