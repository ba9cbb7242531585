import ts from "typescript";
import { bare } from "./names.ts";

/** `=`, `+=`, `??=` and the like. */
export function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `++` and `--`, before or after. */
export function isStep(node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression {
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return false;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

/** What a node gives a new value: one for `a = 1`, `a.b++` and `for (a.b of LIST)`, several for `[a, b.c = 1] = pair`, mostly none. */
export function assignedTargets(node: ts.Node): readonly ts.Expression[] {
  if (isAssignment(node)) return targetsIn(node.left);
  if (isStep(node)) return targetsIn(node.operand);
  const isLoop = ts.isForOfStatement(node) || ts.isForInStatement(node);
  return isLoop && !ts.isVariableDeclarationList(node.initializer) ? targetsIn(node.initializer) : [];
}

function targetsIn(target: ts.Expression): ts.Expression[] {
  const node = bare(target);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(targetsIn);
  if (ts.isSpreadElement(node)) return targetsIn(node.expression);
  // A default: the assignment inside the pattern, which callers that walk the tree meet by itself as well.
  if (isAssignment(node)) return targetsIn(node.left);
  if (!ts.isObjectLiteralExpression(node)) return [node];
  return node.properties.flatMap((property) => {
    if (ts.isPropertyAssignment(property)) return targetsIn(property.initializer);
    if (ts.isShorthandPropertyAssignment(property)) return [property.name];
    return ts.isSpreadAssignment(property) ? targetsIn(property.expression) : [];
  });
}

/** Whether a literal is no value but a pattern: `({x: left, ...rest} = point)`, `[a, b] = [b, a]`, at any depth. */
export function isAssignmentPattern(node: ts.Expression): boolean {
  const { parent } = node;
  if (isAssignment(parent)) return parent.left === node;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isAssignmentPattern(parent.parent);
  if (ts.isSpreadAssignment(parent)) return isAssignmentPattern(parent.parent);
  const isInside =
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isNonNullExpression(parent);
  return isInside && isAssignmentPattern(parent);
}
