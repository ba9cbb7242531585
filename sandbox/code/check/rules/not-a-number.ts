import { defineRule } from "../rule.ts";
import { loops } from "../visitors/loops.ts";

export const notANumber = defineRule({
  id: "not-a-number",
  why: "NaN spreads through a layout without an error: elements simply vanish.",
  fix: "Divide by 1 or more.",
  finders: [loops],
});
