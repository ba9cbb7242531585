import { defineRule } from "../rule.ts";
import { jsx } from "../visitors/jsx-rules.ts";

export const elementNotAllowed = defineRule({
  id: "element-not-allowed",
  why: "Some elements load, run or embed things.",
  fix: "Draw it with HTML, SVG or a component.",
  finders: [jsx],
});
