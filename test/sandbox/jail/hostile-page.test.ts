import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { type JailLevel, strongestJail, tryJail } from "../../../sandbox/jail/jail-level.ts";
import { isFullRun } from "../../support/sampled.ts";
import { simpleScene, waitFor } from "../../support/server.ts";
import { openCanaries } from "../confinement/canaries.ts";
import { openConfinedRenderer } from "../confinement/confined-renderer.ts";
import { chosenScenes, compiledScene } from "../confinement/hostile-scenes.ts";
import { processesNaming } from "../confinement/processes.ts";

const SCENES_BETWEEN_LOOKS = 12;
/** The page's own budget, the outer limit behind it and a fresh page, on a slow machine. */
const LONGEST_MILLISECONDS = 30_000;

const strongest = await strongestJail();
const unshareWorks = process.platform === "linux" && (await tryJail("unshare")) === "works";
const levels = new Set<JailLevel>([strongest.level, ...(unshareWorks ? (["unshare"] as const) : []), "plain"]);

test("where CI promises a jail, there is one", () => {
  if (process.env.SCENEWRIGHT_TEST_JAIL === "required")
    expect(strongest.level, strongest.reasons.join("; ")).toBe("bwrap");
});

describe.each([...levels])("hostile scenes past the check, at the level %s", (level) => {
  test(
    "reach nothing, learn nothing, and leave nothing behind",
    async () => {
      const canaries = await openCanaries();
      const stage = await openConfinedRenderer(level);
      const good = compileUnchecked(simpleScene("Good")).compiled;
      const before = await stage.draw(good);
      expect(before).toHaveProperty("pictures");
      const slow: string[] = [];
      // The page is the same at every level: the weaker ones are for what a wall around it has to hold.
      const chosen = level === strongest.level ? chosenScenes(2, 1) : chosenScenes(1, 0);
      for (const [index, { file }] of chosen.entries()) {
        const compiled = compiledScene(file, canaries.aim);
        if (compiled === undefined) continue;
        const startedAt = Date.now();
        const drawn = await stage.draw(compiled);
        if (Date.now() - startedAt > LONGEST_MILLISECONDS) slow.push(file);
        const text = JSON.stringify(drawn);
        expect(text, file).not.toContain(canaries.secret);
        expect(canaries.heard(), file).toEqual([]);
        if ("failure" in drawn) {
          expect(text, file).not.toMatch(/node_modules|\/usr\/|at Object\.|stage\.scenewright/);
          expect(String(drawn.failure.detail ?? "").length, file).toBeLessThanOrEqual(200);
          expect(drawn.failure.sceneId, file).toBe("scene-0");
        }
        if (index % SCENES_BETWEEN_LOOKS === 0) expect(await stage.draw(good), `after ${file}`).toEqual(before);
      }
      expect(slow).toEqual([]);
      expect(await stage.draw(good), "a good scene draws as before").toEqual(before);
      await stage.renderer.close();
      expect(await waitFor(() => canaries.heard().length > 0, 500)).toBe(false);
      expect(stage.log.join("\n")).not.toContain(canaries.secret);
      expect(canaries.isUntouched()).toBe(true);
      expect(readdirSync(stage.outside), "files beside the scratch folder").toHaveLength(1);
      expect(processesNaming(stage.scratch)).toEqual([]);
      await stage.close();
      await canaries.close();
    },
    isFullRun ? 3_600_000 : 420_000,
  );
});
