import { closest, distance } from "fastest-levenshtein";
import ts from "typescript";
import { inlineImageProblem, referencedAsset } from "../../../policy/asset-references.ts";
import { COMPONENTS_MODULE_NAME } from "../../../policy/modules.ts";
import { branches } from "../analysis/branches.ts";
import { importedName } from "../analysis/names.ts";
import { staticText } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"asset-unknown">;

const MAX_LISTED = 12;

/** Looks at every name of an asset that is written out, and at every picture that is shown without one. */
export const assets = nodeFinder(["asset-unknown"], (node, gate) => {
  if (ts.isCallExpression(node)) checkCall(node, gate);
  else if (ts.isJsxAttribute(node) && node.name.getText(gate.source) === "src") checkSource(node, gate);
});

function checkCall(node: ts.CallExpression, gate: Gate): void {
  const callee = importedName(node.expression, gate);
  const isAsset =
    (callee?.module === "remotion" && callee.name === "staticFile") ||
    (callee?.module === COMPONENTS_MODULE_NAME && callee.name === "asset");
  const [argument] = node.arguments;
  if (!isAsset || !argument) return;
  for (const branch of branches(argument)) {
    const wanted = wholeText(branch, gate);
    if (wanted === undefined || gate.assets === undefined) continue;
    if (gate.assets.some(({ name, assetId }) => name === wanted || assetId === wanted)) continue;
    gate.report(branch, "asset-unknown", `The project has no asset "${wanted.slice(0, 80)}".`, fixFor(wanted, gate));
  }
}

/** Undefined where a part of it is only known when the scene runs. */
function wholeText(node: ts.Expression, gate: Gate): string | undefined {
  const hole = "\u0000";
  const text = staticText(node, gate, hole);
  return text?.includes(hole) ? undefined : text;
}

function fixFor(wanted: string, { assets = [] }: Gate): string {
  const names = assets.map(({ name }) => name);
  if (names.length === 0) return 'Bring it in with import_asset and use the name it answers: `staticFile("logo.png")`.';
  const file = wanted.slice(wanted.lastIndexOf("/") + 1);
  const near = closest(file, names);
  const listed = `${names.slice(0, MAX_LISTED).join(", ")}${names.length > MAX_LISTED ? " and more (list_assets)" : ""}`;
  return distance(file, near) <= Math.max(2, near.length / 3)
    ? `Use \`staticFile("${near}")\`, or bring it in with import_asset. There are: ${listed}.`
    : `Bring it in with import_asset, or use one of: ${listed}.`;
}

function checkSource(node: ts.JsxAttribute, gate: Gate): void {
  const tag = node.parent.parent.tagName;
  const component = importedName(tag as ts.Expression, gate);
  if (component?.module !== "remotion" || component.name !== "Img") return;
  const { initializer } = node;
  const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  if (!value) return;
  for (const branch of ts.isStringLiteral(value) ? [value] : branches(value as ts.Expression)) {
    const text = wholeText(branch, gate);
    if (text === undefined || referencedAsset(text) !== undefined) continue;
    const problem = text.startsWith("data:") ? inlineImageProblem(text) : undefined;
    if (problem) gate.report(branch, "asset-unknown", problem, "Bring larger or other pictures in with import_asset.");
    else if (!text.startsWith("data:"))
      gate.report(
        branch,
        "asset-unknown",
        "A picture is shown by the name of an asset, not by an address.",
        `Bring it in with import_asset, then \`<Img src={staticFile("${fileName(text)}")} />\`.`,
      );
  }
}

function fileName(address: string): string {
  const plain = address.replace(/[?#].*$/, "");
  return (
    plain
      .slice(plain.lastIndexOf("/") + 1)
      .replace(/[^\w.-]/g, "")
      .slice(0, 60) || "logo.png"
  );
}
