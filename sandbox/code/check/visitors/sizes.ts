import ts from "typescript";
import { timesRun } from "../analysis/execution-count.ts";
import { bare } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"number-too-large">;

const LARGEST = 10_000_000;
/** More elements than this in one list is more than a frame can draw; typed arrays may be larger. */
const LARGEST_LIST = 1_000_000;
/** Characters of all texts that one place makes in a frame. */
const LARGEST_TEXTS = 100_000_000;
const LARGEST_DRAWN_LIST = 20_000;

const SIZED_METHODS = new Set(["repeat", "padStart", "padEnd"]);

/** Numbers that become an amount of memory or of turns. */
export const sizes = nodeFinder(["number-too-large"], (node, gate) => {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) checkCall(node, gate);
  else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === "length")
    checkSize(node.initializer, LARGEST_LIST, gate);
  else if (ts.isBinaryExpression(node)) checkLengthAssignment(node, gate);
  else if (ts.isForStatement(node) && node.condition) checkBound(node.condition, gate);
  else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) checkBound(node.expression, gate);
});

function checkCall(node: ts.CallExpression | ts.NewExpression, gate: Gate): void {
  const callee = bare(node.expression);
  const first = node.arguments?.[0];
  if (!first) return;
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === "from") checkDrawnList(node, gate);
  if (ts.isPropertyAccessExpression(callee) && SIZED_METHODS.has(callee.name.text)) {
    checkSize(first, LARGEST_LIST, gate);
    checkAllSizes(node, first, gate);
  }
  if (ts.isIdentifier(callee) && (callee.text === "Array" || /^(U?int|Float)\d+(Clamped)?Array$/i.test(callee.text)))
    checkSize(first, LARGEST, gate);
}

/** A long text is no harm; one made thousands of times, and kept, is. */
function checkAllSizes(call: ts.Node, value: ts.Expression, gate: Gate): void {
  const size = staticValue(value, gate);
  if (!size.known || typeof size.value !== "number" || size.value > LARGEST_LIST) return;
  if (size.value > 1_000 && size.value * timesRun(call, gate) > LARGEST_TEXTS) refuse(value, LARGEST_TEXTS, gate);
}

/** `Array.from({length: 100_000}, () => <i />)`: the page stops a frame at this many elements. */
function checkDrawnList(node: ts.CallExpression | ts.NewExpression, gate: Gate): void {
  const [source, callback] = node.arguments ?? [];
  const drawn = callback ?? mappedBy(node);
  if (!source || !drawn || !ts.isObjectLiteralExpression(bare(source)) || !makesElements(drawn)) return;
  for (const property of (bare(source) as ts.ObjectLiteralExpression).properties) {
    if (ts.isPropertyAssignment(property)) checkSize(property.initializer, LARGEST_DRAWN_LIST, gate);
  }
}

function mappedBy(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return undefined;
  return parent.parent.arguments[0];
}

function makesElements(node: ts.Node): boolean {
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) return true;
  return ts.forEachChild(node, makesElements) === true;
}

function checkLengthAssignment(node: ts.BinaryExpression, gate: Gate): void {
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
  if (ts.isPropertyAccessExpression(node.left) && node.left.name.text === "length")
    checkSize(node.right, LARGEST_LIST, gate);
}

function checkBound(condition: ts.Expression, gate: Gate): void {
  const node = bare(condition);
  if (!ts.isBinaryExpression(node)) return;
  if (isJoint(node.operatorToken.kind)) {
    checkBound(node.left, gate);
    checkBound(node.right, gate);
    return;
  }
  const bound = staticValue(node.right, gate);
  const isUpper = [
    ts.SyntaxKind.LessThanToken,
    ts.SyntaxKind.LessThanEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsToken,
  ].includes(node.operatorToken.kind);
  if (isUpper && bound.known && typeof bound.value === "number" && bound.value > LARGEST)
    refuse(node.right, LARGEST, gate);
}

function isJoint(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function checkSize(value: ts.Expression, largest: number, gate: Gate): void {
  const size = staticValue(value, gate);
  if (size.known && typeof size.value === "number" && size.value > largest) refuse(value, largest, gate);
}

function refuse(node: ts.Node, largest: number, gate: Gate): void {
  gate.report(
    node,
    "number-too-large",
    `More than ${largest} items or turns cannot be drawn in time.`,
    "A frame shows a few thousand elements at most: lower the number.",
  );
}
