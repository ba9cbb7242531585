import ts from "typescript";
import { defineFinder } from "../finder.ts";
import type { Found } from "../finding.ts";

const MAX_BRACKET_DEPTH = 64;
const MAX_TREE_DEPTH = 420;
const MAX_CHAIN = 400;
const MAX_NODES = 60_000;

/** Runs before the binder and the checker see the tree. */
export const depth = defineFinder({ stage: "syntax", reports: ["too-deeply-nested"], find: tooDeep });

/** Walks without recursion, so that the walk itself cannot overflow. */
function tooDeep(source: ts.SourceFile): Found<"too-deeply-nested">[] {
  const stack: { node: ts.Node; depth: number; brackets: number; chain: number }[] = [
    { node: source, depth: 0, brackets: 0, chain: 0 },
  ];
  let nodes = 0;
  while (stack.length > 0) {
    const { node, depth, brackets, chain } = stack.pop() as (typeof stack)[number];
    nodes += 1;
    if (nodes > MAX_NODES) return [refusal(0, "The scene holds too much code.")];
    if (chain > MAX_CHAIN)
      return [refusal(startOf(node, source), `More than ${MAX_CHAIN} operators are chained here.`)];
    if (brackets > MAX_BRACKET_DEPTH || depth > MAX_TREE_DEPTH) {
      return [refusal(startOf(node, source), "The code nests too deeply here.")];
    }
    ts.forEachChild(node, (child) => {
      const isLink = isChainLink(child);
      stack.push({
        node: child,
        depth: depth + (isLink && isChainLink(node) ? 0 : 1),
        brackets: brackets + (opensBracket(child) ? 1 : 0),
        chain: isLink ? chain + 1 : 0,
      });
    });
  }
  return [];
}

/** Operators and calls that follow one another are one chain: long, but shallow to read. */
function isChainLink(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isPrefixUnaryExpression(node) ||
    ts.isTypeOperatorNode(node) ||
    ts.isArrayTypeNode(node) ||
    (ts.isIfStatement(node) && ts.isIfStatement(node.parent) && node.parent.elseStatement === node)
  );
}

function opensBracket(node: ts.Node): boolean {
  return (
    ts.isBlock(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isJsxElement(node) ||
    ts.isJsxFragment(node) ||
    ts.isTypeLiteralNode(node) ||
    ts.isTupleTypeNode(node) ||
    ts.isTypeReferenceNode(node)
  );
}

function startOf(node: ts.Node, source: ts.SourceFile): number {
  return node.getStart(source);
}

function refusal(start: number, message: string): Found<"too-deeply-nested"> {
  return {
    rule: "too-deeply-nested",
    start,
    message,
    fix: "Move inner parts into functions or components of their own, and keep long data in arrays.",
  };
}
