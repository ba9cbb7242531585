import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CheckMeter, openCheckMeter } from "../../../fuzz/slow-shapes/cost-of-check.ts";
import { HONEST_SHAPES } from "../../../fuzz/slow-shapes/honest.ts";
import { SLOW_SHAPES } from "../../../fuzz/slow-shapes/index.ts";
import { largestSize, type SlowShape } from "../../../fuzz/slow-shapes/shape.ts";
import { isFullRun } from "../../../support/sampled.ts";

/** What a scene may cost, with what a busy machine adds between two looks at a process. */
const MOST_MILLISECONDS = 4_000;

/** Those that took the longest, and are now refused by their shape or straight in their cost. */
const OFTEN: ReadonlySet<string> = new Set([
  "web-through-parameters",
  "overloads-times-arrows",
  "objects-spread-into-objects",
  "ternary-chain",
  "classes-arbitrary",
  "modules-woven",
]);
const shapes = SLOW_SHAPES.filter(({ name }) => isFullRun || OFTEN.has(name));

let meter: CheckMeter;
beforeAll(async () => {
  meter = await openCheckMeter();
});
afterAll(() => meter.close());

test("there are dozens of shapes, each of its own name", () => {
  const names = SLOW_SHAPES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(100);
  for (const name of OFTEN) expect(names).toContain(name);
});

test.each(shapes.map((shape) => [shape.name, shape] as const))(
  "%s: its check ends in time at any size, and a refusal says where and why",
  async (_, shape) => {
    for (const size of sizesOf(shape)) {
      const { cpuMilliseconds, report } = await meter.cost(shape, size);
      expect(cpuMilliseconds).toBeLessThan(MOST_MILLISECONDS);
      for (const { rule, message, fix } of report.diagnostics) {
        expect(fix.length).toBeGreaterThan(10);
        if (rule === "check-too-expensive") expect(message).toMatch(/was stopped (while|at the look of the rule) /);
      }
    }
  },
  120_000,
);

describe("honest code of many lines", () => {
  // On a busy machine the same work takes several times the processor time: what is asked here is whether any rule refuses it.
  let patient: CheckMeter;
  beforeAll(async () => {
    patient = await openCheckMeter(30_000);
  });
  afterAll(() => patient.close());

  const largest = HONEST_SHAPES.slice(isFullRun ? 0 : -1);
  test.each(largest.map((shape) => [shape.name, shape] as const))("%s passes", async (_, shape) => {
    const { report } = await patient.cost(shape, shape.size);
    expect(report.diagnostics).toEqual([]);
    expect(report.ok).toBe(true);
  });
});

function sizesOf(shape: SlowShape): number[] {
  const largest = largestSize(shape);
  return isFullRun ? [...new Set([12, 25, 100].filter((size) => size < largest)), largest] : [largest];
}
