import { expect, test } from "vitest";
import { describeRule, top } from "../rule-cases.ts";
import { checkScene } from "../scene-check.ts";

test("what is no class keeps its own refusal", () => {
  expect(checkScene(top("const E = Error<string>;")).ok).toBe(false);
  expect(checkScene(top("const A = class extends Error {};")).ok).toBe(false);
});

test("an error of one's own is answered once, with the way that errors are thrown here", () => {
  const own =
    "class OutOfRange extends RangeError {}\nfunction must(v: number) { if (v < 0) throw new OutOfRange(); return v; }";
  const found = checkScene(top(own)).diagnostics.filter(
    ({ line }) => line === checkScene(top(own)).diagnostics[0]?.line,
  );
  expect(found).toMatchObject([{ rule: "class-not-allowed", fix: expect.stringContaining("throw new Error(") }]);
});

describeRule("class-not-allowed", {
  refused: [top("class A extends React.Component {}"), top("class OutOfRange extends Error {}")],
  accepted: [top("const pointAt = (x: number) => ({x, y: 2 * x});")],
});
