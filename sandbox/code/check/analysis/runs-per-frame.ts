import ts from "typescript";
import type { Gate } from "../rule-context.ts";
import { isWithin } from "./is-within.ts";
import { iterationOf } from "./list-methods.ts";
import { functionName, mentionsOf } from "./uses.ts";

const known = new WeakMap<ts.Node, boolean>();

/** Whether code may run while a frame is drawn, as opposed to once when the scene is loaded. */
export function runsPerFrame(node: ts.Node, gate: Gate): boolean {
  let outermost: ts.SignatureDeclaration | undefined;
  for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) outermost = at;
  if (!outermost) return false;
  const remembered = known.get(outermost);
  if (remembered !== undefined) return remembered;
  // A function that calls itself runs when its other callers run it.
  known.set(outermost, false);
  const answer = !isRunAtLoad(outermost) && !isCalledAtLoadOnly(outermost, gate);
  known.set(outermost, answer);
  return answer;
}

/** An immediately called function, or a callback that a list calls at once. */
function isRunAtLoad(node: ts.Node): boolean {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  let at = node.parent;
  let child: ts.Node = node;
  while (ts.isParenthesizedExpression(at)) {
    child = at;
    at = at.parent;
  }
  if (!ts.isCallExpression(at)) return false;
  return at.expression === child || iterationOf(at) !== undefined;
}

/** `fill(5);` and `Array.from({length: 9}, next)` at the top level, with nobody else who could call it later. */
function isCalledAtLoadOnly(owner: ts.SignatureDeclaration, gate: Gate): boolean {
  const name = functionName(owner);
  if (!name || isExported(owner)) return false;
  const mentions = mentionsOf(name, gate).filter((mention) => mention !== name && !isWithin(mention, owner));
  return mentions.length > 0 && mentions.every((mention) => isCallOf(mention) && !runsPerFrame(mention, gate));
}

function isCallOf(mention: ts.Identifier): boolean {
  const { parent } = mention;
  if (!ts.isCallExpression(parent)) return false;
  if (parent.expression === mention) return true;
  const iteration = iterationOf(parent);
  return iteration !== undefined && parent.arguments[iteration.callback] === mention;
}

function isExported(owner: ts.Node): boolean {
  const statement = ts.findAncestor(owner, (node) => ts.isSourceFile(node.parent));
  return (
    statement !== undefined &&
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}
