import { defineRule } from "../rule.ts";
import { sizes } from "../visitors/sizes.ts";
import { work } from "../visitors/work.ts";

export const numberTooLarge = defineRule({
  id: "number-too-large",
  why: "Very large sizes and texts use up the memory of the page.",
  fix: "Use a smaller number; draw at the size of the video.",
  finders: [sizes, work],
});
