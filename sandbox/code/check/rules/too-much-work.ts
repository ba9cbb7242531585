import { frameFaults } from "../frame-faults.ts";
import { defineRule } from "../rule.ts";
import { growth } from "../visitors/growth.ts";
import { recursionCost } from "../visitors/recursion-cost.ts";
import { work } from "../visitors/work.ts";

export const tooMuchWork = defineRule({
  id: "too-much-work",
  why: "A frame that takes seconds makes every preview and export slow, or never ends.",
  fix: "Lower the numbers, or compute once with `useMemo(() => ..., [])`.",
  finders: [work, growth, recursionCost, frameFaults],
});
