import { defineRule } from "../rule.ts";
import { openTypes } from "../visitors/type-rules.ts";

export const anyNotAllowed = defineRule({
  id: "any-not-allowed",
  why: "`any` switches the type check off, and with it what the other rules rely on.",
  fix: "Give the value a type: an interface, a union, `string`.",
  finders: [openTypes],
});
