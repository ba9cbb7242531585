import { defineRule } from "../rule.ts";
import { forgedElements } from "../visitors/forged-elements.ts";
import { jsx } from "../visitors/jsx-rules.ts";
import { openTypes } from "../visitors/type-rules.ts";

export const elementForged = defineRule({
  id: "element-forged",
  why: "An object that poses as an element would get around the rules for elements.",
  fix: 'Make another element with JSX, and share props: `const props = {title: "A"}; <Card {...props} />`.',
  finders: [forgedElements, openTypes, jsx],
});
