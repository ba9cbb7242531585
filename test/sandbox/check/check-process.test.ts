import { afterAll, beforeAll, expect, test } from "vitest";
import { createSceneChecker, type SceneChecker } from "../../../src/check/scene-checker.ts";
import { rulesOf, scene } from "./scene-check.ts";

/** Expensive through expressions alone, which no rule about types sees. */
const BOMB = scene({
  top: `const f = <A,>(a: A) => ({...a, x: [a, a] as const});
const big = ${"f(".repeat(40)}{k: 1}${")".repeat(40)};
const u = {${Array.from({ length: 18 }, (_, i) => `...(big ? {a${i}: 1, z: ${i}} : {b${i}: "x", z: "${i}"})`).join(",")}};
const v: {q: number} = u;`,
});

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

test("a check over its budget is killed with a clear answer, and the next one is quick", async () => {
  const strict = createSceneChecker(700);
  try {
    await strict.check(scene({}));
    const started = performance.now();
    const report = await strict.check(BOMB);
    if (report.diagnostics[0]?.rule === "check-too-expensive") expect(report.diagnostics[0].fix).toContain("Simplify");
    expect(report.ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(15_000);
    const next = performance.now();
    expect((await strict.check(scene({}))).ok).toBe(true);
    expect(performance.now() - next).toBeLessThan(15_000);
  } finally {
    await strict.close();
  }
});

test("a cancelled check rejects with the caller's reason and harms no later one", async () => {
  const cancel = new AbortController();
  const work = checker.check(BOMB, { signal: cancel.signal });
  setTimeout(() => cancel.abort(new Error("enough")), 20);
  await expect(work).rejects.toThrow("enough");
  expect(rulesOf(await checker.check("export default 1;"))).toContain("no-default-export");
});

test("an unknown kind of work is an error, not a hang", async () => {
  await expect(checker.request("nonsense", {})).rejects.toThrow("No request kind");
});
