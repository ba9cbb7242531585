import type { RenderRequests } from "../protocol.ts";
import type { Stage } from "./stage.ts";

type Input = RenderRequests["soundStrip"]["input"];
type Output = RenderRequests["soundStrip"]["output"];

/** Drawn in the page of contact sheets, which never runs scene code: words and titles come as data. */
export async function renderSoundStrip(stage: Stage, { strip, quality }: Input): Promise<Output> {
  const size = { width: strip.width, height: strip.height };
  return stage.withPage("sheet", async (page) => {
    await page.show("sound-strip", { strip }, size, { fps: 30, durationInFrames: 1 });
    await page.seek(0);
    return { jpegBase64: await page.capture(size, 1, "jpeg", quality) };
  });
}
