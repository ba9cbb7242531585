import ts from "typescript";
import { sceneFinder } from "../finder.ts";

const DIRECTIVE =
  /@(jsx|jsxImportSource|jsxRuntime|jsxFrag)\b|@ts-(ignore|nocheck|expect-error|check)\b|[#@]\s*source(Mapping)?URL\b|^\/\/\/\s*<|@license-url\b/;

/** Comments that a compiler, a bundler or a browser would obey. Comments are found between tokens, so text and strings never count. */
export const directiveComments = sceneFinder(["directive-comment"], ({ source, report }) => {
  const seen = new Set<number>();
  const { text } = source;
  const see = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of ranges ?? []) {
      if (seen.has(pos)) continue;
      seen.add(pos);
      if (!DIRECTIVE.test(text.slice(pos, end))) continue;
      report(
        pos,
        "directive-comment",
        "This comment would give orders to a compiler.",
        "Remove the comment, and fix what it was meant to silence.",
      );
    }
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const children = node.getChildren(source);
    if (children.length > 0) {
      for (const child of children) visit(child);
      return;
    }
    see(ts.getLeadingCommentRanges(text, node.pos));
    if (!isInsideJsx(node)) see(ts.getTrailingCommentRanges(text, node.end));
  };
  visit(source);
});

/** After a `>` or `}` in JSX comes text, where two slashes are two slashes. */
function isInsideJsx(node: ts.Node): boolean {
  const { parent } = node;
  return (
    parent !== undefined &&
    (ts.isJsxOpeningElement(parent) ||
      ts.isJsxClosingElement(parent) ||
      ts.isJsxSelfClosingElement(parent) ||
      ts.isJsxExpression(parent) ||
      ts.isJsxOpeningFragment(parent) ||
      ts.isJsxClosingFragment(parent))
  );
}
