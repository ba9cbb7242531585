import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { largestOf } from "./list-lengths.ts";
import { listMethod } from "./list-methods.ts";
import { bare, symbolOf } from "./names.ts";

/** How often a value ends up in an expression: 2 in `[...list, ...list]`, `text + text` and `{left: node, right: node}`. */
export function copiesIn(expression: ts.Expression, symbol: ts.Symbol, gate: Gate, depth = 0): number {
  const node = bare(expression);
  if (depth > 12) return 0;
  const inner = (part: ts.Expression): number => copiesIn(part, symbol, gate, depth + 1);
  const all = (parts: readonly ts.Expression[]): number => parts.reduce((total, part) => total + inner(part), 0);
  if (ts.isIdentifier(node)) return symbolOf(node, gate) === symbol ? 1 : 0;
  if (ts.isSpreadElement(node)) return inner(node.expression);
  if (ts.isArrayLiteralExpression(node)) return all(node.elements);
  if (ts.isTemplateExpression(node)) return all(node.templateSpans.map((span) => span.expression));
  if (ts.isConditionalExpression(node)) return Math.max(inner(node.whenTrue), inner(node.whenFalse));
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.PlusToken ? inner(node.left) + inner(node.right) : 0;
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.reduce((total, property) => {
      if (ts.isPropertyAssignment(property)) return total + inner(property.initializer);
      if (ts.isShorthandPropertyAssignment(property)) return total + inner(property.name);
      return ts.isSpreadAssignment(property) ? total + inner(property.expression) : total;
    }, 0);
  }
  if (ts.isNewExpression(node)) return all(node.arguments ?? []);
  return ts.isCallExpression(node) ? copiesByCall(node, inner, gate) : 0;
}

function copiesByCall(node: ts.CallExpression, inner: (part: ts.Expression) => number, gate: Gate): number {
  const callee = bare(node.expression);
  const [first, second] = node.arguments;
  if (!ts.isPropertyAccessExpression(callee)) return 0;
  const method = callee.name.text;
  const own = inner(callee.expression);
  if (listMethod(method).holdsContent) return own;
  if (method === "concat") return own + node.arguments.reduce((total, part) => total + inner(part), 0);
  if (method === "repeat" && first) return own * (largestOf(first, gate) ?? 1);
  if (method === "flatMap" && first) return own * itemsMade(first);
  if ((method === "replaceAll" || method === "replace") && first && second) return own * timesHeld(first, second);
  return 0;
}

/** `(n) => [n, n + 1]` makes two of one. */
function itemsMade(callback: ts.Expression): number {
  const node = bare(callback);
  const body = ts.isArrowFunction(node) && !ts.isBlock(node.body) ? bare(node.body) : undefined;
  return body && ts.isArrayLiteralExpression(body) ? body.elements.length : 1;
}

/** `replaceAll("a", "aa")` makes two of one. */
function timesHeld(pattern: ts.Expression, replacement: ts.Expression): number {
  const [from, to] = [bare(pattern), bare(replacement)];
  if (!ts.isStringLiteralLike(to)) return 1;
  if (ts.isRegularExpressionLiteral(from))
    return Math.max(
      1,
      to.text.split("$&").length - 1,
      to.text.split(from.text.slice(1, from.text.lastIndexOf("/"))).length - 1,
    );
  return ts.isStringLiteralLike(from) && from.text !== "" ? Math.max(1, to.text.split(from.text).length - 1) : 1;
}
