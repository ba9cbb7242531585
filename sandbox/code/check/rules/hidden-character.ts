import { preGate } from "../pre-gate.ts";
import { defineRule } from "../rule.ts";
import { joiners } from "../visitors/joiners.ts";
import { spokenText } from "../visitors/spoken-text.ts";

export const hiddenCharacter = defineRule({
  id: "hidden-character",
  why: "Characters that nobody sees, or that turn text around, hide what code does.",
  fix: "Remove it, or write the letters themselves.",
  finders: [preGate, joiners, spokenText],
});
