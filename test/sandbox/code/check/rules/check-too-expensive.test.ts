import { afterAll, expect, test } from "vitest";
import { createSceneChecker } from "../../../../../src/code/scene-checker.ts";
import { costlyScene } from "../scene-check.ts";

const checker = createSceneChecker({ budgetMilliseconds: 400 });
afterAll(() => checker.close());

test("a scene whose check takes too long is refused with the way out, and the next scene is checked as ever", async () => {
  const report = await checker.check(costlyScene(8));
  expect(report.ok).toBe(false);
  expect(report.diagnostics[0]).toMatchObject({ rule: "check-too-expensive" });
  expect(report.diagnostics[0]?.fix).toMatch(/Simplify|types/);
  expect((await checker.check("export default 1;")).diagnostics[0]?.rule).toBe("no-default-export");
}, 60_000);
