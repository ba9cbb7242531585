import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { assignedTargets } from "./assignments.ts";
import { isWithin } from "./is-within.ts";
import { listMethod } from "./list-methods.ts";
import { bare, constInitializer, isOfLanguage, rootOf, symbolOf, valueDeclarations } from "./names.ts";

/** Whether a value holds something that changes when it is used: a closure over a counter, an iterator, an object that changes itself. */
export function isStatefulFactoryCall(value: ts.Expression, at: ts.Node, gate: Gate): boolean {
  const type = gate.checker.getTypeAtLocation(at);
  if (isIterator(type)) return true;
  if (isSelfChanging(type)) return true;
  return holdsFunctions(type, gate, 0) && makesStatefulClosure(value, gate);
}

function isIterator(type: ts.Type): boolean {
  const declaration = type.getProperty("next")?.valueDeclaration;
  return declaration !== undefined && isOfLanguage(declaration);
}

function isSelfChanging(type: ts.Type): boolean {
  const declaration = type.symbol?.valueDeclaration;
  if (!declaration || !ts.isClassDeclaration(declaration)) return false;
  return declaration.members.some(
    (member) => ts.isMethodDeclaration(member) && member.body !== undefined && assignsThis(member.body),
  );
}

/** Whether a method's body changes the object that it is called on. */
export function assignsThis(node: ts.Node): boolean {
  const isOfThis = (target: ts.Expression) => rootOf(target).kind === ts.SyntaxKind.ThisKeyword;
  return changedBy(node).some(isOfThis) || ts.forEachChild(node, assignsThis) === true;
}

function holdsFunctions(type: ts.Type, gate: Gate, depth: number): boolean {
  if (type.getCallSignatures().length > 0) return true;
  if (depth > 2) return false;
  if (gate.checker.isArrayType(type) || gate.checker.isTupleType(type)) {
    return gate.checker
      .getTypeArguments(type as ts.TypeReference)
      .some((item) => holdsFunctions(item, gate, depth + 1));
  }
  if (!(type.flags & ts.TypeFlags.Object)) return false;
  const own = type.getProperties().filter((property) => property.valueDeclaration?.getSourceFile() === gate.source);
  return own.some((property) => holdsFunctions(gate.checker.getTypeOfSymbol(property), gate, depth + 1));
}

/** Looks for a called function of this scene whose inner function changes a variable that the outer one keeps. */
function makesStatefulClosure(value: ts.Node, gate: Gate): boolean {
  if (ts.isCallExpression(value)) {
    const callee = functionOf(value.expression, gate);
    if (callee && keepsCounter(callee, gate)) return true;
  }
  return ts.forEachChild(value, (child) => makesStatefulClosure(child, gate)) === true;
}

function functionOf(expression: ts.Expression, gate: Gate): ts.FunctionLikeDeclaration | undefined {
  const node = bare(expression);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return node;
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = valueDeclarations(symbolOf(node, gate), gate)[0];
  if (declaration && ts.isFunctionDeclaration(declaration)) return declaration;
  const initializer = constInitializer(node, gate);
  const inner = initializer && bare(initializer);
  return inner && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) ? inner : undefined;
}

function keepsCounter(outer: ts.FunctionLikeDeclaration, gate: Gate): boolean {
  let found = false;
  const visit = (node: ts.Node, inner: ts.Node | undefined): void => {
    const closure = ts.isFunctionLike(node) && node !== outer && !isCallback(node) ? (inner ?? node) : inner;
    if (closure) {
      for (const target of changedVariables(node)) {
        const declaration = valueDeclarations(symbolOf(target, gate), gate)[0];
        if (declaration && isWithin(declaration, outer) && !isWithin(declaration, closure)) found = true;
      }
    }
    ts.forEachChild(node, (child) => visit(child, closure));
  };
  visit(outer, undefined);
  return found;
}

/** A function given to a call is done when the call is. */
function isCallback(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.arguments.some((argument) => argument === node);
}

function changedVariables(node: ts.Node): ts.Identifier[] {
  return changedBy(node).map(rootOf).filter(ts.isIdentifier);
}

function changedBy(node: ts.Node): readonly ts.Expression[] {
  const mutated = mutatedBy(node);
  return [...assignedTargets(node), ...(mutated ? [mutated] : [])];
}

function mutatedBy(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return listMethod(node.expression.name.text).changes ? bare(node.expression.expression) : undefined;
}
