import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isAssignment } from "./assignments.ts";
import { bare, symbolOf, valueDeclarations } from "./names.ts";
import { mentionsOf } from "./uses.ts";

/** `let place = {}; if (late) place = {top: 100};`: the object literals that such a variable may hold, where it can hold nothing else. */
export function literalsOf(node: ts.Expression, gate: Gate): readonly ts.ObjectLiteralExpression[] | undefined {
  const name = bare(node);
  if (!ts.isIdentifier(name)) return undefined;
  const declaration = valueDeclarations(symbolOf(name, gate), gate)[0];
  if (!declaration || !ts.isVariableDeclaration(declaration) || declaration.type) return undefined;
  if (!ts.isIdentifier(declaration.name) || !declaration.initializer) return undefined;
  const values = [declaration.initializer, ...mentionsOf(declaration.name, gate).flatMap(assignedAt)].map(bare);
  return values.every(ts.isObjectLiteralExpression) ? values : undefined;
}

/** What is assigned at a place that names a variable; nothing where it is read. */
function assignedAt(mention: ts.Identifier): ts.Expression[] {
  const { parent } = mention;
  if (isAssignment(parent) && parent.left === mention)
    return [parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? parent.right : mention];
  // In a pattern: what it gets there is not written in place.
  const isInPattern =
    ts.isArrayLiteralExpression(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isForOfStatement(parent);
  return isInPattern ? [mention] : [];
}
