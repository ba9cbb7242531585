import { defineRule } from "../rule.ts";
import { forgedElementRule } from "../visitors/forged-elements.ts";

export const elementForged = defineRule({
  id: "element-forged",
  why: "An object that poses as an element would get around the rules for elements.",
  fix: "Write JSX, and pass values as props.",
  check: () => [{ visit: forgedElementRule }],
});
