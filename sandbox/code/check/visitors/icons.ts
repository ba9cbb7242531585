import ts from "typescript";
import { iconNamed } from "../../../icons/icon-set.ts";
import { nearestIcons } from "../../../icons/search-icons.ts";
import { COMPONENTS_MODULE_NAME } from "../../../policy/modules.ts";
import { branches } from "../analysis/branches.ts";
import { importedName } from "../analysis/names.ts";
import { propertyText, staticText } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"icon-unknown">;

const HOLE = "\u0000";
const MOST_NEAR = 5;

/** Looks at every name of an icon that is written out: on the element, in a choice, or in the table that it comes from. */
export const icons = nodeFinder(["icon-unknown"], (node, gate) => {
  if (!ts.isJsxAttribute(node) || node.name.getText(gate.source) !== "name") return;
  const tag = importedName(node.parent.parent.tagName as ts.Expression, gate);
  if (tag?.module !== COMPONENTS_MODULE_NAME || tag.name !== "Icon") return;
  const { initializer } = node;
  const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  if (value) for (const branch of branches(value as ts.Expression)) checkName(branch, gate);
});

function checkName(branch: ts.Expression, gate: Gate): void {
  const text = staticText(branch, gate, HOLE);
  if (text?.includes(HOLE))
    gate.report(
      branch,
      "icon-unknown",
      "The name of the icon is put together from parts, so which icon is meant is not known before it is drawn.",
      'Write the names out, in a choice or a table: `{small: "star", large: "sparkles"}[kind]`.',
    );
  else if (text !== undefined) checkText(branch, text, gate);
  else
    for (const entry of entriesOf(branch, gate)) if (ts.isStringLiteralLike(entry)) checkText(entry, entry.text, gate);
}

function checkText(node: ts.Expression, name: string, gate: Gate): void {
  if (iconNamed(name) !== undefined) return;
  const near = nearestIcons(name, MOST_NEAR);
  gate.report(
    node,
    "icon-unknown",
    `There is no icon "${name.slice(0, 60)}".`,
    near.length > 0
      ? `Nearest: ${near.map((each) => `"${each}"`).join(", ")}. More: scenewright://icons/{words}.`
      : undefined,
  );
}

/** The values of the property that is read, in every object of the table it is read from. */
function entriesOf(node: ts.Expression, { checker, mayAskTypes, source }: Gate): ts.Expression[] {
  if (!mayAskTypes) return [];
  const read = ts.isPropertyAccessExpression(node) ? node.name : ts.isIdentifier(node) ? node : undefined;
  const declared = read && checker.getSymbolAtLocation(read)?.declarations?.[0];
  if (!read || !declared || declared.getSourceFile() !== source) return [];
  const assignment = ts.isBindingElement(declared) ? boundProperty(declared, checker) : declared;
  if (!assignment || !ts.isPropertyAssignment(assignment)) return [];
  const name = propertyText(assignment.name);
  const table = assignment.parent.parent;
  const objects: readonly ts.Expression[] = ts.isArrayLiteralExpression(table) ? table.elements : [assignment.parent];
  return objects
    .filter((each) => ts.isObjectLiteralExpression(each))
    .flatMap(({ properties }) => [...properties])
    .flatMap((each) => (ts.isPropertyAssignment(each) && propertyText(each.name) === name ? [each.initializer] : []));
}

/** `({ icon }) => ...`: the property that is taken apart. */
function boundProperty(element: ts.BindingElement, checker: ts.TypeChecker): ts.Declaration | undefined {
  const name = (element.propertyName ?? element.name).getText();
  return checker.getTypeAtLocation(element.parent).getProperty(name)?.declarations?.[0];
}
