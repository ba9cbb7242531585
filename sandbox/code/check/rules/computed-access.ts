import { defineRule } from "../rule.ts";
import { computedAccessRule } from "../visitors/computed-access.ts";
import { methodRule } from "../visitors/methods.ts";

export const computedAccess = defineRule({
  id: "computed-access",
  why: "A key that is only known at run time could name any member.",
  fix: 'Give the key a type of known names: `Record<"intro" | "main", string>`, or use a list and a number.',
  check: () => [{ visit: methodRule }, { visit: computedAccessRule }],
});
