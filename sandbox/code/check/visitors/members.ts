import ts from "typescript";
import { isRefusedMember } from "../../../policy/members.ts";
import { isAssignmentPattern } from "../analysis/assignments.ts";
import { bare } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"member-not-allowed" | "computed-access">;

/** Names of properties that lead to the machinery behind a value, wherever a property is named: read, written, or taken apart. */
export const members = nodeFinder(["member-not-allowed", "computed-access"], (node, gate) => {
  if (ts.isPropertyAccessExpression(node)) check(node.name, node.name.text, gate);
  else if (ts.isBindingElement(node)) checkBinding(node, gate);
  else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) checkLiteralKey(node, gate);
  else if ((ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node)) && !ts.isComputedPropertyName(node.name)) {
    check(node.name, ts.isPrivateIdentifier(node.name) ? "" : node.name.text, gate);
    if (isCoercion(node)) refuseCoercion(node.name, gate);
  }
});

/** These run when a value becomes text or is iterated, behind the back of code that checks it first. */
const COERCION = new Set(["valueOf", "toJSON", "then"]);

function isCoercion(node: ts.MethodDeclaration | ts.PropertyDeclaration): boolean {
  if (!ts.isMethodDeclaration(node) || !ts.isIdentifier(node.name)) return false;
  // A class may say how it is written out, as a vector does; a lone object has no honest need for it.
  return COERCION.has(node.name.text) || (node.name.text === "toString" && !ts.isClassDeclaration(node.parent));
}

function checkLiteralKey(node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment, gate: Gate): void {
  if (isAssignmentPattern(node.parent)) {
    checkTaken(node.name, gate);
    return;
  }
  if (ts.isComputedPropertyName(node.name) || ts.isPrivateIdentifier(node.name)) return;
  const key = node.name.text;
  if (!isDataKey(key)) check(node.name, key, gate);
  if ((COERCION.has(key) || key === "toString") && ts.isPropertyAssignment(node) && isFunction(node.initializer))
    refuseCoercion(node.name, gate);
}

/** An own property of this name shadows the dangerous one, which is harmless: glossaries and racing results have them. */
function isDataKey(key: string): boolean {
  return key === "constructor" || key === "prototype" || key === "caller" || key === "callee";
}

function isFunction(node: ts.Expression): boolean {
  const inner = bare(node);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
}

function checkBinding(node: ts.BindingElement, gate: Gate): void {
  if (!ts.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return;
  checkTaken(node.propertyName ?? node.name, gate);
}

/** The name of a property that a pattern takes out of a value. */
function checkTaken(property: ts.PropertyName | ts.BindingName, gate: Gate): void {
  if (ts.isIdentifier(property) || ts.isStringLiteral(property)) check(property, property.text, gate);
  else if (ts.isComputedPropertyName(property)) {
    const key = staticValue(property.expression, gate);
    if (key.known) check(property, String(key.value), gate);
    else
      gate.report(
        property,
        "computed-access",
        "A computed name cannot be taken apart.",
        "Read the property: `const value = record[key];`.",
      );
  }
}

function refuseCoercion(node: ts.Node, gate: Gate): void {
  gate.report(
    node,
    "member-not-allowed",
    "An object cannot change how it turns into text.",
    "Give the method another name, as in `format()`, and call it.",
  );
}

function check(node: ts.Node, name: string, gate: Gate): void {
  if (!isRefusedMember(name)) return;
  gate.report(
    node,
    "member-not-allowed",
    `The property "${name.slice(0, 60)}" is not allowed in a scene.`,
    "Use another name for a property of your own; scenes need no prototypes, constructors or internals of React and Remotion.",
  );
}
