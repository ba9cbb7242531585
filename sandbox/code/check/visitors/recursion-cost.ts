import ts from "typescript";
import { turnsOf } from "../analysis/execution-count.ts";
import { largestOf } from "../analysis/list-lengths.ts";
import { bare, symbolOf } from "../analysis/names.ts";
import { type Given, outerCalls, parametersOf, type SelfCall, selfCalls } from "../analysis/self-calls.ts";
import { staticValue } from "../analysis/static-value.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Gate = GateFor<"too-much-work" | "unbounded-loop">;

const MOST_CALLS = 10_000_000;
const DEEPEST_NESTED = 8;

/** Functions that call themselves twice or more: how often in all follows from how far they count. */
export const recursionCost = nodeFinder(["too-much-work", "unbounded-loop"], (node, gate) => {
  if (ts.isCallExpression(node)) checkSelfApplication(node, gate);
  if (!ts.isFunctionLike(node) || !("body" in node)) return;
  const calls = selfCalls(node, gate);
  if (calls.length === 0) return;
  const parameters = parametersOf(node, gate);
  for (const parameter of parameters) checkParameter(node, parameter, calls, gate);
  checkNested(node, calls, gate);
});

/** `twice(twice, 64)`: a function that is given to itself calls itself under another name. */
function checkSelfApplication(node: ts.CallExpression, gate: Gate): void {
  const callee = bare(node.expression);
  if (!ts.isIdentifier(callee)) return;
  const own = symbolOf(callee, gate);
  if (!own || !node.arguments.some((argument) => ts.isIdentifier(argument) && symbolOf(argument, gate) === own)) return;
  gate.report(
    node,
    "unbounded-loop",
    `${callee.text} is given to itself.`,
    "Let the function call itself by its own name, with a depth that counts down: `if (depth === 0) return 0;`.",
  );
}

function checkParameter(
  owner: ts.SignatureDeclaration,
  parameter: Given,
  calls: readonly SelfCall[],
  gate: Gate,
): void {
  const steps = calls.map((call) => stepOf(parameter.givenTo(call), parameter.symbol, gate));
  if (steps.some((step) => step === undefined || step === 0)) return;
  const isDown = steps.every((step) => (step as number) < 0);
  if (!isDown && !steps.every((step) => (step as number) > 0)) return;
  const starts = outerCalls(owner, gate).map((call) => largestOf(parameter.givenTo(call) ?? parameter.name, gate) ?? 0);
  const reach = isDown
    ? Math.max(0, ...starts)
    : (limitOf(owner, parameter.symbol, gate) ?? 0) - Math.min(0, ...starts);
  const distances = new Map(calls.map((call, index) => [call, Math.abs(steps[index] as number)] as const));
  if (callsInAll(owner, reach, distances, gate) <= MOST_CALLS) return;
  refuse(calls[0] as ts.Node, "This calls itself more often than a frame has time for.", gate);
}

/** `-1` for `depth - 1`, `2` for `depth + 2`. */
function stepOf(given: ts.Expression | undefined, symbol: ts.Symbol, gate: Gate): number | undefined {
  const node = given && bare(given);
  if (!node || !ts.isBinaryExpression(node)) return undefined;
  const left = bare(node.left);
  const amount = staticValue(node.right, gate);
  if (!ts.isIdentifier(left) || symbolOf(left, gate) !== symbol || !amount.known || typeof amount.value !== "number")
    return undefined;
  if (node.operatorToken.kind === ts.SyntaxKind.MinusToken) return -amount.value;
  return node.operatorToken.kind === ts.SyntaxKind.PlusToken ? amount.value : undefined;
}

/** The number that a parameter which counts up is compared with. */
function limitOf(owner: ts.SignatureDeclaration, symbol: ts.Symbol, gate: Gate): number | undefined {
  let limit: number | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const left = bare(node.left);
      const bound =
        ts.isIdentifier(left) && symbolOf(left, gate) === symbol ? staticValue(node.right, gate) : undefined;
      const isComparison =
        node.operatorToken.kind >= ts.SyntaxKind.LessThanToken &&
        node.operatorToken.kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
      if (isComparison && bound?.known && typeof bound.value === "number") limit = Math.max(limit ?? 0, bound.value);
    }
    ts.forEachChild(node, visit);
  };
  visit(owner);
  return limit;
}

/** Counts the calls by playing the recursion through, one distance at a time. */
function callsInAll(
  owner: ts.SignatureDeclaration,
  reach: number,
  distances: ReadonlyMap<ts.Node, number>,
  gate: Gate,
): number {
  const branching = branchingOf("body" in owner ? (owner.body as ts.Node) : owner, distances, gate);
  if (branching.length === 0) return 1;
  const totals: number[] = [1];
  for (let at = 1; at <= Math.min(reach, 5_000); at++) {
    let total = 1;
    for (const { distance, times } of branching) total += times * (totals[Math.max(0, Math.ceil(at - distance))] ?? 1);
    if (total > MOST_CALLS) return total;
    totals.push(total);
  }
  return totals[totals.length - 1] ?? 1;
}

interface Branch {
  readonly distance: number;
  readonly times: number;
}

/** The calls that one run makes; of two ways that exclude each other, the dearer one. */
function branchingOf(node: ts.Node, distances: ReadonlyMap<ts.Node, number>, gate: Gate): Branch[] {
  const inner = (child: ts.Node): Branch[] => {
    const turns = turnsOf(child, node, gate);
    return branchingOf(child, distances, gate).map(({ distance, times }) => ({ distance, times: times * turns }));
  };
  if (ts.isConditionalExpression(node))
    return [...inner(node.condition), ...dearer(inner(node.whenTrue), inner(node.whenFalse))];
  if (ts.isIfStatement(node)) {
    return [
      ...inner(node.expression),
      ...dearer(inner(node.thenStatement), node.elseStatement ? inner(node.elseStatement) : []),
    ];
  }
  const found: Branch[] = [];
  const distance = distances.get(node);
  if (distance !== undefined) found.push({ distance, times: 1 });
  ts.forEachChild(node, (child) => {
    found.push(...inner(child));
  });
  return found;
}

function dearer(one: Branch[], other: Branch[]): Branch[] {
  const weight = (list: Branch[]) => list.reduce((total, { times }) => total + times, 0);
  return weight(one) >= weight(other) ? one : other;
}

/** `f(m - 1, f(m, n - 1))` grows beyond all powers. */
function checkNested(owner: ts.SignatureDeclaration, calls: readonly SelfCall[], gate: Gate): void {
  const nested = calls.find((call) =>
    calls.some(
      (outer) => outer !== call && ts.isCallExpression(outer) && call.pos >= outer.pos && call.end < outer.end,
    ),
  );
  if (!nested) return;
  const depth = Math.max(
    0,
    ...outerCalls(owner, gate).flatMap((call) =>
      ts.isCallExpression(call) ? call.arguments.map((argument) => largestOf(argument, gate) ?? 0) : [],
    ),
  );
  if (depth > DEEPEST_NESTED) refuse(nested, "This calls itself with its own result.", gate);
}

function refuse(node: ts.Node, message: string, gate: Gate): void {
  gate.report(
    node,
    "too-much-work",
    message,
    "Count down from less (8 levels of 3 branches are thousands), or compute it in a loop.",
  );
}
