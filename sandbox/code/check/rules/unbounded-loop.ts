import { defineRule } from "../rule.ts";
import { loops } from "../visitors/loops.ts";
import { recursion } from "../visitors/recursion.ts";
import { recursionCost } from "../visitors/recursion-cost.ts";

export const unboundedLoop = defineRule({
  id: "unbounded-loop",
  why: "A loop without an end stops the render of the whole video.",
  fix: "Give the loop an end that can be seen: `for (let i = 0; i < 100; i++) { ... }`; leave early with `break`.",
  finders: [loops, recursionCost, recursion],
});
