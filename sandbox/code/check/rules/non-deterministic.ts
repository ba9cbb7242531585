import { classNames } from "../../classes/class-findings.ts";
import { frameFaults } from "../frame-faults.ts";
import { defineRule } from "../rule.ts";
import { clocks } from "../visitors/clocks.ts";
import { frameState } from "../visitors/frame-state.ts";
import { globals } from "../visitors/globals.ts";
import { imports } from "../visitors/imports.ts";
import { jsx } from "../visitors/jsx-rules.ts";
import { localTime } from "../visitors/local-time.ts";
import { styleValues } from "../visitors/style-values.ts";
import { syntax } from "../visitors/syntax.ts";

export const nonDeterministic = defineRule({
  id: "non-deterministic",
  why: "Frames are drawn in any order, on several pages and again later: each has to depend on its number alone.",
  fix: 'Let every value follow from `useCurrentFrame()` and constants; `random("seed")` instead of `Math.random()`.',
  finders: [clocks, localTime, frameState, syntax, imports, globals, jsx, styleValues, classNames, frameFaults],
});
