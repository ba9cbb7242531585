import { defineRule } from "../rule.ts";

export const attributeNotAllowed = defineRule({
  id: "attribute-not-allowed",
  why: "Some attributes load things, run code or reach the DOM.",
  fix: "Leave it out; styles and SVG attributes of the list are allowed.",
});
