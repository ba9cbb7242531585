import ts from "typescript";
import { MAX_TICKS_PER_FRAME } from "../../../policy/limits.ts";
import { timesRun, turnsOf } from "../analysis/execution-count.ts";
import { lengthOf } from "../analysis/list-lengths.ts";
import { bare, importedName } from "../analysis/names.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";

type Id = "too-much-work" | "number-too-large" | "too-many-elements";
type Gate = GateFor<Id>;

/** Half of what a frame may spend at run time, as a turn costs more than one tick: below it, most code draws in time. */
const MOST_TURNS = MAX_TICKS_PER_FRAME / 2;
const MOST_ELEMENTS = 15_000;
const MOST_ITEMS = 20_000_000;
const MOST_CHARACTERS = 500_000;
/** Springs, noise and path functions cost a thousand times what a plain sum costs. */
const MOST_LIBRARY_CALLS = 50_000;

const LONG_TEXT_METHODS = new Set(["repeat", "join", "padStart", "padEnd", "concat"]);

/** Work whose amount is written in the scene: loops in loops, lists in lists, and components drawn by them. */
export const work = nodeFinder(["too-much-work", "number-too-large", "too-many-elements"], (node, gate) => {
  if (isRepeated(node)) checkTurns(node, gate);
  else if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
    if (timesRun(node, gate) > MOST_ELEMENTS)
      refuse(node, "too-many-elements", `More than ${MOST_ELEMENTS} elements are drawn here.`, gate);
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) checkCall(node, gate);
});

function isRepeated(node: ts.Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (
    ts.isForStatement(parent) ||
    ts.isWhileStatement(parent) ||
    ts.isDoStatement(parent) ||
    ts.isForOfStatement(parent)
  )
    return node === parent.statement;
  return ts.isCallExpression(parent) && ts.isExpression(node) && ts.isFunctionLike(bare(node));
}

/** Said once, where the product first grows too large. */
function checkTurns(node: ts.Node, gate: Gate): void {
  const times = timesRun(node, gate);
  if (times <= MOST_TURNS || times / turnsOf(node, node.parent, gate) > MOST_TURNS) return;
  refuse(node, "too-much-work", `This runs about ${rounded(times)} times in a frame.`, gate);
}

function checkCall(node: ts.CallExpression | ts.NewExpression, gate: Gate): void {
  const callee = bare(node.expression);
  if (ts.isNewExpression(node) || (ts.isIdentifier(callee) && callee.text === "Array") || isNamed(callee, "from")) {
    const items = (lengthOf(node, gate) ?? 0) * timesRun(node, gate);
    if (items > MOST_ITEMS)
      refuse(node, "too-much-work", `Lists of about ${rounded(items)} items are made here.`, gate);
  }
  if (ts.isNewExpression(node)) return;
  if (ts.isPropertyAccessExpression(callee) && LONG_TEXT_METHODS.has(callee.name.text)) {
    const length = lengthOf(node, gate) ?? 0;
    if (length > MOST_CHARACTERS)
      refuse(node, "number-too-large", `About ${rounded(length)} characters or items are put together here.`, gate);
  }
  const isLibrary = /^(@?remotion)/.test(importedName(callee, gate)?.module ?? "");
  if (isLibrary && timesRun(node, gate) > MOST_LIBRARY_CALLS)
    refuse(node, "too-much-work", `${callee.getText(gate.source).slice(0, 40)} is called too often here.`, gate);
}

function isNamed(callee: ts.Expression, name: string): boolean {
  return ts.isPropertyAccessExpression(callee) && callee.name.text === name;
}

function rounded(amount: number): string {
  return Number(amount.toPrecision(2)).toLocaleString("en-US");
}

function refuse(node: ts.Node, rule: Id, message: string, gate: Gate): void {
  gate.report(
    node,
    rule,
    message,
    "A frame has about a second: lower the numbers, compute once with `useMemo(() => ..., [])`, or draw many shapes as one `<path d={d} />`.",
  );
}
