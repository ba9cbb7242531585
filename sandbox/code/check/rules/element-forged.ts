import { defineRule } from "../rule.ts";
import { forgedElementRule } from "../visitors/forged-elements.ts";

export const elementForged = defineRule({
  id: "element-forged",
  why: "An object that poses as an element would get around the rules for elements.",
  fix: 'Make another element with JSX, and share props: `const props = {title: "A"}; <Card {...props} />`.',
  check: () => [{ visit: forgedElementRule }],
});
