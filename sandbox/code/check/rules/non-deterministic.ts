import { defineRule } from "../rule.ts";
import { clockRule } from "../visitors/clocks.ts";
import { frameStateRule } from "../visitors/frame-state.ts";
import { localTimeRule } from "../visitors/local-time.ts";

export const nonDeterministic = defineRule({
  id: "non-deterministic",
  why: "Frames are drawn in any order, on several pages and again later: each has to depend on its number alone.",
  fix: 'Let every value follow from `useCurrentFrame()` and constants; `random("seed")` instead of `Math.random()`.',
  check: () => [{ visit: clockRule }, { visit: localTimeRule }, { visit: frameStateRule }],
});
