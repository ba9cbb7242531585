import { seekTo } from "../pictures/seek-to.ts";
import type { Stage } from "../pictures/stage.ts";
import type { RenderRequests } from "../protocol.ts";
import { Camera } from "./camera.ts";

type Input = RenderRequests["pace"]["input"];
type Output = RenderRequests["pace"]["output"];

/** Who asks waits for an estimate, not for a video. */
const LONGEST_MILLISECONDS = 1_500;

/**
 * What frames of a video take to draw and to capture, on one page: of each named frame the one after it, as most frames of a
 * video are drawn from the one before. At least one.
 */
export function samplePace(stage: Stage, { timeline, encoding, frames }: Input, signal: AbortSignal): Promise<Output> {
  return stage.withPage("timeline", async (page) => {
    const startedAt = performance.now();
    const camera = await Camera.ready(page, timeline, encoding, frames[frames.length >> 1] ?? 0);
    const taken: number[] = [];
    let changes = 0;
    for (const frame of frames) {
      signal.throwIfAborted();
      if (taken.length > 0 && performance.now() - startedAt > LONGEST_MILLISECONDS) break;
      await seekTo(page, timeline, frame);
      await camera.take();
      const before = performance.now();
      const { changed } = await seekTo(page, timeline, Math.min(frame + 1, timeline.durationInFrames - 1));
      if (changed) await camera.take();
      changes += changed ? 1 : 0;
      taken.push(performance.now() - before);
    }
    const milliseconds = taken.reduce((sum, each) => sum + each, 0) / Math.max(1, taken.length);
    return { milliseconds, moving: changes / Math.max(1, taken.length) };
  });
}
