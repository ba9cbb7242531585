import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderStill, selectComposition } from "@remotion/renderer";
import { afterAll, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { isSamePicture } from "../../../sandbox/render/pictures/same-picture.ts";
import type { Timeline } from "../../../sandbox/render/protocol.ts";
import { sampled } from "../../support/sampled.ts";
import { ROOT } from "../../support/server.ts";
import { lookAt, openStagePages, showTimeline } from "../../support/stage-page.ts";

const SCENES = [
  "001-quadratic-roots",
  "012-arabic-lesson",
  "015-emoji-family",
  "018-donut-share",
  "031-clip-path-reveal",
  "032-svg-mask-spotlight",
  "034-turbulence-clouds",
  "038-glassmorphism",
];
const FRAME = 40;

const stage = await openStagePages();
// Both browsers see the same fonts.
Object.assign(process.env, stage.environment);
afterAll(() => stage.close());

test.each(sampled(SCENES, 2))("our capture shows what @remotion/renderer shows: %s", async (name) => {
  const code = readFileSync(join(ROOT, "test/corpus/benign", `${name}.tsx`), "utf8");
  const scene = { sceneId: "s", title: "", compiled: compileUnchecked(code).compiled, startFrame: 0 };
  const timeline: Timeline = {
    ...{ width: 640, height: 360, fps: 30, durationInFrames: 90, theme: "midnight" },
    scenes: [{ ...scene, durationInFrames: 90 }],
  };
  const page = await stage.open();
  await showTimeline(page, timeline);
  const { png } = await lookAt(page, timeline, FRAME);
  await page.close();
  expect(isSamePicture(png, await byRemotion(timeline))).toBe(true);
});

async function byRemotion(timeline: Timeline): Promise<string> {
  const setting = {
    serveUrl: join(ROOT, "dist", "bundle"),
    inputProps: { timeline },
    browserExecutable: stage.executable,
    logLevel: "error" as const,
  };
  const composition = await selectComposition({ ...setting, id: "timeline" });
  const { buffer } = await renderStill({ ...setting, composition, frame: FRAME, imageFormat: "png", output: null });
  return (buffer as Buffer).toString("base64");
}
