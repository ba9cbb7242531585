import ts from "typescript";
import {
  attributeFix,
  attributeProblem,
  isAllowedAttribute,
  isPresentationAttribute,
  isRefusedProp,
} from "../../../policy/attributes.ts";
import { isLoadingFragment, styleFix } from "../../../policy/styles.ts";
import { branches } from "../analysis/branches.ts";
import { staticText } from "../analysis/static-value.ts";
import { textOrigins } from "../analysis/text-origins.ts";
import type { GateFor } from "../rule-context.ts";
import type { TagKind } from "./jsx-tags.ts";

type Gate = GateFor<"attribute-not-allowed" | "url-not-allowed" | "style-not-allowed">;

export function checkAttribute(node: ts.JsxAttribute, tag: TagKind, gate: Gate): void {
  const name = ts.isIdentifier(node.name) ? node.name.text : node.name.getText(gate.source);
  if (isRefusedOn(name, tag) || (tag.kind === "local" && isInheritedProp(node, name, gate))) {
    gate.report(
      node,
      "attribute-not-allowed",
      `The attribute "${name.slice(0, 60)}" is not allowed here.`,
      attributeFix(name),
    );
    return;
  }
  const tags = tag.kind === "host" ? tag.tags : tag.kind === "foreign" && isPresentationAttribute(name) ? ["path"] : [];
  if (tags.length > 0) for (const value of attributeValues(node)) checkAttributeValue(value, name, tags, gate);
}

/** Names that no element of this kind may be given, whatever their value. */
export function isRefusedOn(name: string, tag: TagKind): boolean {
  if (name === "ref" || name === "dangerouslySetInnerHTML") return true;
  if (tag.kind === "foreign") return isRefusedProp(name);
  return tag.kind === "host" && !tag.tags.every((element) => isAllowedAttribute(element, name));
}

/** `onClick` that a component of the scene takes over from React's own props would end on a host element. */
function isInheritedProp(node: ts.JsxAttribute, name: string, gate: Gate): boolean {
  if (!isRefusedProp(name) || !gate.mayAskTypes || !ts.isJsxAttributes(node.parent)) return false;
  const props = gate.checker.getContextualType(node.parent);
  const declaration = props && gate.checker.getPropertyOfType(props, name)?.declarations?.[0];
  return declaration !== undefined && declaration.getSourceFile() !== gate.source;
}

function attributeValues(node: ts.JsxAttribute): ts.Expression[] {
  const { initializer } = node;
  if (!initializer) return [];
  if (!ts.isJsxExpression(initializer)) return [initializer];
  return initializer.expression ? branches(initializer.expression) : [];
}

/** @param tags the host elements that the attribute may end on */
export function checkAttributeValue(value: ts.Expression, name: string, tags: readonly string[], gate: Gate): void {
  const isAddress = /^(href|xlink:?href)$/i.test(name);
  const text = ts.isStringLiteralLike(value) ? value.text : staticText(value, gate, "0");
  if (text === undefined) {
    const pieces = isAddress || isPresentationAttribute(name) ? textOrigins(value, gate) : [];
    if (isAddress ? !pieces.some((piece) => piece.startsWith("#")) : false) {
      gate.report(value, "url-not-allowed", `"${name}" must point into the scene, as in "#id".`, attributeFix("href"));
    } else if (pieces.some(isLoadingFragment)) refuseLoading(value, name, gate);
    return;
  }
  const problem = attributeProblem(tags[0] ?? "div", name, text);
  if (problem) {
    gate.report(
      value,
      isAddress ? "url-not-allowed" : "style-not-allowed",
      problem,
      isAddress ? attributeFix("href") : styleFix(name, problem),
    );
  } else if (!isAddress && isPresentationAttribute(name) && !ts.isStringLiteralLike(value)) {
    if (textOrigins(value, gate).some(isLoadingFragment)) refuseLoading(value, name, gate);
  }
}

function refuseLoading(value: ts.Expression, name: string, gate: Gate): void {
  const problem = `"${name.slice(0, 60)}" is put together from parts that load a URL.`;
  gate.report(value, "url-not-allowed", problem, styleFix(name, problem));
}
