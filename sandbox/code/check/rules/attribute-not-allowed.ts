import { defineRule } from "../rule.ts";
import { jsx } from "../visitors/jsx-rules.ts";
import { spokenText } from "../visitors/spoken-text.ts";

export const attributeNotAllowed = defineRule({
  id: "attribute-not-allowed",
  why: "Some attributes load things, run code or reach the DOM.",
  fix: "Leave it out; styles and SVG attributes of the list are allowed.",
  finders: [jsx, spokenText],
});
