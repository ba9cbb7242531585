import ts from "typescript";
import { isAssignmentPattern } from "../analysis/assignments.ts";
import { isElementLike, isOpaque } from "../analysis/element-types.ts";
import { freshlyAssigned } from "../analysis/fresh-assign.ts";
import { literalsOf } from "../analysis/literals-of.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

const RULE = "element-forged";
type Gate = GateFor<typeof RULE>;

/** An element's parts may not be copied into another object: `{...<div/>, type: "iframe"}` would pass as an element. */
export const forgedElements = nodeFinder([RULE], (node, gate) => {
  if (!gate.mayAskTypes) {
    if (ts.isSpreadAssignment(node) && /^\s*\(*\s*</.test(node.expression.getText(gate.source)))
      gate.report(node, RULE, "An element cannot be spread.");
    return;
  }
  if (ts.isSpreadAssignment(node)) checkSpread(node, gate);
  else if (ts.isBindingElement(node) && node.dotDotDotToken && ts.isObjectBindingPattern(node.parent))
    checkRest(node.parent, gate);
  else if (ts.isCallExpression(node)) checkObjectCall(node, gate);
});

function checkSpread(node: ts.SpreadAssignment, gate: Gate): void {
  if (isAssignmentPattern(node.parent)) {
    gate.report(node, RULE, "The rest of a value cannot be assigned.", "Declare it: `const {x, ...rest} = point;`.");
    return;
  }
  checkCopied(node.expression, gate);
}

function checkCopied(copied: ts.Expression, gate: Gate): void {
  const type = gate.checker.getTypeAtLocation(copied);
  if (isElementLike(type, gate)) gate.report(copied.parent, RULE, "An element cannot be spread.");
  else if (isOpaque(type, gate) && !literalsOf(copied, gate)) {
    gate.report(
      copied.parent,
      RULE,
      "A value of unknown type cannot be spread.",
      "Give it a type that names its properties: `{x: number; y: number}`.",
    );
  }
}

function checkRest(pattern: ts.ObjectBindingPattern, gate: Gate): void {
  const type = gate.checker.getTypeAtLocation(pattern);
  const source =
    ts.isVariableDeclaration(pattern.parent) && pattern.parent.initializer
      ? gate.checker.getTypeAtLocation(pattern.parent.initializer)
      : type;
  if (isElementLike(source, gate)) gate.report(pattern, RULE, "An element cannot be taken apart.");
}

function checkObjectCall(node: ts.CallExpression, gate: Gate): void {
  for (const source of freshlyAssigned(node) ?? []) checkCopied(source, gate);
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return;
  if (callee.expression.text !== "Object" || !["entries", "values", "fromEntries"].includes(callee.name.text)) return;
  const argument = node.arguments[0];
  if (argument && isElementLike(gate.checker.getTypeAtLocation(argument), gate))
    gate.report(argument, RULE, "An element cannot be taken apart.");
}
