import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { assignedTargets } from "./assignments.ts";
import { bare, symbolOf } from "./names.ts";
import { staticValue } from "./static-value.ts";

export type Loop = ts.ForStatement | ts.WhileStatement | ts.DoStatement;

interface Counter {
  readonly operator: ts.SyntaxKind;
  /** Every change of the counter in the loop. */
  readonly steps: readonly number[];
}

/** `for (let i = 0; i < 10; i--)`, `while (n >= 0) n++` and their mirrors. */
export function runsAway(loop: Loop, gate: Gate): boolean {
  const counter = counterOf(loop, gate);
  if (!counter) return false;
  const { operator, steps } = counter;
  if (operator === ts.SyntaxKind.LessThanToken || operator === ts.SyntaxKind.LessThanEqualsToken) {
    return steps.every((step) => step <= 0);
  }
  const isAbove = operator === ts.SyntaxKind.GreaterThanToken || operator === ts.SyntaxKind.GreaterThanEqualsToken;
  return isAbove && steps.every((step) => step >= 0);
}

/** `for (let x = 0; x !== 1; x += 0.1)`: sums of fractions are never exact. */
export function missesItsEnd(loop: Loop, gate: Gate): boolean {
  const counter = counterOf(loop, gate);
  if (!counter) return false;
  const { operator, steps } = counter;
  const isUnequal =
    operator === ts.SyntaxKind.ExclamationEqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  return isUnequal && steps.some((step) => !Number.isInteger(step));
}

/** `for (let i = 0; i < 3; i += 1) { ... i -= 1; }`, unless the list is shortened in the same breath. */
export function takesBackItsStep(loop: ts.ForStatement, gate: Gate): boolean {
  const [counter] = loop.incrementor ? assignedTargets(bare(loop.incrementor)) : [];
  const step = loop.incrementor && stepOf(bare(loop.incrementor), gate);
  const symbol = counter && ts.isIdentifier(counter) ? symbolOf(counter, gate) : undefined;
  if (!symbol || !step) return false;
  const takesBack = (node: ts.Node): boolean => {
    const isCounter = assignedTargets(node).some(
      (target) => ts.isIdentifier(target) && symbolOf(target, gate) === symbol,
    );
    if (isCounter && stepOf(node, gate) === -step && !shortens(ts.findAncestor(node, ts.isBlock) ?? loop)) return true;
    return ts.forEachChild(node, takesBack) === true;
  };
  return takesBack(loop.statement);
}

function shortens(block: ts.Node): boolean {
  const isCut = ts.isCallExpression(block) && /\.(splice|shift|pop|delete)$/.test(block.expression.getText());
  return isCut || ts.forEachChild(block, shortens) === true;
}

/** The variable on the left of the condition, where all that the loop does to it are steps of known size. */
function counterOf(loop: Loop, gate: Gate): Counter | undefined {
  const condition = ts.isForStatement(loop) ? loop.condition && bare(loop.condition) : bare(loop.expression);
  if (!condition || !ts.isBinaryExpression(condition) || leaves(loop.statement)) return undefined;
  const variable = bare(condition.left);
  if (!ts.isIdentifier(variable) || !staticValue(condition.right, gate).known) return undefined;
  const symbol = symbolOf(variable, gate);
  const steps: number[] = [];
  let isOpen = false;
  const visit = (node: ts.Node): void => {
    for (const target of assignedTargets(node)) {
      if (!ts.isIdentifier(target) || symbolOf(target, gate) !== symbol) continue;
      const step = stepOf(node, gate);
      if (step === undefined) isOpen = true;
      else steps.push(step);
    }
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  if (ts.isForStatement(loop) && loop.incrementor) visit(loop.incrementor);
  return isOpen || steps.length === 0 ? undefined : { operator: condition.operatorToken.kind, steps };
}

function stepOf(node: ts.Node, gate: Gate): number | undefined {
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const amount = staticValue(node.right, gate);
  if (!amount.known || typeof amount.value !== "number") return undefined;
  if (node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken) return amount.value;
  return node.operatorToken.kind === ts.SyntaxKind.MinusEqualsToken ? -amount.value : undefined;
}

/** Whether a loop's body can leave it. */
export function leaves(body: ts.Node): boolean {
  if (ts.isBreakStatement(body) || ts.isReturnStatement(body) || ts.isThrowStatement(body)) return true;
  if (ts.isFunctionLike(body)) return false;
  return ts.forEachChild(body, leaves) === true;
}
