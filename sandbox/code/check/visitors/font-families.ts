import ts from "typescript";
import { unknownFamily } from "../../../policy/fonts.ts";
import { branches } from "../analysis/branches.ts";
import { propertyText, staticText } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

const FAMILY = /^font-?family$/i;

/** Looks at every value that is written for `fontFamily`: in a style, on a text of SVG, as a prop. */
export const fontFamilies = nodeFinder(["unknown-font"], (node, gate) => {
  if (ts.isPropertyAssignment(node)) {
    if (FAMILY.test(propertyText(node.name) ?? "")) checkValue(node.initializer, gate);
  } else if (ts.isJsxAttribute(node) && FAMILY.test(node.name.getText(gate.source))) {
    const { initializer } = node;
    const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    if (value) checkValue(value, gate);
  }
});

function checkValue(value: ts.Expression, gate: GateFor<"unknown-font">): void {
  for (const branch of branches(value)) {
    const text = ts.isStringLiteralLike(branch) ? branch.text : staticText(branch, gate, "");
    const unknown = text === undefined ? undefined : unknownFamily(text);
    if (!unknown) continue;
    const family = unknown.family.slice(0, 60);
    gate.report(
      branch,
      "unknown-font",
      `The font "${family}" is not bundled, so its text is drawn in another one.`,
      `Nearest: \`fontFamily: "${unknown.nearest}"\`. Fonts are not loaded while a video is drawn.`,
    );
  }
}
