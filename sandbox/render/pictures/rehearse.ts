import type { RenderRequests } from "../protocol.ts";
import { seekTo } from "./seek-to.ts";
import type { Stage } from "./stage.ts";

type Input = RenderRequests["rehearse"]["input"];
type Output = RenderRequests["rehearse"]["output"];

/** Draws frames on a page that stands ready and takes no picture of them: only whether they can be drawn is asked. */
export function rehearseFrames(stage: Stage, { timeline, frames }: Input, signal: AbortSignal): Promise<Output> {
  return stage.withPage("timeline", async (page) => {
    await page.resize(timeline, 1);
    await page.show("timeline", { timeline }, timeline, timeline);
    for (const frame of frames) {
      signal.throwIfAborted();
      await seekTo(page, timeline, frame);
    }
    return {};
  });
}
