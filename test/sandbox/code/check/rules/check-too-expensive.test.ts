import { afterAll, expect, test } from "vitest";
import { createSceneChecker } from "../../../../../src/code/scene-checker.ts";
import { scene } from "../scene-check.ts";

const checker = createSceneChecker({ budgetMilliseconds: 400 });
afterAll(() => checker.close());

/** Passes every other rule: each spread doubles the type of the value. */
const DOUBLINGS = Array.from({ length: 22 }, (_, i) => `...(frame > ${i} ? {a${i}: 1} : {b${i}: "x"})`).join(",");
const EXPENSIVE = scene({
  body: Array.from(
    { length: 8 },
    (_, i) => `const u${i} = {k${i}: 1, ${DOUBLINGS}}; const v${i}: {q: number} = u${i};`,
  ).join(" "),
});

test("a scene whose check takes too long is refused with the way out, and the next scene is checked as ever", async () => {
  const report = await checker.check(EXPENSIVE);
  expect(report.ok).toBe(false);
  expect(report.diagnostics[0]).toMatchObject({ rule: "check-too-expensive", line: 1 });
  expect(report.diagnostics[0]?.fix).toMatch(/Simplify|types/);
  expect((await checker.check("export default 1;")).diagnostics[0]?.rule).toBe("no-default-export");
}, 60_000);
