import { body, describeRule, top } from "../rule-cases.ts";
import { scene } from "../scene-check.ts";

describeRule("directive-comment", {
  refused: [
    body("// @ts-ignore\n const x = 1;"),
    `/** @jsx eval */\n${scene({})}`,
    `/// <reference path="/etc/passwd" />\n${scene({})}`,
    `${scene({})}\n//# sourceMappingURL=http://x`,
  ],
  accepted: [top("// Points of the curve, left to right.")],
});
