import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, renderStill, selectComposition } from "@remotion/renderer";
import { afterAll, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { isSamePicture } from "../../../sandbox/render/pictures/same-picture.ts";
import type { Timeline } from "../../../sandbox/render/protocol.ts";
import { sampled } from "../../support/sampled.ts";
import { ROOT } from "../../support/server.ts";
import { sharedStage } from "../../support/shared-stage.ts";
import { lookAt, showTimeline } from "../../support/stage-page.ts";

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

const stage = await sharedStage();
const theirs = await openTheirBrowser();
afterAll(() => theirs.close({ silent: true }));

/** Both browsers see the same fonts. */
async function openTheirBrowser() {
  const added = Object.entries(stage.environment).filter(([name]) => process.env[name] === undefined);
  Object.assign(process.env, Object.fromEntries(added));
  const browser = await openBrowser("chrome", { browserExecutable: stage.executable, logLevel: "error" });
  for (const [name] of added) delete process.env[name];
  return browser;
}

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
    puppeteerInstance: theirs,
    logLevel: "error" as const,
  };
  const composition = await selectComposition({ ...setting, id: "timeline" });
  const { buffer } = await renderStill({ ...setting, composition, frame: FRAME, imageFormat: "png", output: null });
  return (buffer as Buffer).toString("base64");
}
