import ts from "typescript";
import { isChoice } from "../analysis/branches.ts";
import { symbolOf } from "../analysis/names.ts";
import { getterNames } from "../analysis/uses.ts";
import { sceneFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"unbounded-loop">;

interface Caller {
  readonly name: string;
  /** What it calls or renders whatever happens. Empty where it decides anything. */
  readonly calls: ReadonlyMap<ts.Symbol, ts.Node>;
}

/** Functions that call or render themselves, straight or in a circle, without ever deciding anything cannot stop. */
export const recursion = sceneFinder(["unbounded-loop"], (gate) => {
  const callers = new Map<ts.Symbol, Caller>();
  const visit = (node: ts.Node): void => {
    const name = functionName(node);
    const symbol = name && gate.checker.getSymbolAtLocation(name);
    if (symbol && isFunction(node)) callers.set(symbol, { name: name.text, calls: certainCalls(node, gate) });
    ts.forEachChild(node, visit);
  };
  visit(gate.source);
  for (const [symbol, caller] of callers) {
    for (const [callee, at] of caller.calls) {
      if (!reaches(callee, symbol, callers, new Set())) continue;
      gate.report(
        at,
        "unbounded-loop",
        `${caller.name} uses itself without an end.`,
        "Give it a depth that counts down: `if (depth === 0) return null;`.",
      );
    }
  }
});

type NamedFunction = (ts.GetAccessorDeclaration | ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction) & {
  body: ts.ConciseBody;
};

function isFunction(node: ts.Node): node is NamedFunction {
  return (
    (ts.isGetAccessorDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isArrowFunction(node)) &&
    node.body !== undefined
  );
}

function functionName(node: ts.Node): ts.Identifier | undefined {
  if (!isFunction(node)) return undefined;
  if (ts.isGetAccessorDeclaration(node)) return ts.isIdentifier(node.name) ? node.name : undefined;
  if (node.name) return node.name;
  return ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name) ? node.parent.name : undefined;
}

function certainCalls(node: NamedFunction, gate: Gate): Map<ts.Symbol, ts.Node> {
  const calls = new Map<ts.Symbol, ts.Node>();
  let decides = node.parameters.some(({ initializer }) => initializer !== undefined);
  const visit = (child: ts.Node): void => {
    if (isDecision(child)) decides = true;
    const callee = calleeOf(child, gate);
    if (callee && ts.isIdentifier(callee)) {
      const symbol = symbolOf(callee, gate);
      if (symbol) calls.set(symbol, child);
    }
    if (!ts.isFunctionLike(child)) ts.forEachChild(child, visit);
  };
  visit(node.body);
  return decides ? new Map() : calls;
}

function calleeOf(node: ts.Node, gate: Gate): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node) && getterNames(gate.source).has(node.name.text)) return node.name;
  if (ts.isCallExpression(node)) return node.expression;
  return ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node) ? node.tagName : undefined;
}

function reaches(
  from: ts.Symbol,
  target: ts.Symbol,
  callers: ReadonlyMap<ts.Symbol, Caller>,
  seen: Set<ts.Symbol>,
): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(callers.get(from)?.calls.keys() ?? [])].some((next) => reaches(next, target, callers, seen));
}

/** `memo[n] ??= of(n - 1)` calls only where nothing is there yet. */
function isConditionalAssignment(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

function isDecision(node: ts.Node): boolean {
  return (
    ts.isIfStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSwitchStatement(node) ||
    ts.isForStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isWhileStatement(node) ||
    ts.isTryStatement(node) ||
    ts.isYieldExpression(node) ||
    (ts.isBinaryExpression(node) &&
      (isChoice(node.operatorToken.kind) || isConditionalAssignment(node.operatorToken.kind))) ||
    ((ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) && node.questionDotToken !== undefined)
  );
}
