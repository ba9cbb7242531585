import { defineRule } from "../rule.ts";
import { globals } from "../visitors/globals.ts";

export const globalNotAllowed = defineRule({
  id: "global-not-allowed",
  why: "Browser and Node globals lead out of the sandbox or differ between machines.",
  fix: "Use the language's own functions (`Math`, `JSON`, `Object.keys` ...) and what remotion exports.",
  finders: [globals],
});
