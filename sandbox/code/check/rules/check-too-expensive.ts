import { breakdowns } from "../breakdowns.ts";
import { defineRule } from "../rule.ts";

export const checkTooExpensive = defineRule({
  id: "check-too-expensive",
  why: "The check of a scene has a budget, so that one can't hold up the others.",
  fix: "Use plain interfaces and short unions; split long expressions.",
  finders: [breakdowns],
});
