import { defineRule } from "../rule.ts";
import { moduleStructure } from "../visitors/module-structure.ts";

export const topLevelStatement = defineRule({
  id: "top-level-statement",
  why: "What stands at the top level runs once, before any frame: where it fails, no frame can be drawn.",
  fix: "Declare and compute constants, functions and types at the top level; throw inside of functions only.",
  finders: [moduleStructure],
});
