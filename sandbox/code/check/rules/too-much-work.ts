import { defineRule } from "../rule.ts";
import { growthRule } from "../visitors/growth.ts";
import { checkRecursion } from "../visitors/recursion.ts";
import { recursionCostRule } from "../visitors/recursion-cost.ts";
import { checkUseBombs } from "../visitors/use-bombs.ts";
import { workRule } from "../visitors/work.ts";

export const tooMuchWork = defineRule({
  id: "too-much-work",
  why: "A frame that takes seconds makes every preview and export slow, or never ends.",
  fix: "Lower the numbers, or compute once with `useMemo(() => ..., [])`.",
  check: () => [
    { visit: workRule },
    { visit: growthRule },
    { visit: recursionCostRule },
    { end: checkRecursion },
    { end: checkUseBombs },
  ],
});
