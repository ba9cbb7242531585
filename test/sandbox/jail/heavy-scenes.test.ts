import { describe, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { type JailLevel, strongestJail, tryJail } from "../../../sandbox/jail/jail-level.ts";
import { isFullRun } from "../../support/sampled.ts";
import { problemsOf } from "../../support/scene-check.ts";
import { simpleScene } from "../../support/server.ts";
import { openCanaries } from "../confinement/canaries.ts";
import { openConfinedRenderer } from "../confinement/confined-renderer.ts";
import { heavyCode, heavyScenes } from "../confinement/heavy-scenes.ts";

const SAMPLE_STEP = 9;
/** Five seconds for each of the two frames and a browser started anew, on a machine that does three things at once. */
const LONGEST_MILLISECONDS = 30_000;

const strongest = await strongestJail();
const unshareWorks = process.platform === "linux" && (await tryJail("unshare")) === "works";
const levels = isFullRun
  ? new Set<JailLevel>([strongest.level, ...(unshareWorks ? (["unshare"] as const) : []), "plain"])
  : [strongest.level];

describe.each([...levels])("scenes that cost too much, at the level %s", (level) => {
  test.each(["native-time", "painting"])(
    "%s: each is refused by the check, or ends soon and says why; the next call is answered",
    async (className) => {
      const canaries = await openCanaries();
      const stage = await openConfinedRenderer(level);
      const good = compileUnchecked(simpleScene("Good")).compiled;
      const before = await stage.draw(good);
      const report: string[] = [];
      const slow: string[] = [];
      for (const { file } of heavyScenes(className, SAMPLE_STEP)) {
        const code = heavyCode(file);
        const refusal = problemsOf(code)[0];
        const startedAt = Date.now();
        const drawn = await stage.draw(compileUnchecked(code).compiled);
        const took = Date.now() - startedAt;
        if (took > LONGEST_MILLISECONDS) slow.push(file);
        if ("failure" in drawn) {
          expect(drawn.failure.sceneId, file).toBe("scene-0");
          expect(drawn.failure.code, file).toMatch(/^(scene-(too-slow|too-heavy|threw|refused)|too-much-memory)$/);
        }
        const nextAt = Date.now();
        expect(await stage.draw(good), `after ${file}`).toEqual(before);
        report.push(
          `${file}: ${refusal ? "refused by the check; " : ""}${took} ms, ${"failure" in drawn ? JSON.stringify(drawn.failure) : "drawn"}; next ${Date.now() - nextAt} ms`,
        );
      }
      if (isFullRun) process.stderr.write(`${level}\n${report.join("\n")}\n`);
      expect(slow).toEqual([]);
      expect(canaries.heard()).toEqual([]);
      expect(canaries.isUntouched()).toBe(true);
      await stage.close();
      await canaries.close();
    },
    isFullRun ? 3_600_000 : 420_000,
  );
});
