import ts from "typescript";
import { isAllowedAttribute, isRefusedProp } from "../../../policy/attributes.ts";
import { isElementLike, isOpaque } from "../analysis/element-types.ts";
import { objectLiteral, propertyText } from "../analysis/static-value.ts";
import type { GateFor } from "../rule-context.ts";
import { checkAttributeValue, isRefusedOn } from "./jsx-attributes.ts";
import type { TagKind } from "./jsx-tags.ts";

type Gate = GateFor<
  "spread-not-allowed" | "attribute-not-allowed" | "url-not-allowed" | "style-not-allowed" | "element-forged"
>;

const RULE = "spread-not-allowed";

/** What is spread over an element is checked by what is written, where that can be seen, and by its type. */
export function checkSpread(node: ts.JsxSpreadAttribute, tag: TagKind, gate: Gate): void {
  const literal = objectLiteral(node.expression, gate);
  if (literal && !checkLiteral(node, literal, tag, gate)) return;
  if (gate.mayAskTypes) checkType(node, tag, gate);
}

/** @returns whether nothing was found */
function checkLiteral(
  node: ts.JsxSpreadAttribute,
  literal: ts.ObjectLiteralExpression,
  tag: TagKind,
  gate: Gate,
): boolean {
  for (const property of literal.properties) {
    const name = property.name && propertyText(property.name);
    if (name === undefined) continue;
    if (isRefusedOn(name, tag)) {
      refuse(node, name, gate);
      return false;
    }
    if (tag.kind === "host" && ts.isPropertyAssignment(property))
      checkAttributeValue(property.initializer, name, tag.tags, gate);
  }
  return true;
}

function checkType(node: ts.JsxSpreadAttribute, tag: TagKind, gate: Gate): void {
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
    gate.report(node, RULE, "What is spread here could set any attribute.");
    return;
  }
  const refused = properties(type, gate).find((property) => isRefusedSpread(property, tag, gate));
  if (refused) refuse(node, refused.name, gate);
}

/**
 * Props typed with React's own attribute types name every event there is. Nothing is lost by letting them through:
 * what the scene passes to its component is checked where it is written, and the page checks what arrives.
 */
function isRefusedSpread(property: ts.Symbol, tag: TagKind, gate: Gate): boolean {
  const { name } = property;
  const isListed =
    tag.kind === "host" ? tag.tags.every((element) => isAllowedAttribute(element, name)) : !isRefusedProp(name);
  if (isListed) return false;
  const isReacts = property.declarations?.every((declaration) => declaration.getSourceFile() !== gate.source) ?? false;
  return !isReacts;
}

function refuse(node: ts.JsxSpreadAttribute, name: string, gate: Gate): void {
  gate.report(node, RULE, `What is spread here may hold "${name.slice(0, 60)}", which is not allowed.`);
}

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

function properties(type: ts.Type, gate: Gate): ts.Symbol[] {
  const members = type.isUnion() ? type.types : [type];
  return members
    .filter(({ flags }) => !(flags & PLAIN_VALUES))
    .flatMap((member) => gate.checker.getPropertiesOfType(member));
}
