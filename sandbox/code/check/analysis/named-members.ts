import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isAssignmentPattern } from "./assignments.ts";
import { staticValue } from "./static-value.ts";

/** A property of a value, in whichever way the code names it. */
export interface NamedMember {
  readonly name: string;
  /** Where to report. */
  readonly at: ts.Node;
  /** What it is a property of; undefined where types may not be asked. */
  readonly owner: ts.Type | undefined;
  /** `date.getDay()`: called on its owner then and there. */
  readonly call: ts.CallExpression | undefined;
}

/** `a.b`, `a["b"]`, `const {b} = a`, `({b: x} = a)`: the property that this node names, or nothing. */
export function namedMember(node: ts.Node, gate: Gate): NamedMember | undefined {
  const typeOf = (of: ts.Node) => (gate.mayAskTypes ? gate.checker.getTypeAtLocation(of) : undefined);
  if (ts.isPropertyAccessExpression(node))
    return { name: node.name.text, at: node.name, owner: typeOf(node.expression), call: callOf(node) };
  if (ts.isElementAccessExpression(node)) {
    const key = staticValue(node.argumentExpression, gate);
    if (!key.known || typeof key.value !== "string") return undefined;
    return { name: key.value, at: node.argumentExpression, owner: typeOf(node.expression), call: callOf(node) };
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken)
    return taken(node.propertyName ?? node.name, typeOf(node.parent));
  const isProperty = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
  return isProperty && isAssignmentPattern(node.parent) ? taken(node.name, typeOf(node.parent)) : undefined;
}

function taken(name: ts.PropertyName | ts.BindingName, owner: ts.Type | undefined): NamedMember | undefined {
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return undefined;
  return { name: name.text, at: name, owner, call: undefined };
}

function callOf(access: ts.Expression): ts.CallExpression | undefined {
  let node: ts.Node = access;
  while (ts.isParenthesizedExpression(node.parent) || ts.isNonNullExpression(node.parent)) node = node.parent;
  return ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
}
