import ts from "typescript";
import { isElementLike } from "../analysis/element-types.ts";
import { bare } from "../analysis/names.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"any-not-allowed" | "cast-not-allowed" | "element-forged">;

/** `any` and casts switch off the checks that the other rules lean on. */
export const openTypes = nodeFinder(["any-not-allowed", "cast-not-allowed", "element-forged"], (node, gate) => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) {
    gate.report(
      node,
      "any-not-allowed",
      "`any` is not allowed.",
      "Write the type: `number`, `string`, `React.ReactNode`, `{x: number; y: number}`.",
    );
  } else if (ts.isAsExpression(node)) checkCast(node, gate);
});

function checkCast(node: ts.AsExpression, gate: Gate): void {
  if (ts.isConstTypeReference(node.type)) return;
  const inner = bare(node.expression);
  if (node.expression !== inner && ts.isAsExpression(stripParentheses(node.expression))) {
    refuse(node, "A value cannot be cast twice.", gate);
    return;
  }
  if (mentions(node.type, isOpenType)) {
    refuse(node, "A cast to any, unknown, never, object or Function is not allowed.", gate);
    return;
  }
  if (!gate.mayAskTypes) return;
  const from = gate.checker.getTypeAtLocation(node.expression);
  const isParsed = ts.isCallExpression(inner) && inner.expression.getText(gate.source) === "JSON.parse";
  if (from.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown) && !isParsed)
    refuse(node, "A value of unknown type cannot be cast.", gate);
  else if (isElementLike(from, gate) || isElementLike(gate.checker.getTypeFromTypeNode(node.type), gate)) {
    gate.report(
      node,
      "element-forged",
      "An element cannot be cast.",
      "Use the element as it is: `const badge: React.ReactNode = <Badge />;`.",
    );
  }
}

function stripParentheses(node: ts.Expression): ts.Expression {
  let inner = node;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return inner;
}

function isOpenType(node: ts.Node): boolean {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    return ["Function", "Object"].includes(node.typeName.text);
  const { kind } = node;
  return (
    kind === ts.SyntaxKind.AnyKeyword ||
    kind === ts.SyntaxKind.UnknownKeyword ||
    kind === ts.SyntaxKind.NeverKeyword ||
    kind === ts.SyntaxKind.ObjectKeyword ||
    (ts.isTypeLiteralNode(node) && node.members.length === 0)
  );
}

function mentions(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  return test(node) || ts.forEachChild(node, (child) => mentions(child, test)) === true;
}

function refuse(node: ts.Node, message: string, gate: Gate): void {
  gate.report(
    node,
    "cast-not-allowed",
    message,
    "Type the value where it is made: `const points: readonly Point[] = [...]`, or use `as const`, `satisfies` or `as React.CSSProperties`.",
  );
}
