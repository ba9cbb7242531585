import { createElement, type FunctionComponent } from "react";
import type { FrameBudget } from "./budget.ts";
import { count } from "./sized-values.ts";

type Args = readonly unknown[];
type Library = Readonly<Record<string, unknown>>;
/** What is too large in these arguments, as the start of a sentence, or nothing. */
type Limit = (args: Args) => string | undefined;

const MOST_POINTS = 5_000;
const LONGEST_PATH = 100_000;
const LONGEST_SEED = 10_000;
const MOST_STOPS = 10_000;
const MOST_COLOURS = 1_000;
const LAST_FRAME = 100_000;
/** Measuring looks at each frame from the first on, for each frame: its time grows with the square. */
const LONGEST_REST_IN_FRAMES = 4_000;
const FINEST_WARP = 0.5;

/**
 * Functions of the libraries with limits on what scenes give them. They loop for as long as their arguments say and know no
 * tick: the clock is read at each call.
 */
export function limitedLibrary(name: string, library: Library, budget: FrameBudget): Library {
  const limits = LIMITS[name];
  if (!limits) return library;
  return Object.fromEntries(
    Object.entries(library).map(([exported, value]) => {
      const isFunction = typeof value === "function" && (limits.every || exported in limits.named);
      if (isFunction) return [exported, limited(exported, value as (...args: Args) => unknown, limits, budget)];
      return [exported, exported in COUNTED_SHAPES ? limitedShape(exported, value, budget) : value];
    }),
  );
}

interface LibraryLimits {
  /** Whether each function is looked at, named or not; components are not. */
  readonly every?: Limit;
  readonly named: Readonly<Record<string, Limit>>;
}

const COUNTED_SHAPES: Readonly<Record<string, true>> = { Star: true, Polygon: true };

const points: Limit = ([options]) => over(MOST_POINTS, numberIn(options, "points"), "points");
const path: Limit = (args) => over(LONGEST_PATH, Math.max(...args.map(lengthOf)), "characters or parts of a path");
const seed: Limit = ([given]) => over(LONGEST_SEED, lengthOf(given), "characters of a seed");
const ranges =
  (most: number): Limit =>
  ([, input, output]) =>
    over(most, Math.max(lengthOf(input), lengthOf(output)), "numbers of a range");

const LIMITS: Readonly<Record<string, LibraryLimits>> = {
  "@remotion/noise": { every: seed, named: {} },
  "@remotion/paths": { every: path, named: { warpPath: (args) => path(args) ?? warp(args) } },
  "@remotion/shapes": {
    named: Object.fromEntries(
      ["Arrow", "Callout", "Circle", "Ellipse", "Heart", "Pie", "Polygon", "Rect", "Spark", "Star", "Triangle"].map(
        (shape) => [`make${shape}`, points],
      ),
    ),
  },
  remotion: {
    named: {
      interpolate: ranges(MOST_STOPS),
      interpolateColors: ranges(MOST_COLOURS),
      random: seed,
      measureSpring: ([options]) => rest(options, numberIn(options, "threshold")),
      spring: ([options]) => springOf(options),
    },
  },
};

function limited(name: string, run: (...args: Args) => unknown, limits: LibraryLimits, budget: FrameBudget) {
  const look = limits.named[name] ?? limits.every;
  return (...args: unknown[]): unknown => {
    budget.spend(name);
    const problem = look?.(args);
    if (problem) budget.end(`${name}: ${problem}.`);
    return run(...args);
  };
}

function limitedShape(name: string, shape: unknown, budget: FrameBudget): FunctionComponent<object> {
  return (props) => {
    const problem = points([props]);
    if (problem) budget.end(`<${name}>: ${problem}.`);
    return createElement(shape as FunctionComponent<object>, props);
  };
}

function warp([, , options]: Args): string | undefined {
  const threshold = memberOf(options, "interpolationThreshold");
  if (threshold === undefined || Number(threshold) >= FINEST_WARP) return undefined;
  return `an interpolationThreshold of ${String(threshold).slice(0, 12)}; at least ${FINEST_WARP} pixels`;
}

function springOf(options: unknown): string | undefined {
  const frame = over(LAST_FRAME, Math.abs(numberIn(options, "frame") ?? 0), "frames from the start");
  if (frame) return frame;
  const length = numberIn(options, "durationInFrames");
  if (length === undefined && memberOf(options, "reverse") !== true) return undefined;
  return over(LAST_FRAME, length, "frames of a spring") ?? rest(options, numberIn(options, "durationRestThreshold"));
}

/** How many frames a spring takes to come to rest, by the slower of its two exponents. */
function rest(options: unknown, threshold = 0.005): string | undefined {
  const config = memberOf(options, "config");
  const [damping, mass, stiffness] = [
    numberIn(config, "damping") ?? 10,
    numberIn(config, "mass") ?? 1,
    numberIn(config, "stiffness") ?? 100,
  ];
  const square = damping ** 2 - 4 * mass * stiffness;
  const decay = (damping - (square > 0 ? Math.sqrt(square) : 0)) / (2 * mass);
  const seconds = Math.log(1 / Math.min(1, Math.max(threshold, Number.MIN_VALUE))) / decay;
  const frames = seconds * (numberIn(options, "fps") ?? 30);
  if (frames >= 0 && frames <= LONGEST_REST_IN_FRAMES) return undefined;
  return `this spring takes more than ${count(LONGEST_REST_IN_FRAMES)} frames to come to rest: raise damping, lower mass`;
}

function over(most: number, amount: number | undefined, what: string): string | undefined {
  if (amount === undefined || amount <= most) return undefined;
  return `${Number.isFinite(amount) ? count(amount) : "more than any number of"} ${what}; at most ${count(most)}`;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function numberIn(value: unknown, name: string): number | undefined {
  const member = memberOf(value, name);
  return member === undefined ? undefined : Number(member);
}

function lengthOf(value: unknown): number {
  return typeof value === "string" || Array.isArray(value) ? value.length : 0;
}
