import { expect, test } from "vitest";
import { FrameBudget } from "../../../sandbox/page/budget.ts";
import { limitedLibrary } from "../../../sandbox/page/library-limits.ts";

type Run = (...args: unknown[]) => unknown;

/** What a function of a library says to these arguments: its own answer, or why the frame ended. */
function call(module: string, name: string, ...args: unknown[]): unknown {
  const budget = new FrameBudget(() => 0);
  budget.startFrame();
  const library = limitedLibrary(module, { [name]: () => "ran" }, budget);
  try {
    return (library[name] as Run)(...args);
  } catch {
    return budget.reason?.message;
  }
}

test("ordinary arguments reach the library as they are", () => {
  expect(call("@remotion/shapes", "makeStar", { points: 12, innerRadius: 1, outerRadius: 2 })).toBe("ran");
  expect(call("@remotion/paths", "getLength", "M0 0 L10 10")).toBe("ran");
  expect(call("@remotion/noise", "noise2D", "seed", 1, 2)).toBe("ran");
  expect(call("remotion", "interpolate", 1, [0, 1], [0, 1])).toBe("ran");
  expect(call("remotion", "spring", { frame: 900, fps: 60, config: { damping: 200 }, durationInFrames: 40 })).toBe(
    "ran",
  );
  expect(call("remotion", "measureSpring", { fps: 30 })).toBe("ran");
  expect(call("remotion", "measureSpring", { fps: 30, config: { damping: 4, mass: 3, stiffness: 20 } })).toBe("ran");
});

test.each([
  ["@remotion/shapes", "makeStar", [{ points: 1e6 }], "makeStar: 1,000,000 points; at most 5,000."],
  [
    "@remotion/shapes",
    "makePolygon",
    [{ points: Number.POSITIVE_INFINITY }],
    "makePolygon: more than any number of points; at most 5,000.",
  ],
  [
    "@remotion/paths",
    "getLength",
    ["M0 0".repeat(50_000)],
    "getLength: 200,000 characters or parts of a path; at most 100,000.",
  ],
  [
    "@remotion/paths",
    "warpPath",
    ["M0 0", () => 0, { interpolationThreshold: 0.01 }],
    "warpPath: an interpolationThreshold of 0.01; at least 0.5 pixels.",
  ],
  ["@remotion/noise", "noise3D", ["s".repeat(20_000)], "noise3D: 20,000 characters of a seed; at most 10,000."],
  [
    "remotion",
    "interpolate",
    [1, Array(20_000).fill(0), []],
    "interpolate: 20,000 numbers of a range; at most 10,000.",
  ],
  ["remotion", "random", ["s".repeat(20_000)], "random: 20,000 characters of a seed; at most 10,000."],
  ["remotion", "spring", [{ frame: 1e6, fps: 30 }], "spring: 1,000,000 frames from the start; at most 100,000."],
  [
    "remotion",
    "spring",
    [{ frame: 1, fps: 30, durationInFrames: 30, config: { damping: 0.001 } }],
    "spring: this spring takes more than 4,000 frames to come to rest: raise damping, lower mass.",
  ],
  [
    "remotion",
    "measureSpring",
    [{ fps: 30, config: { damping: 500, stiffness: 0.01 } }],
    "measureSpring: this spring takes more than 4,000 frames to come to rest: raise damping, lower mass.",
  ],
])("%s %s does not loop for as long as it is told to", (module, name, args, said) => {
  expect(call(module, name, ...args)).toBe(said);
});
