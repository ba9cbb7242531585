import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JailLevel } from "../../../sandbox/jail/jail-level.ts";
import type { RenderFailure, Timeline } from "../../../sandbox/render/protocol.ts";
import { findBrowser } from "../../../src/platform/browsers/find-browser.ts";
import { cacheFolder } from "../../../src/platform/files/cache-folder.ts";
import { ROOT } from "../../support/server.ts";

const { RenderProcess } = (await import(
  join(ROOT, "dist/src/render/render-process.js")
)) as typeof import("../../../src/render/render-process.ts");
const { jailedLaunch } = (await import(
  join(ROOT, "dist/src/render/jailed-launch.js")
)) as typeof import("../../../src/render/jailed-launch.ts");

/** The last wall, in milliseconds. */
const WALL = { wallClockMilliseconds: 60_000 };

type Drawn = { readonly pictures: readonly string[] } | { readonly failure: RenderFailure };

/** The render process as the product starts it, behind a wall of the given level, with a scratch folder of its own. */
export async function openConfinedRenderer(level: JailLevel) {
  const outside = mkdtempSync(join(tmpdir(), "sw-confine-"));
  const scratch = mkdtempSync(join(outside, "scratch-"));
  const log: string[] = [];
  const browser = await findBrowser(process.env.SCENEWRIGHT_BROWSER, process.env.SCENEWRIGHT_CACHE ?? cacheFolder());
  const renderer = new RenderProcess(
    () => jailedLaunch(level, browser, scratch),
    (line) => log.push(line),
  );
  return {
    renderer,
    outside,
    scratch,
    log,
    warm: () => renderer.request("warm", {}, WALL),
    async draw(...compiled: string[]): Promise<Drawn> {
      const input = { timeline: timelineOf(compiled), frames: [0, 45], width: 320, quality: 80 };
      try {
        const { images } = await renderer.request("frames", input, WALL);
        return { pictures: images.map(({ jpegBase64 }) => jpegBase64) };
      } catch (error) {
        return {
          failure: (error as { failure?: RenderFailure }).failure ?? { code: "internal", detail: String(error) },
        };
      }
    },
    async probe(compiled: string, frames: readonly number[]): Promise<readonly number[]> {
      return (await renderer.request("probe", { timeline: timelineOf([compiled]), frames }, WALL)).differing;
    },
    async close(): Promise<void> {
      await renderer.close();
      rmSync(outside, { recursive: true, force: true });
    },
  };
}

/** All scenes at once, one over the other, as in a transition. */
function timelineOf(compiled: readonly string[]): Timeline {
  const scenes = compiled.map((text, index) => ({
    sceneId: `scene-${index}`,
    title: "Hostile",
    compiled: text,
    startFrame: 0,
    durationInFrames: 90,
  }));
  return { width: 1280, height: 720, fps: 30, durationInFrames: 90, theme: "midnight", scenes };
}
