import { defineRule } from "../rule.ts";

export const spreadNotAllowed = defineRule({
  id: "spread-not-allowed",
  why: "A spread whose type is open could set any attribute.",
  fix: "Spread an object whose type lists its props, or write the attributes out.",
});
