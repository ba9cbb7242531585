import { typeErrors } from "../../types/type-findings.ts";
import { defineRule } from "../rule.ts";

export const typeError = defineRule({
  id: "type-error",
  why: "Code with a type error usually draws something else than was meant, or throws.",
  fix: "Make the types agree.",
  finders: [typeErrors],
});
