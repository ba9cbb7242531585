import { defineRule } from "../rule.ts";
import { spokenText } from "../visitors/spoken-text.ts";

export const textNotAllowed = defineRule({
  id: "text-not-allowed",
  why: "Texts of errors and labels reach the agent: they could carry instructions to it.",
  fix: "Keep them short plain words, without an address or a speaker.",
  finders: [spokenText],
});
