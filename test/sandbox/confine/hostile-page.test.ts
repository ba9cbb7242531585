import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/compile/compile-unchecked.ts";
import { type JailLevel, strongestJail } from "../../../sandbox/jail/jail-level.ts";
import type { Timeline } from "../../../sandbox/protocol.ts";
import { cacheFolder } from "../../../src/platform/cache-folder.ts";
import { findBrowser } from "../../../src/platform/find-browser.ts";
import { ROOT, simpleScene, waitFor } from "../../support/server.ts";
import { openCanaries } from "./canaries.ts";
import { chosenScenes, compiledScene } from "./hostile-scenes.ts";

const SCENES_PER_CLASS = 2;
/** In-page budget, outer limit and a fresh browser, on a slow machine. */
const LONGEST_MILLISECONDS = 30_000;

const { RenderProcess } = (await import(
  join(ROOT, "dist/src/render/render-process.js")
)) as typeof import("../../../src/render/render-process.ts");
const { jailedLaunch } = (await import(
  join(ROOT, "dist/src/render/jailed-launch.js")
)) as typeof import("../../../src/render/jailed-launch.ts");

const strongest = await strongestJail();
const levels: JailLevel[] = strongest.level === "plain" ? ["plain"] : [strongest.level, "plain"];

test("where CI promises a jail, there is one", () => {
  if (process.env.SCENEWRIGHT_TEST_JAIL === "required")
    expect(strongest.level, strongest.reasons.join("; ")).toBe("bwrap");
});

describe.each(levels)("hostile scenes past the check, at the level %s", (level) => {
  test(
    "reach nothing, learn nothing, and leave nothing behind",
    async () => {
      const canaries = await openCanaries();
      const scratch = mkdtempSync(join(tmpdir(), "sw-hostile-"));
      const log: string[] = [];
      const browser = await findBrowser(
        process.env.SCENEWRIGHT_BROWSER,
        process.env.SCENEWRIGHT_CACHE ?? cacheFolder(),
      );
      const process_ = new RenderProcess(
        () => jailedLaunch(level, browser, scratch),
        (line) => log.push(line),
      );
      const frames = (compiled: string) =>
        process_.request(
          "frames",
          { timeline: timelineOf(compiled), frames: [0, 45], width: 320, quality: 80 },
          { wallClockMilliseconds: LONGEST_MILLISECONDS * 2 },
        );
      const good = compileUnchecked(simpleScene("Good")).compiled;
      const before = await frames(good);
      const slow: string[] = [];
      for (const { file } of chosenScenes(SCENES_PER_CLASS)) {
        const compiled = compiledScene(file, canaries.aim);
        if (compiled === undefined) continue;
        const startedAt = Date.now();
        const answer = await frames(compiled).catch((error) => error.failure ?? { code: String(error) });
        const text = JSON.stringify(answer);
        expect(text, file).not.toContain(canaries.secret);
        expect(text, file).not.toMatch(/node_modules|\/usr\/|at Object\./);
        if ("detail" in answer) expect(String(answer.detail).length, file).toBeLessThanOrEqual(200);
        if (Date.now() - startedAt > LONGEST_MILLISECONDS) slow.push(file);
        expect(canaries.heard(), file).toEqual([]);
      }
      expect(slow).toEqual([]);
      expect(await frames(good), "a good scene draws as before").toEqual(before);
      await process_.close();
      expect(await waitFor(() => canaries.heard().length > 0, 500)).toBe(false);
      expect(log.join("\n")).not.toContain(canaries.secret);
      expect(canaries.untouched()).toBe(true);
      rmSync(scratch, { recursive: true, force: true });
      await canaries.close();
    },
    process.env.SCENEWRIGHT_TEST_FULL === "1" ? 3_600_000 : 420_000,
  );
});

function timelineOf(compiled: string): Timeline {
  const scene = { sceneId: "hostile", title: "Hostile", compiled, startFrame: 0, durationInFrames: 90 };
  return { width: 1280, height: 720, fps: 30, durationInFrames: 90, theme: "midnight", scenes: [scene] };
}
