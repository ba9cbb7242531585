import { defineRule } from "../rule.ts";
import { moduleStructure } from "../visitors/module-structure.ts";

export const topLevelStatement = defineRule({
  id: "top-level-statement",
  why: "Code that runs when a scene is loaded runs outside of any frame, and could keep state between frames.",
  fix: "Declare constants, functions and types at the top level; compute inside of functions.",
  finders: [moduleStructure],
});
