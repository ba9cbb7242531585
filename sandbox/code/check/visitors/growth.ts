import ts from "typescript";
import { isAssignment } from "../analysis/assignments.ts";
import { copiesIn } from "../analysis/copies.ts";
import { turnsOf } from "../analysis/execution-count.ts";
import { largestOf, lengthOf } from "../analysis/list-lengths.ts";
import { iterationOf } from "../analysis/list-methods.ts";
import { bare, symbolOf } from "../analysis/names.ts";
import { parametersOf, selfCalls } from "../analysis/self-calls.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"too-much-work">;

const LARGEST = 10_000_000;

/** Text, lists and trees that hold themselves more than once at each turn: thirty turns make a thousand million. */
export const growth = nodeFinder(["too-much-work"], (node, gate) => {
  if (!gate.mayAskTypes) return;
  if (ts.isBinaryExpression(node) && isAssignment(node)) checkAssignment(node, gate);
  else if (ts.isCallExpression(node)) checkReduce(node, gate);
  else if (ts.isFunctionLike(node)) checkRecursion(node, gate);
});

/** `for (...) node = {left: node, right: node}`, `text += text`. */
function checkAssignment(node: ts.BinaryExpression, gate: Gate): void {
  const target = bare(node.left);
  const symbol = ts.isIdentifier(target) ? symbolOf(target, gate) : undefined;
  if (!symbol || !mayGrow(target, gate)) return;
  let turns = 1;
  for (let at: ts.Node = node; at.parent && !ts.isFunctionLike(at); at = at.parent)
    turns *= turnsOf(at, at.parent, gate);
  const kept = node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? 0 : 1;
  check(node, kept + copiesIn(node.right, symbol, gate), turns, gate);
}

/** `list.reduce((soFar) => soFar + soFar, "a")`. */
function checkReduce(node: ts.CallExpression, gate: Gate): void {
  const iteration = iterationOf(node);
  if (iteration?.accumulator === undefined) return;
  const given = node.arguments[iteration.callback];
  const callback = given && bare(given);
  if (!callback || (!ts.isArrowFunction(callback) && !ts.isFunctionExpression(callback))) return;
  const soFar = callback.parameters[iteration.accumulator]?.name;
  const symbol = soFar && ts.isIdentifier(soFar) ? gate.checker.getSymbolAtLocation(soFar) : undefined;
  if (!symbol || !soFar || !mayGrow(soFar, gate)) return;
  for (const result of resultsOf(callback.body))
    check(node, copiesIn(result, symbol, gate), lengthOf(iteration.list, gate) ?? 1, gate);
}

/** `const grow = (list, rounds) => rounds === 0 ? list : grow([...list, ...list], rounds - 1)`. */
function checkRecursion(node: ts.SignatureDeclaration, gate: Gate): void {
  const calls = selfCalls(node, gate);
  if (calls.length === 0) return;
  const parameters = parametersOf(node, gate);
  const turns = Math.max(1, ...parameters.map(({ name }) => largestOf(name, gate) ?? 1));
  for (const { symbol, name, givenTo } of parameters) {
    if (!mayGrow(name, gate)) continue;
    for (const call of calls) {
      const given = givenTo(call);
      if (given) check(call, copiesIn(given, symbol, gate), turns, gate);
    }
  }
}

function check(node: ts.Node, copies: number, turns: number, gate: Gate): void {
  if (copies < 2 || copies ** turns <= LARGEST) return;
  gate.report(
    node,
    "too-much-work",
    `This grows ${copies}-fold at each of ${Math.round(turns)} turns.`,
    "Fewer turns, or make the list once: `Array.from({length: 64}, (_, index) => index)`.",
  );
}

/** A number that doubles is only a number. */
function mayGrow(node: ts.Node, gate: Gate): boolean {
  return (gate.checker.getTypeAtLocation(node).flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) === 0;
}

function resultsOf(body: ts.ConciseBody): ts.Expression[] {
  if (!ts.isBlock(body)) return [body];
  const results: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
  };
  visit(body);
  return results;
}
