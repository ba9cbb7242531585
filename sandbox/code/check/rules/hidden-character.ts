import { defineRule } from "../rule.ts";

export const hiddenCharacter = defineRule({
  id: "hidden-character",
  why: "Characters that nobody sees, or that turn text around, hide what code does.",
  fix: "Remove it, or write the letters themselves.",
});
