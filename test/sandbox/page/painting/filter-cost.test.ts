import { expect, test } from "vitest";
import { callsOf, countOf, idOf, listOf, pixelsOf } from "../../../../sandbox/page/painting/css-values.ts";
import { cssFilterSteps, filterCost } from "../../../../sandbox/page/painting/filter-cost.ts";
import { dashLength } from "../../../../sandbox/page/painting/shape-cost.ts";
import { TRAIT, traitsIn } from "../../../../sandbox/page/painting/traits.ts";

const FRAME = { left: 0, top: 0, right: 1280, bottom: 720 };
const cost = (filter: string, source = FRAME, outerReach = 0) =>
  filterCost(cssFilterSteps(filter, 1), source, FRAME, outerReach);

test("a list of filters costs more than the sum of its parts, as each takes in what the next ones reach for", () => {
  expect(cost("blur(30px) blur(30px) blur(30px)")).toBeGreaterThan(4 * cost("blur(30px)"));
});

test("a filter inside of another one costs more than by itself", () => {
  expect(cost("blur(8px)", FRAME, 90)).toBeGreaterThan(1.5 * cost("blur(8px)"));
});

test("what lies outside of the frame costs nothing, and a small part little", () => {
  expect(cost("blur(8px)", { left: 5000, top: 0, right: 6000, bottom: 700 })).toBe(0);
  expect(cost("blur(8px)", { left: 10, top: 10, right: 50, bottom: 50 })).toBeLessThan(cost("blur(8px)") / 50);
});

test("a filter on what is scaled up reaches as far as it is seen to", () => {
  const [step] = cssFilterSteps("blur(4px)", 10);
  expect(step).toMatchObject({ name: "blur", reach: 120 });
});

test("computed values are taken apart at their outer commas and calls", () => {
  const shadows = "rgb(0, 0, 255) 1px 2px 40px, rgba(0, 0, 0, 0.1) 0px 0px 8px 3px inset";
  expect(listOf(shadows)).toHaveLength(2);
  expect(countOf(shadows)).toBe(2);
  expect(listOf(shadows).map(pixelsOf)).toEqual([
    [1, 2, 40],
    [0, 0, 8, 3],
  ]);
  expect(callsOf('drop-shadow(rgb(1, 2, 3) 0px 4px 30px) url("#s1-f") blur(2px)')).toEqual([
    { name: "drop-shadow", inside: "rgb(1, 2, 3) 0px 4px 30px" },
    { name: "url", inside: '"#s1-f"' },
    { name: "blur", inside: "2px" },
  ]);
  expect(idOf('url("#s1-f")')).toBe("s1-f");
  expect(idOf("none")).toBeUndefined();
});

test("a dash is counted with its gap, and never as nothing", () => {
  expect(dashLength("4px, 6px", 1)).toBe(10);
  expect(dashLength("4px", 2)).toBe(16);
  expect(dashLength("0px, 0px", 1)).toBeGreaterThan(0);
});

test("only what a style names is looked at", () => {
  expect(traitsIn("left: 10px; width: 4px;")).toBe(0);
  expect(traitsIn("filter: var(--f);") & TRAIT.filter).toBeTruthy();
  expect(traitsIn("border: 1px dotted white;") & TRAIT.dashes).toBeTruthy();
});
