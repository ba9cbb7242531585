import { defineRule } from "../rule.ts";
import { computedKeys } from "../visitors/computed-access.ts";
import { globals } from "../visitors/globals.ts";
import { members } from "../visitors/members.ts";
import { methods } from "../visitors/methods.ts";

export const computedAccess = defineRule({
  id: "computed-access",
  why: "A key that is only known at run time could name any member.",
  fix: 'Give the key a type: a number, or a union as in `type Phase = "intro" | "main"; const COLORS: Record<Phase, string> = {...};`.',
  finders: [methods, computedKeys, globals, members],
});
