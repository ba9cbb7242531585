import ts from "typescript";
import { nodeFinder } from "../finder.ts";

/** Greek letters are kept for formulas; look-alikes of other scripts and escaped spellings hide what a name is. */
const PLAIN_IDENTIFIER = /^#?[\w$\u03b1-\u03c9\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a6\u03a8\u03a9]+$/;

export const plainIdentifiers = nodeFinder(["identifier-not-plain"], (node, { source, report }) => {
  if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return;
  const start = node.getStart(source);
  const written = source.text.slice(start, node.end);
  if (ts.isJsxAttribute(node.parent) ? /^[\w$-]+$/.test(written) : PLAIN_IDENTIFIER.test(written)) return;
  if (isTag(node) && /^[\w$-]+$/.test(written)) return;
  if (written === "") return;
  report(
    start,
    "identifier-not-plain",
    "A name is written with characters that can be mistaken for others.",
    "Use A-Z, a-z, digits, _ and $ in names (Greek letters are fine); any script may stand in text and strings.",
  );
});

function isTag(node: ts.Node): boolean {
  return ts.isJsxOpeningLikeElement(node.parent) || ts.isJsxClosingElement(node.parent);
}
