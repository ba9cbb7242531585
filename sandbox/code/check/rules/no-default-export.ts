import { preGate } from "../pre-gate.ts";
import { defineRule } from "../rule.ts";
import { moduleStructure } from "../visitors/module-structure.ts";

export const noDefaultExport = defineRule({
  id: "no-default-export",
  why: "The default export is the component that is drawn.",
  fix: "Write `export default function Scene() { return <AbsoluteFill>...</AbsoluteFill>; }`.",
  finders: [preGate, moduleStructure],
});
