import { defineRule } from "../rule.ts";

export const tooDeeplyNested = defineRule({
  id: "too-deeply-nested",
  why: "Deep nesting overflows parsers.",
  fix: "Move inner parts into components of their own, and repeat elements with `.map`.",
});
