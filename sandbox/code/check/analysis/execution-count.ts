import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isWithin } from "./is-within.ts";
import { largestOf, lengthOf } from "./list-lengths.ts";
import { iterationOf } from "./list-methods.ts";
import { type Loop, leaves } from "./loop-counters.ts";
import { bare, constInitializer } from "./names.ts";
import { staticValue } from "./static-value.ts";
import { namedUses } from "./uses.ts";

const known = new WeakMap<ts.Node, number>();

/** How often a piece of code runs in one frame, as far as the text says it: the product of all loops, lists and callers around it. */
export function timesRun(node: ts.Node, gate: Gate): number {
  const remembered = known.get(node);
  if (remembered !== undefined) return remembered;
  // A function that calls itself counts once here; recursion has its own rule.
  known.set(node, 1);
  const times = around(node, gate);
  known.set(node, times);
  return times;
}

function around(node: ts.Node, gate: Gate): number {
  const { parent } = node;
  if (!parent || ts.isSourceFile(parent)) return 1;
  return timesRun(parent, gate) * turnsOf(node, parent, gate);
}

/** How often the parent runs this child each time it runs itself. */
export function turnsOf(node: ts.Node, parent: ts.Node, gate: Gate): number {
  if (ts.isForStatement(parent) && node !== parent.initializer) return turnsOfLoop(parent, gate);
  if (ts.isWhileStatement(parent) || ts.isDoStatement(parent)) return turnsOfLoop(parent, gate);
  if (ts.isForOfStatement(parent) && node === parent.statement) return lengthOf(parent.expression, gate) ?? 1;
  if (ts.isCallExpression(parent) && isFunctionOrName(node)) return turnsOfCallback(node, parent, gate);
  if (ts.isFunctionLike(parent) && node === bodyOf(parent)) {
    return namedUses(parent, gate).reduce(
      (most, use) => Math.max(most, isWithin(use, parent) ? 1 : timesRun(use, gate)),
      1,
    );
  }
  return 1;
}

/** What may be called back: a function in place, or the name of one. What a call in that place does, it does once. */
function isFunctionOrName(node: ts.Node): boolean {
  const inner = ts.isExpression(node) ? bare(node) : node;
  return ts.isFunctionLike(inner) || ts.isIdentifier(inner);
}

function turnsOfCallback(callback: ts.Node, call: ts.CallExpression, gate: Gate): number {
  const iteration = iterationOf(call);
  if (!iteration || call.arguments[iteration.callback] !== callback) return 1;
  if (iteration.runs === "matches" && !matchesOften(call, gate)) return 1;
  // For `Array.from` the call itself is asked: its argument may be `{length: 12}` instead of a list.
  const isFrom = iteration.over === "argument" && iteration.runs === "each" && lengthOf(call, gate) !== undefined;
  const length = lengthOf(isFrom ? call : iteration.list, gate) ?? 1;
  if (iteration.runs === "sorting") return length * Math.max(1, Math.log2(length));
  // In JSON, an item has at least one character and a comma.
  return iteration.runs === "json" ? Math.max(1, length / 2) : length;
}

/** `replace` finds one place, unless its pattern has the flag g. */
function matchesOften(call: ts.CallExpression, gate: Gate): boolean {
  const callee = bare(call.expression);
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === "replaceAll") return true;
  const pattern = call.arguments[0] && bare(call.arguments[0]);
  const literal = pattern && ts.isIdentifier(pattern) ? constInitializer(pattern, gate) : pattern;
  return literal !== undefined && ts.isRegularExpressionLiteral(literal) && /g[a-z]*$/.test(literal.text);
}

function turnsOfLoop(loop: Loop, gate: Gate): number {
  if (leaves(loop.statement)) return 1;
  const condition = ts.isForStatement(loop) ? loop.condition : loop.expression;
  const bounds = condition ? boundsOf(condition, gate) : [];
  const bound = Math.min(...bounds);
  if (!Number.isFinite(bound)) return 1;
  if (!ts.isForStatement(loop)) return counts(loop.statement) ? Math.max(1, bound) : 1;
  const start = startOf(loop, gate) ?? 0;
  return Math.max(1, (bound - start) / stepOf(loop, gate));
}

function boundsOf(condition: ts.Expression, gate: Gate): number[] {
  const node = bare(condition);
  if (!ts.isBinaryExpression(node)) return [];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return [...boundsOf(node.left, gate), ...boundsOf(node.right, gate)];
  const isBelow = kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.LessThanEqualsToken;
  const bound = isBelow && ts.isIdentifier(bare(node.left)) ? largestOf(node.right, gate) : undefined;
  return bound === undefined ? [] : [bound];
}

/** Whether a `while` loop steps by one, so that its bound is also its number of turns. */
function counts(body: ts.Node): boolean {
  if (ts.isPostfixUnaryExpression(body)) return body.operator === ts.SyntaxKind.PlusPlusToken;
  if (ts.isPrefixUnaryExpression(body)) return body.operator === ts.SyntaxKind.PlusPlusToken;
  if (ts.isBinaryExpression(body) && body.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken)
    return body.right.getText() === "1";
  if (ts.isFunctionLike(body)) return false;
  return ts.forEachChild(body, counts) === true;
}

function startOf(loop: ts.ForStatement, gate: Gate): number | undefined {
  const list = loop.initializer;
  const [first] = list && ts.isVariableDeclarationList(list) ? list.declarations : [];
  const start = first?.initializer && staticValue(first.initializer, gate);
  return start?.known && typeof start.value === "number" ? start.value : undefined;
}

function stepOf(loop: ts.ForStatement, gate: Gate): number {
  const step = loop.incrementor && bare(loop.incrementor);
  if (!step || !ts.isBinaryExpression(step)) return 1;
  const amount = staticValue(step.right, gate);
  const isAdded = step.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
  if (isAdded && amount.known && typeof amount.value === "number" && amount.value > 0) return amount.value;
  // Doubling and the like end soon.
  return isAdded ? 1 : Number.POSITIVE_INFINITY;
}

function bodyOf(node: ts.SignatureDeclaration): ts.Node | undefined {
  return "body" in node ? (node.body as ts.Node | undefined) : undefined;
}
