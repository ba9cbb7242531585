import { defineRule } from "../rule.ts";
import { sizeRule } from "../visitors/sizes.ts";

export const numberTooLarge = defineRule({
  id: "number-too-large",
  why: "Very large sizes and texts use up the memory of the page.",
  fix: "Use a smaller number; draw at the size of the video.",
  check: () => [{ visit: sizeRule }],
});
