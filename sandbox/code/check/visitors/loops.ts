import ts from "typescript";
import { assignedTargets, isAssignment } from "../analysis/assignments.ts";
import { isChoice } from "../analysis/branches.ts";
import { type Loop, leaves, missesItsEnd, runsAway, takesBackItsStep } from "../analysis/loop-counters.ts";
import { bare, symbolOf } from "../analysis/names.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"unbounded-loop" | "not-a-number">;

const RULE = "unbounded-loop";

/** Loops that cannot end. The rest is left to the run-time budget. */
export const loops = nodeFinder(["unbounded-loop", "not-a-number"], (node, gate) => {
  if (ts.isForStatement(node)) {
    if (!node.condition) gate.report(node, RULE, "This loop has no end.");
    else checkCondition(node, node.condition, gate);
    if (takesBackItsStep(node, gate)) gate.report(node, RULE, "This loop takes back the step that it counts by.");
  } else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) checkCondition(node, node.expression, gate);
  else if (ts.isForOfStatement(node)) checkGrowth(node, node.expression, node.statement, gate);
  else if (ts.isCallExpression(node)) checkCallback(node, gate);
  else if (ts.isBinaryExpression(node)) checkRemainder(node, gate);
});

/** `for (const item of queue) queue.push(item + 1);`: what is walked must not grow at every turn. */
function checkGrowth(loop: ts.Node, walked: ts.Expression, body: ts.Node, gate: Gate): void {
  const list = bare(walked);
  const symbol = ts.isIdentifier(list) ? symbolOf(list, gate) : undefined;
  if (symbol && growsAtEachTurn(body, symbol, gate))
    gate.report(loop, RULE, "What is walked here grows at every turn.", "Collect in a list of its own, and use that.");
}

function checkCallback(call: ts.CallExpression, gate: Gate): void {
  const callee = bare(call.expression);
  const callback = call.arguments[0] && bare(call.arguments[0]);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "forEach") return;
  if (callback && (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)))
    checkGrowth(call, callee.expression, callback.body, gate);
}

const GROWING = new Set(["push", "unshift", "splice", "add", "set"]);

/** Where the growth hangs on a condition, such as a node not seen before, it ends. */
function growsAtEachTurn(node: ts.Node, symbol: ts.Symbol, gate: Gate): boolean {
  if (ts.isFunctionLike(node) || ts.isIfStatement(node) || ts.isConditionalExpression(node)) return false;
  if (ts.isSwitchStatement(node) || ts.isIterationStatement(node, false) || leaves(node)) return false;
  if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind)) return false;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const owner = bare(expression);
    if (GROWING.has(name.text) && ts.isIdentifier(owner) && symbolOf(owner, gate) === symbol) return true;
  }
  return ts.forEachChild(node, (child) => growsAtEachTurn(child, symbol, gate)) === true;
}

/** Nothing compares with what `x % 0` gives, so a loop that waits for it waits forever. */
function checkRemainder(node: ts.BinaryExpression, gate: Gate): void {
  const { kind } = node.operatorToken;
  if (kind !== ts.SyntaxKind.PercentToken && kind !== ts.SyntaxKind.PercentEqualsToken) return;
  const divisor = staticValue(node.right, gate);
  if (divisor.known && divisor.value === 0)
    gate.report(node, "not-a-number", "A remainder of a division by 0 is not a number.");
}

function checkCondition(loop: Loop, condition: ts.Expression, gate: Gate): void {
  const known = staticValue(condition, gate);
  if ((known.known && Boolean(known.value)) || isAlwaysTrue(condition)) {
    gate.report(loop, RULE, "This loop has no end.");
    return;
  }
  if (known.known) return;
  const variables = variablesOf(condition, gate);
  if (!variables) return;
  const changes = changesIn(
    ts.isForStatement(loop) && loop.incrementor ? [loop.statement, loop.incrementor] : [loop.statement],
    gate,
  );
  if (changes !== "unknown" && !variables.some((variable) => changes.has(variable)) && !leaves(loop.statement)) {
    gate.report(loop, RULE, "Nothing in this loop changes its condition.");
  } else if (missesItsEnd(loop, gate)) {
    gate.report(
      loop,
      RULE,
      "Steps of this size may never meet the end exactly.",
      "Compare with `<`, and count in whole numbers: `for (let i = 0; i < 10; i++) { const x = i / 10; }`.",
    );
  } else if (runsAway(loop, gate)) gate.report(loop, RULE, "This loop counts away from its end.");
}

function isAlwaysTrue(condition: ts.Expression): boolean {
  const node = bare(condition);
  if (
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isRegularExpressionLiteral(node)
  )
    return true;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken)
    return isAlwaysTrue(node.right);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarBarToken)
    return (
      isAlwaysTrue(node.left) ||
      isAlwaysTrue(node.right) ||
      node.right.kind === ts.SyntaxKind.TrueKeyword ||
      node.left.kind === ts.SyntaxKind.TrueKeyword
    );
  return false;
}

/** The variables a condition reads, or undefined where it also reads something that cannot be followed. */
function variablesOf(condition: ts.Expression, gate: Gate): ts.Symbol[] | undefined {
  const variables: ts.Symbol[] = [];
  let isOpen = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
      isOpen = true;
    else if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
        isOpen = true;
    } else if (isAssignment(node)) isOpen = true;
    else if (ts.isIdentifier(node)) {
      const symbol = symbolOf(node, gate);
      if (symbol) variables.push(symbol);
    }
    ts.forEachChild(node, visit);
  };
  visit(condition);
  return isOpen ? undefined : variables;
}

function changesIn(nodes: readonly ts.Node[], gate: Gate): Set<ts.Symbol> | "unknown" {
  const changed = new Set<ts.Symbol>();
  let isOpen = false;
  const note = (target: ts.Node): void => {
    if (ts.isIdentifier(target)) {
      const symbol = symbolOf(target, gate);
      if (symbol) changed.add(symbol);
    } else ts.forEachChild(target, note);
  };
  const visit = (node: ts.Node): void => {
    for (const target of assignedTargets(node)) note(target);
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) isOpen = true;
    else if (ts.isYieldExpression(node)) isOpen = true;
    ts.forEachChild(node, visit);
  };
  for (const node of nodes) visit(node);
  return isOpen ? "unknown" : changed;
}
