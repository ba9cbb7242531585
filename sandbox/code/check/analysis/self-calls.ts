import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isWithin } from "./is-within.ts";
import { propertyText } from "./static-value.ts";
import { functionName, namedUses } from "./uses.ts";

/** A place where a function calls itself, or a component draws itself. */
export type SelfCall = ts.CallExpression | ts.JsxOpeningElement | ts.JsxSelfClosingElement;

export interface Given {
  readonly symbol: ts.Symbol;
  readonly name: ts.Identifier;
  /** What a call or a tag gives to this parameter or prop. */
  givenTo(call: ts.Node): ts.Expression | undefined;
}

export function selfCalls(owner: ts.SignatureDeclaration, gate: Gate): readonly SelfCall[] {
  return functionName(owner) ? callsOf(owner, gate).filter((call) => isWithin(call, owner)) : [];
}

export function outerCalls(owner: ts.SignatureDeclaration, gate: Gate): readonly SelfCall[] {
  return callsOf(owner, gate).filter((call) => !isWithin(call, owner));
}

/** Parameters by position, and the props of a component by name. */
export function parametersOf(owner: ts.SignatureDeclaration, gate: Gate): Given[] {
  return owner.parameters.flatMap((parameter, position) => {
    if (ts.isIdentifier(parameter.name)) return given(parameter.name, (call) => argumentAt(call, position), gate);
    if (!ts.isObjectBindingPattern(parameter.name)) return [];
    return parameter.name.elements.flatMap((element) => {
      if (!ts.isIdentifier(element.name)) return [];
      const prop = element.propertyName ?? element.name;
      const text = ts.isIdentifier(prop) || ts.isStringLiteral(prop) ? prop.text : undefined;
      return text === undefined ? [] : given(element.name, (call) => propOf(call, text, position), gate);
    });
  });
}

function callsOf(owner: ts.SignatureDeclaration, gate: Gate): SelfCall[] {
  const calls: SelfCall[] = [];
  for (const use of namedUses(owner, gate)) {
    const { parent } = use;
    if (ts.isCallExpression(parent)) {
      if (parent.expression === use) calls.push(parent);
    } else if (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) calls.push(parent);
  }
  return calls;
}

function given(name: ts.Identifier, givenTo: Given["givenTo"], gate: Gate): Given[] {
  const symbol = gate.checker.getSymbolAtLocation(name);
  return symbol ? [{ symbol, name, givenTo }] : [];
}

function argumentAt(call: ts.Node, position: number): ts.Expression | undefined {
  return ts.isCallExpression(call) ? call.arguments[position] : undefined;
}

function propOf(call: ts.Node, name: string, position: number): ts.Expression | undefined {
  if (ts.isCallExpression(call)) {
    const literal = call.arguments[position];
    if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
    const property = literal.properties.find((entry) => entry.name && propertyText(entry.name) === name);
    return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  }
  if (!ts.isJsxOpeningElement(call) && !ts.isJsxSelfClosingElement(call)) return undefined;
  for (const attribute of call.attributes.properties) {
    if (!ts.isJsxAttribute(attribute) || !ts.isIdentifier(attribute.name) || attribute.name.text !== name) continue;
    const value = attribute.initializer;
    return value && ts.isJsxExpression(value) ? value.expression : undefined;
  }
  return undefined;
}
