import { closest, distance } from "fastest-levenshtein";
import ts from "typescript";
import { nearestFont, unknownFamily } from "../../../policy/fonts.ts";
import { branches } from "../analysis/branches.ts";
import { propertyText, staticText } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

const FAMILY = /^font-?family$/i;
const MAX_LISTED = 12;

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
  const fonts = (gate.assets ?? []).filter(({ kind }) => kind === "font");
  const families = fonts.map(({ family, name }) => family ?? name);
  const known = fonts.flatMap(({ assetId, name }) => [assetId, name]);
  for (const branch of branches(value)) {
    const text = ts.isStringLiteralLike(branch) ? branch.text : staticText(branch, gate, "");
    const unknown = text === undefined ? undefined : unknownFamily(text, [...families, ...known]);
    if (!unknown) continue;
    gate.report(
      branch,
      "unknown-font",
      `The font "${unknown.slice(0, 60)}" is not bundled, so its text is drawn in another one.`,
      fixFor(unknown, [...new Set(families)]),
    );
  }
}

function fixFor(unknown: string, imported: readonly string[]): string {
  const near = imported.length > 0 ? closest(unknown, imported) : "";
  const isNear = near !== "" && distance(unknown.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3);
  const listed = imported.slice(0, MAX_LISTED).join(", ");
  const more = imported.length > MAX_LISTED ? " and more (list_assets)" : "";
  return `Nearest: \`fontFamily: "${isNear ? near : nearestFont(unknown)}"\`. ${listed === "" ? "Bring another one in with import_asset." : `Imported: ${listed}${more}.`}`;
}
