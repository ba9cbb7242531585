import ts from "typescript";
import type { Finding } from "../finding.ts";

const DIRECTIVE =
  /@(jsx|jsxImportSource|jsxRuntime|jsxFrag)\b|@ts-(ignore|nocheck|expect-error|check)\b|[#@]\s*source(Mapping)?URL\b|^\/\/\/\s*<|@license-url\b/;

/** Comments that a compiler, a bundler or a browser would obey. Comments are found between tokens, so text and strings never count. */
export function commentFindings(source: ts.SourceFile): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<number>();
  const { text } = source;
  const see = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of ranges ?? []) {
      if (seen.has(pos)) continue;
      seen.add(pos);
      if (!DIRECTIVE.test(text.slice(pos, end))) continue;
      findings.push({
        rule: "directive-comment",
        severity: "error",
        start: pos,
        message: "This comment would give orders to a compiler.",
        fix: "Remove the comment, and mend what it was meant to silence.",
      });
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
  return findings;
}

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

/** Greek letters are kept for formulas; look-alikes of other scripts and escaped spellings hide what a name is. */
const PLAIN_IDENTIFIER = /^#?[\w$\u03b1-\u03c9\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a6\u03a8\u03a9]+$/;

export function identifierFinding(node: ts.Node, source: ts.SourceFile): Finding | undefined {
  if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return undefined;
  const start = node.getStart(source);
  const written = source.text.slice(start, node.end);
  if (ts.isJsxAttribute(node.parent) ? /^[\w$-]+$/.test(written) : PLAIN_IDENTIFIER.test(written)) return undefined;
  if (isTag(node) && /^[\w$-]+$/.test(written)) return undefined;
  if (written === "") return undefined;
  return {
    rule: "identifier-not-plain",
    severity: "error",
    start,
    message: "A name is written with characters that can be mistaken for others.",
    fix: "Use A-Z, a-z, digits, _ and $ in names (Greek letters are fine); any script may stand in text and strings.",
  };
}

function isTag(node: ts.Node): boolean {
  return ts.isJsxOpeningLikeElement(node.parent) || ts.isJsxClosingElement(node.parent);
}

const JOINERS = /\u200b|\u200c|\u200d|\u200e|\u200f|\u061c|[\ufe00-\ufe0f]/;

/** Joiners and marks shape emoji and right-to-left words in text; anywhere else they only hide. */
export function joinerFindings(source: ts.SourceFile): Finding[] {
  if (!JOINERS.test(source.text)) return [];
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
  const findings: Finding[] = [];
  for (const match of source.text.matchAll(new RegExp(JOINERS, "g"))) {
    if (texts.some(([from, to]) => match.index >= from && match.index < to) || isInComment(source.text, match.index))
      continue;
    findings.push({
      rule: "hidden-character",
      severity: "error",
      start: match.index,
      message: "An invisible character stands outside of text.",
      fix: "Remove it.",
    });
    if (findings.length >= 3) break;
  }
  return findings;
}

/** Good enough for emoji in remarks: a line that starts as a comment, or holds one before the character. */
function isInComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return /\/\/|\/\*|^\s*\*/.test(line);
}
