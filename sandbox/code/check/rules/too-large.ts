import { classNames } from "../../classes/class-findings.ts";
import { breakdowns } from "../breakdowns.ts";
import { preGate } from "../pre-gate.ts";
import { defineRule } from "../rule.ts";

export const tooLarge = defineRule({
  id: "too-large",
  why: "A scene is read whole at every edit.",
  fix: "Split it into several scenes, and compute long lists with `Array.from`.",
  finders: [preGate, breakdowns, classNames],
});
