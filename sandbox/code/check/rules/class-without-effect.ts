import { classNames } from "../../classes/class-findings.ts";
import { defineRule } from "../rule.ts";

export const classWithoutEffect = defineRule({
  id: "class-without-effect",
  why: "A class that Tailwind does not know, or that waits for a pointer, changes nothing in a video.",
  severity: "warning",
  fix: "Use a class of Tailwind, spelled out whole, or put the look into `style={{...}}`.",
  finders: [classNames],
});
