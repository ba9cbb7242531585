import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { strongestJail } from "../../../sandbox/jail/jail-level.ts";
import { findBrowser } from "../../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../../src/platform/files/cache-folder.ts";
import { sampled } from "../../support/sampled.ts";
import { ROOT } from "../../support/server.ts";

const { RenderProcess } = (await import(
  join(ROOT, "dist/src/render/render-process.js")
)) as typeof import("../../../src/render/render-process.ts");
const { jailedLaunch } = (await import(
  join(ROOT, "dist/src/render/jailed-launch.js")
)) as typeof import("../../../src/render/jailed-launch.ts");

const CORPUS = join(ROOT, "test", "corpus", "benign");
const scratch = mkdtempSync(join(tmpdir(), "sw-benign-"));
let renderer: InstanceType<typeof RenderProcess>;

beforeAll(async () => {
  const { level } = await strongestJail();
  const cache = process.env.SCENEWRIGHT_CACHE ?? cacheFolder();
  const browser = await findBrowser(process.env.SCENEWRIGHT_BROWSER, cache);
  renderer = new RenderProcess(
    () => jailedLaunch(level, browser, scratch),
    () => {},
  );
});

afterAll(async () => {
  await renderer.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** What the check lets pass must also run: a global that the compartment lacks shows only here. */
test.each(
  sampled(
    readdirSync(CORPUS).filter((name) => name.endsWith(".tsx")),
    4,
  ),
)("%s is drawn", async (name) => {
  const { compiled } = compileUnchecked(readFileSync(join(CORPUS, name), "utf8"));
  const scene = { sceneId: "benign", title: name, compiled, startFrame: 0, durationInFrames: 90 };
  const timeline = { width: 1920, height: 1080, fps: 30, durationInFrames: 90, theme: "midnight", scenes: [scene] };
  const input = { timeline, frames: [30, 75], width: 160, quality: 60 };
  const drawn = await renderer
    .request("frames", input, { wallClockMilliseconds: 60_000 })
    .catch((error) => ({ images: [], failure: error.failure }));
  expect(drawn).not.toHaveProperty("failure");
  expect(drawn.images).toHaveLength(2);
});
