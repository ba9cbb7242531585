import { defineRule } from "../rule.ts";
import { jsx } from "../visitors/jsx-rules.ts";

export const urlNotAllowed = defineRule({
  id: "url-not-allowed",
  why: "A URL would leave the machine or read files of it.",
  fix: 'Point into the scene: `url(#id)`, `href="#id"`.',
  finders: [jsx],
});
