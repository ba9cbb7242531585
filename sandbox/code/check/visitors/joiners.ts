import ts from "typescript";
import { sceneFinder } from "../finder.ts";

const JOINERS = /\u200b|\u200c|\u200d|\u200e|\u200f|\u061c|[\ufe00-\ufe0f]/;

/** Joiners and marks shape emoji and right-to-left words in text; anywhere else they only hide. */
export const joiners = sceneFinder(["hidden-character"], ({ source, report }) => {
  if (!JOINERS.test(source.text)) return;
  const texts: [number, number][] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isText) texts.push([node.getStart(source), node.end]);
    if (ts.isJsxText(node)) texts.push([node.pos, node.end]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  let found = 0;
  for (const match of source.text.matchAll(new RegExp(JOINERS, "g"))) {
    if (texts.some(([from, to]) => match.index >= from && match.index < to) || isInComment(source.text, match.index))
      continue;
    report(match.index, "hidden-character", "An invisible character stands outside of text.", "Remove it.");
    found += 1;
    if (found >= 3) break;
  }
});

/** Good enough for emoji in remarks: a line that starts as a comment, or holds one before the character. */
function isInComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return /\/\/|\/\*|^\s*\*/.test(line);
}
