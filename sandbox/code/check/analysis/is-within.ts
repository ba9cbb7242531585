import type ts from "typescript";

/** Whether a node stands inside another one of the same file, or is it. */
export function isWithin(node: ts.Node, ancestor: ts.Node): boolean {
  return node.pos >= ancestor.pos && node.end <= ancestor.end;
}
