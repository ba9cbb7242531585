import ts from "typescript";
import { attributeFix, attributeProblem, isAllowedAttribute, isRefusedProp } from "../../allowed/attributes.ts";
import { isAllowedElement, refusedElement } from "../../allowed/elements.ts";
import { isElementLike, isOpaque } from "./element-types.ts";
import type { Gate, GateRule } from "./gate-context.ts";
import { mayBeText, type TagKind, tagKind } from "./jsx-tags.ts";
import { bare } from "./names.ts";
import { staticText } from "./static-value.ts";

/** Elements and attributes come from a list, written or spread. */
export const jsxRule: GateRule = (node, gate) => {
  if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return;
  const tag = tagKind(node, gate);
  checkTag(node, tag, gate);
  for (const attribute of node.attributes.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) checkSpread(attribute, tag, gate);
    else checkAttribute(attribute, tag, gate);
  }
};

function checkTag(node: ts.JsxOpeningLikeElement, tag: TagKind, gate: Gate): void {
  if (tag.kind === "host") {
    for (const name of tag.tags) {
      if (isAllowedElement(name)) continue;
      const { rule, fix } = refusedElement(name);
      gate.report(node.tagName, rule, `<${name.slice(0, 40)}> is not allowed in a scene.`, fix);
    }
    return;
  }
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

function checkAttribute(node: ts.JsxAttribute, tag: TagKind, gate: Gate): void {
  const name = ts.isIdentifier(node.name) ? node.name.text : node.name.getText(gate.source);
  if (name === "ref" || name === "dangerouslySetInnerHTML") return refuseAttribute(node, name, gate);
  if (tag.kind === "foreign" && isRefusedProp(name)) return refuseAttribute(node, name, gate);
  if (tag.kind !== "host") return;
  if (!tag.tags.every((element) => isAllowedAttribute(element, name))) return refuseAttribute(node, name, gate);
  for (const value of attributeValues(node)) checkValue(value, name, tag.tags, gate);
}

function attributeValues(node: ts.JsxAttribute): ts.Expression[] {
  const { initializer } = node;
  if (!initializer) return [];
  if (!ts.isJsxExpression(initializer)) return [initializer];
  return initializer.expression ? branches(initializer.expression) : [];
}

/** The values an expression chooses between. */
export function branches(expression: ts.Expression, depth = 0): ts.Expression[] {
  const node = bare(expression);
  if (depth > 20) return [node];
  if (ts.isConditionalExpression(node))
    return [...branches(node.whenTrue, depth + 1), ...branches(node.whenFalse, depth + 1)];
  if (ts.isBinaryExpression(node) && isChoice(node.operatorToken.kind))
    return [...branches(node.left, depth + 1), ...branches(node.right, depth + 1)];
  return [node];
}

function isChoice(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function checkValue(value: ts.Expression, name: string, tags: readonly string[], gate: Gate): void {
  const isAddress = /^(href|xlinkhref)$/i.test(name);
  const text = ts.isStringLiteralLike(value) ? value.text : staticText(value, gate, "0");
  if (text === undefined) {
    if (isAddress)
      gate.report(value, "url-not-allowed", `"${name}" must be written out, as in "#id".`, attributeFix(name));
    return;
  }
  const problem = attributeProblem(tags[0] ?? "div", name, text);
  if (problem)
    gate.report(
      value,
      isAddress ? "url-not-allowed" : "style-not-allowed",
      problem,
      attributeFix(isAddress ? "href" : name),
    );
}

function refuseAttribute(node: ts.JsxAttribute, name: string, gate: Gate): void {
  gate.report(
    node,
    "attribute-not-allowed",
    `The attribute "${name.slice(0, 60)}" is not allowed here.`,
    attributeFix(name),
  );
}

function checkSpread(node: ts.JsxSpreadAttribute, tag: TagKind, gate: Gate): void {
  if (!gate.mayAskTypes) return;
  const type = gate.checker.getTypeAtLocation(node.expression);
  if (isElementLike(type, gate)) {
    gate.report(
      node,
      "element-forged",
      "An element cannot be spread.",
      'Share props instead: `const props = {title: "A"}; <Card {...props} />`.',
    );
    return;
  }
  if (tag.kind === "local") return;
  if (isOpaque(type, gate) || hasOpenKeys(type, gate)) {
    gate.report(node, "spread-not-allowed", "What is spread here could set any attribute.", SPREAD_FIX);
    return;
  }
  for (const name of propertyNames(type, gate)) {
    const isFine =
      tag.kind === "host" ? tag.tags.every((element) => isAllowedAttribute(element, name)) : !isRefusedProp(name);
    if (isFine) continue;
    gate.report(
      node,
      "spread-not-allowed",
      `What is spread here may hold "${name.slice(0, 60)}", which is not allowed.`,
      SPREAD_FIX,
    );
    return;
  }
}

const SPREAD_FIX =
  "Type the props yourself, `{style?: React.CSSProperties; children?: React.ReactNode}`, and pass them by name: `<div style={style}>{children}</div>`.";

function hasOpenKeys(type: ts.Type, gate: Gate): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) =>
    gate.checker.getIndexInfosOfType(member).some(({ keyType }) => (keyType.flags & ts.TypeFlags.String) !== 0),
  );
}

const PLAIN_VALUES =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

function propertyNames(type: ts.Type, gate: Gate): string[] {
  const members = type.isUnion() ? type.types : [type];
  return members
    .filter((member) => !(member.flags & PLAIN_VALUES))
    .flatMap((member) => gate.checker.getPropertiesOfType(member).map(({ name }) => name));
}
