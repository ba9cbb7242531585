import { defineRule } from "../rule.ts";
import { functionRule } from "../visitors/functions.ts";
import { syntaxRule } from "../visitors/syntax.ts";

export const syntaxNotAllowed = defineRule({
  id: "syntax-not-allowed",
  why: "Only syntax that the check understands can be followed; what it can't follow it can't vouch for.",
  fix: "Write it with functions, constants and JSX.",
  check: () => [{ visit: syntaxRule }, { visit: functionRule }],
});
