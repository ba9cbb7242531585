import { classNames } from "../../classes/class-findings.ts";
import { defineRule } from "../rule.ts";
import { jsx } from "../visitors/jsx-rules.ts";
import { styleValues } from "../visitors/style-values.ts";

export const styleNotAllowed = defineRule({
  id: "style-not-allowed",
  why: "Some CSS loads files, moves by itself or depends on the machine.",
  fix: "Use a plain CSS value; move things with `interpolate` and `useCurrentFrame()`.",
  finders: [styleValues, jsx, classNames],
});
