import { defineRule } from "../rule.ts";
import { functions } from "../visitors/functions.ts";
import { moduleStructure } from "../visitors/module-structure.ts";
import { syntax } from "../visitors/syntax.ts";

export const syntaxNotAllowed = defineRule({
  id: "syntax-not-allowed",
  why: "Only syntax that the check understands can be followed; what it can't follow it can't vouch for.",
  fix: "Write it with functions, constants and JSX.",
  finders: [syntax, functions, moduleStructure],
});
