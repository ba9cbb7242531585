import { syntaxErrors } from "../../types/type-findings.ts";
import { defineRule } from "../rule.ts";

export const syntaxError = defineRule({
  id: "syntax-error",
  why: "What can't be parsed can't be checked or drawn.",
  fix: "Correct the syntax at this place.",
  finders: [syntaxErrors],
});
