import ts from "typescript";
import type { Gate, GateRule } from "./gate-context.ts";
import { bare, symbolOf } from "./names.ts";
import { staticValue } from "./static-value.ts";

const RULE = "unbounded-loop";
const FIX = "Give the loop an end that can be seen: `for (let i = 0; i < 100; i++) { ... }`; leave early with `break`.";

/** Loops and recursion that cannot end. The rest is left to the run-time budget. */
export const loopRule: GateRule = (node, gate) => {
  if (ts.isForStatement(node)) {
    if (!node.condition) gate.report(node, RULE, "This loop has no end.", FIX);
    else checkCondition(node, node.condition, gate);
  } else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) checkCondition(node, node.expression, gate);
  else if (isNamedFunction(node)) checkRecursion(node, gate);
};

function checkCondition(
  loop: ts.ForStatement | ts.WhileStatement | ts.DoStatement,
  condition: ts.Expression,
  gate: Gate,
): void {
  const known = staticValue(condition, gate);
  if ((known.known && Boolean(known.value)) || isAlwaysTrue(condition)) {
    gate.report(loop, RULE, "This loop has no end.", FIX);
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
    gate.report(loop, RULE, "Nothing in this loop changes its condition.", FIX);
  } else if (ts.isForStatement(loop) && runsAway(loop, gate))
    gate.report(loop, RULE, "This loop counts away from its end.", FIX);
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
    } else if (ts.isBinaryExpression(node) && isAssignment(node)) isOpen = true;
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
    if (ts.isBinaryExpression(node) && isAssignment(node)) note(node.left);
    else if (ts.isPostfixUnaryExpression(node)) note(node.operand);
    else if (ts.isPrefixUnaryExpression(node)) note(node.operand);
    else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) isOpen = true;
    else if (ts.isYieldExpression(node)) isOpen = true;
    ts.forEachChild(node, visit);
  };
  for (const node of nodes) visit(node);
  return isOpen ? "unknown" : changed;
}

function leaves(body: ts.Node): boolean {
  if (ts.isBreakStatement(body) || ts.isReturnStatement(body) || ts.isThrowStatement(body)) return true;
  if (ts.isFunctionLike(body)) return false;
  return ts.forEachChild(body, leaves) === true;
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `for (let i = 0; i < 10; i--)` and its mirror. */
function runsAway(loop: ts.ForStatement, gate: Gate): boolean {
  const condition = loop.condition && bare(loop.condition);
  const step = loop.incrementor && stepOf(loop.incrementor, gate);
  if (!condition || !ts.isBinaryExpression(condition) || !step || leaves(loop.statement)) return false;
  const { kind } = condition.operatorToken;
  const isBelow = kind === ts.SyntaxKind.LessThanToken || kind === ts.SyntaxKind.LessThanEqualsToken;
  const isAbove = kind === ts.SyntaxKind.GreaterThanToken || kind === ts.SyntaxKind.GreaterThanEqualsToken;
  if (!isBelow && !isAbove) return false;
  const counter = bare(condition.left);
  if (!ts.isIdentifier(counter) || symbolOf(counter, gate) !== step.variable) return false;
  const changes = changesIn([loop.statement], gate);
  if (changes === "unknown" || changes.has(step.variable)) return false;
  return isBelow ? step.by <= 0 : step.by >= 0;
}

function stepOf(expression: ts.Expression, gate: Gate): { variable: ts.Symbol; by: number } | undefined {
  const node = bare(expression);
  const target =
    ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)
      ? node.operand
      : ts.isBinaryExpression(node)
        ? node.left
        : undefined;
  const variable = target && ts.isIdentifier(target) ? symbolOf(target, gate) : undefined;
  if (!variable) return undefined;
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.PlusPlusToken) return { variable, by: 1 };
    return node.operator === ts.SyntaxKind.MinusMinusToken ? { variable, by: -1 } : undefined;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const amount = staticValue(node.right, gate);
  if (!amount.known || typeof amount.value !== "number") return undefined;
  if (node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) return { variable, by: amount.value };
  return node.operatorToken.kind === ts.SyntaxKind.MinusEqualsToken ? { variable, by: -amount.value } : undefined;
}

type NamedFunction = (ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction) & { body: ts.ConciseBody };

function isNamedFunction(node: ts.Node): node is NamedFunction {
  return (
    (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node)) &&
    node.body !== undefined
  );
}

/** A function that calls or renders itself without ever deciding anything cannot stop. */
function checkRecursion(node: NamedFunction, gate: Gate): void {
  const name =
    node.name ??
    (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) ? node.parent.name : undefined);
  const own = name && gate.checker.getSymbolAtLocation(name);
  if (!own) return;
  let call: ts.Node | undefined;
  let decides = false;
  const visit = (child: ts.Node): void => {
    if (isDecision(child)) decides = true;
    const callee = ts.isCallExpression(child)
      ? child.expression
      : ts.isJsxOpeningElement(child) || ts.isJsxSelfClosingElement(child)
        ? child.tagName
        : undefined;
    if (callee && ts.isIdentifier(callee) && symbolOf(callee, gate) === own) call ??= child;
    if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit);
  };
  visit(node.body);
  if (call && !decides)
    gate.report(
      call,
      RULE,
      `${name.text} uses itself without an end.`,
      "Give it a depth that counts down: `if (depth === 0) return null;`.",
    );
}

function isDecision(node: ts.Node): boolean {
  return (
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSwitchStatement(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isWhileStatement(node) ||
    (ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(
        node.operatorToken.kind,
      ))
  );
}
