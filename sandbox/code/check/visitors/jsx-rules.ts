import ts from "typescript";
import { isAllowedElement, refusedElement } from "../../../policy/elements.ts";
import { nodeFinder } from "../finder.ts";
import type { GateFor } from "../rule-context.ts";
import { checkAttribute } from "./jsx-attributes.ts";
import { checkSpread } from "./jsx-spreads.ts";
import { mayBeText, type TagKind, tagKind } from "./jsx-tags.ts";

const REPORTS = [
  "element-not-allowed",
  "attribute-not-allowed",
  "spread-not-allowed",
  "url-not-allowed",
  "style-not-allowed",
  "element-forged",
  "non-deterministic",
] as const;

type Gate = GateFor<(typeof REPORTS)[number]>;

/** Elements and attributes come from a list, written or spread. */
export const jsx = nodeFinder(REPORTS, (node, gate) => {
  if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return;
  const tag = tagKind(node, gate);
  checkTag(node, tag, gate);
  if (tag.kind === "host" && !tag.tags.every(isAllowedElement)) return;
  for (const attribute of node.attributes.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) checkSpread(attribute, tag, gate);
    else checkAttribute(attribute, tag, gate);
  }
});

function checkTag(node: ts.JsxOpeningLikeElement, tag: TagKind, gate: Gate): void {
  if (tag.kind === "host") {
    for (const name of tag.tags) {
      if (isAllowedElement(name)) continue;
      const { rule, fix } = refusedElement(name);
      const isMoving =
        name === "style" && /animation|transition|@(keyframes|property)/i.test(node.parent.getText(gate.source));
      gate.report(
        node.tagName,
        isMoving ? "non-deterministic" : rule,
        `<${name.slice(0, 40)}> is not allowed in a scene.`,
        fix,
      );
    }
    return;
  }
  // A name that nothing declares is said to be missing already.
  if (isUnknownName(node.tagName, gate)) return;
  if (mayBeText(node, gate)) {
    gate.report(
      node.tagName,
      "element-not-allowed",
      "This tag may be text instead of a component.",
      'Choose between elements: `isTitle ? <h1>{text}</h1> : <p>{text}</p>`, or type it as `"h1" | "h2"`.',
    );
  }
  if (ts.isIdentifier(node.tagName) || ts.isPropertyAccessExpression(node.tagName)) return;
  gate.report(
    node.tagName,
    "element-not-allowed",
    "This tag is not allowed.",
    "Use an element, or a component by its name.",
  );
}

function isUnknownName(tag: ts.JsxTagNameExpression, gate: Gate): boolean {
  let root: ts.Node = tag;
  while (ts.isPropertyAccessExpression(root)) root = root.expression;
  return ts.isIdentifier(root) && !hasDeclaration(root, gate);
}

function hasDeclaration(name: ts.Identifier, gate: Gate): boolean {
  return (gate.checker.getSymbolAtLocation(name)?.declarations ?? []).some(
    (declaration) => declaration.getSourceFile() === gate.source,
  );
}
