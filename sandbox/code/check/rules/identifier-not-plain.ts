import { defineRule } from "../rule.ts";
import { plainIdentifiers } from "../visitors/plain-identifiers.ts";

export const identifierNotPlain = defineRule({
  id: "identifier-not-plain",
  why: "Letters that look alike can hide another name.",
  fix: "Use ASCII letters, digits, `_` and `$` in names.",
  finders: [plainIdentifiers],
});
