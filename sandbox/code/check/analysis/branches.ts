import ts from "typescript";
import { bare } from "./names.ts";

/** The values an expression chooses between: both sides of `? :`, `&&`, `||` and `??`. */
export function branches(expression: ts.Expression, depth = 0): ts.Expression[] {
  const node = bare(expression);
  if (depth > 20) return [node];
  if (ts.isConditionalExpression(node)) {
    return [...branches(node.whenTrue, depth + 1), ...branches(node.whenFalse, depth + 1)];
  }
  if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) {
    return [...branches(node.left, depth + 1), ...branches(node.right, depth + 1)];
  }
  return [node];
}

export function isChoice(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}
