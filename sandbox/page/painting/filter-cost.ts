import { type Box, grown, megapixelsWithReach, within } from "./boxes.ts";
import { callsOf, pixelsOf } from "./css-values.ts";
import { PER_MEGAPIXEL } from "./weights.ts";

/** One step of a filter: how far it reaches for each pixel, and what a megapixel costs that it works on. */
export interface FilterStep {
  readonly name: string;
  /** Layout pixels, at the scale of the page. */
  readonly reach: number;
  readonly cost: number;
}

/** Chromium paints a wider blur at a lower resolution. */
const WIDEST_BLUR = 200;
/** Of a blur with a standard deviation of 1. */
const BLUR_REACH = 3;

/** The steps of a computed `filter` or `backdrop-filter`; `url(#id)` is not among them. */
export function cssFilterSteps(value: string, scale: number): FilterStep[] {
  return callsOf(value).flatMap(({ name, inside }) => {
    if (name === "url") return [];
    if (name === "blur") return [blurStep(name, pixelsOf(inside)[0] ?? 0, scale)];
    if (name === "drop-shadow") return [blurStep(name, pixelsOf(inside)[2] ?? 0, scale)];
    return [{ name, reach: 0, cost: PER_MEGAPIXEL.colourFilter }];
  });
}

export function blurStep(name: string, deviation: number, scale: number): FilterStep {
  const spread = Math.min(Math.abs(deviation) * scale, WIDEST_BLUR);
  return { name, reach: spread * BLUR_REACH, cost: PER_MEGAPIXEL.blur };
}

/**
 * What a chain of steps costs over what is drawn in `source` and seen within `seen`. Every step takes in what the steps after it
 * reach for: the cost of a list grows with the square and more.
 * @param outerReach that of the filters around it
 */
export function filterCost(steps: readonly FilterStep[], source: Box, seen: Box, outerReach: number): number {
  let cost = 0;
  let reach = outerReach;
  const whole = steps.reduce((sum, step) => sum + step.reach, 0);
  let content = grown(source, whole);
  const output = within(content, grown(seen, outerReach));
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index] as FilterStep;
    reach += step.reach;
    cost += step.cost * megapixelsWithReach(output, content, reach);
    content = grown(content, -step.reach);
  }
  return cost;
}
