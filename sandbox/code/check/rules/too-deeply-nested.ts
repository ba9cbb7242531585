import { breakdowns } from "../breakdowns.ts";
import { preGate } from "../pre-gate.ts";
import { defineRule } from "../rule.ts";
import { depth } from "../visitors/depth.ts";

export const tooDeeplyNested = defineRule({
  id: "too-deeply-nested",
  why: "Deep nesting overflows parsers.",
  fix: "Move inner parts into components of their own, and repeat elements with `.map`.",
  finders: [preGate, depth, breakdowns],
});
