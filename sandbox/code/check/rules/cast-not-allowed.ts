import { defineRule } from "../rule.ts";
import { openTypes } from "../visitors/type-rules.ts";

export const castNotAllowed = defineRule({
  id: "cast-not-allowed",
  why: "A cast claims what the compiler can't prove, so that the other rules would judge a wrong type.",
  fix: "Give the value its type where it is declared; `as const` is allowed.",
  finders: [openTypes],
});
