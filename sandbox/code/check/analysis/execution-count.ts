import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { largestOf, lengthOf } from "./list-lengths.ts";
import { type Loop, leaves } from "./loop-counters.ts";
import { bare } from "./names.ts";
import { staticValue } from "./static-value.ts";
import { namedUses } from "./uses.ts";

const VISITING = new Set(["map", "forEach", "filter", "flatMap", "reduce", "reduceRight", "sort", "toSorted"]);
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
  if (ts.isFunctionLike(node) && ts.isCallExpression(parent)) return turnsOfCallback(node, parent, gate);
  if (ts.isFunctionLike(parent) && node === bodyOf(parent)) {
    return namedUses(parent, gate).reduce(
      (most, use) => Math.max(most, isWithin(use, parent) ? 1 : timesRun(use, gate)),
      1,
    );
  }
  return 1;
}

function turnsOfCallback(callback: ts.Node, call: ts.CallExpression, gate: Gate): number {
  const callee = bare(call.expression);
  if (!ts.isPropertyAccessExpression(callee)) return 1;
  const method = callee.name.text;
  if (method === "from" && call.arguments[1] === callback) return lengthOf(call, gate) ?? 1;
  if (!VISITING.has(method) || call.arguments[0] !== callback) return 1;
  const length = lengthOf(callee.expression, gate) ?? 1;
  return /sort/i.test(method) ? length * Math.max(1, Math.log2(length)) : length;
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

function isWithin(node: ts.Node, ancestor: ts.Node): boolean {
  return node.pos >= ancestor.pos && node.end <= ancestor.end;
}
