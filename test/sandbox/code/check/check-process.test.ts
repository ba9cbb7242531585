import { afterAll, beforeAll, expect, test } from "vitest";
import { CodeChild, codeLaunch } from "../../../../src/code/code-child.ts";
import { createSceneChecker, type SceneChecker } from "../../../../src/code/scene-checker.ts";
import { COSTLY_LINE, costlyScene, rulesOf, scene } from "./scene-check.ts";

const BOMB = costlyScene(8);

let checker: SceneChecker;
beforeAll(() => {
  checker = createSceneChecker();
  checker.warmUp();
});
afterAll(() => checker.close());

test("a good scene comes back compiled, with its lines", async () => {
  const report = await checker.check(scene({}));
  expect(report).toMatchObject({ ok: true, diagnostics: [] });
  expect(report.compiled).toContain("__sw.t()");
  expect(report.lineMap?.length).toBeGreaterThan(5);
});

test("checks that are asked for together are answered in turn", async () => {
  const reports = await Promise.all([
    checker.check(scene({})),
    checker.check("export default 1;"),
    checker.check(scene({})),
  ]);
  expect(reports.map(({ ok }) => ok)).toEqual([true, false, true]);
});

test("a check over its budget is killed with a clear answer, and the next one is answered", async () => {
  const hasty = createSceneChecker({ budgetMilliseconds: 1_000 });
  try {
    const report = await hasty.check(BOMB);
    expect(rulesOf(report)).toEqual(["check-too-expensive"]);
    const [{ line = 0, message = "", fix = "", codeFrame = "" } = {}] = report.diagnostics;
    // Which of the eight it was then at.
    expect(line).toBeGreaterThanOrEqual(COSTLY_LINE);
    expect(line).toBeLessThan(COSTLY_LINE + 8);
    expect(message).toMatch(/took too long, so it was stopped (at the look of the rule|while the types)/);
    expect(codeFrame).toContain("function mix");
    expect(fix).toContain("Simplify");
    expect((await hasty.check("export default () => null;")).ok).toBe(true);
  } finally {
    await hasty.close();
  }
});

test("a cancelled check rejects with the caller's reason and harms no later one", async () => {
  const cancel = new AbortController();
  const work = checker.check(BOMB, { signal: cancel.signal });
  setTimeout(() => cancel.abort(new Error("enough")), 20);
  await expect(work).rejects.toThrow("enough");
  expect(rulesOf(await checker.check("export default 1;"))).toContain("no-default-export");
});

test("an unknown kind of work is an error, not a hang; a killed process is gone, and says so", async () => {
  const child = new CodeChild(await codeLaunch());
  const budget = { budgetMilliseconds: 60_000 };
  await expect(child.ask("nonsense" as "check", { code: "" }, budget)).rejects.toThrow("No request kind");
  await child.ask("check", { code: scene({}) }, budget);
  expect(child.isAlive).toBe(true);
  await child.kill();
  expect(child.isAlive).toBe(false);
  await expect(child.ask("check", { code: "" }, budget)).rejects.toThrow();
});

test("a checker that is closed answers nothing more", async () => {
  await checker.close();
  await expect(checker.check(scene({}))).rejects.toThrow("closed");
  await checker.close();
});
