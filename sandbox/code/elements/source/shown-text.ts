import * as t from "@babel/types";
import { isHostTag, isUnseen, tagOf } from "./element-kind.ts";
import { attributeExpression, attributeOf } from "./element-name.ts";
import { cleanJsxText } from "./element-text.ts";
import { literalPlace, withoutTypes } from "./literal.ts";
import { itemValue, type Repetition, repetitionAt } from "./repetition.ts";
import type { FoundElement } from "./scene.ts";

/** Props of components that are drawn as one figure, in the order in which they stand. */
const FIGURE_PROPS = ["prefix", "value", "number", "count", "to", "suffix", "unit"];
/** And those that are drawn as words. */
const WORD_PROPS =
  "text title headline heading eyebrow label content name caption source code by quote words subtitle description alt".split(
    " ",
  );
const INLINE = new Set(
  "span b strong em i u s small mark sub sup code kbd q cite label a time tspan textPath text".split(" "),
);

/** An item of a `.map`, whose data stands for what the callback reads. */
interface Turn {
  readonly repetition: Repetition;
  readonly index: number;
}

/**
 * What a person reads of an element with everything inside it, as far as the code says it plainly; "" where nothing is known.
 * @param turn for an element drawn by a `.map` over written data, which of the items
 */
export function shownText(element: FoundElement, turn?: number): string {
  const { repetition } = element;
  const turns = turn !== undefined && repetition ? [{ repetition, index: turn }] : [];
  return spaced(textOfElement(element.node, element, turns));
}

export function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function textOfElement(node: t.JSXElement, from: FoundElement, turns: readonly Turn[]): string {
  const tag = tagOf(node);
  if (tag === "br") return " ";
  if (isUnseen(tag)) return "";
  const inside = node.children.map((child) => textOf(child, from, turns)).join("");
  if (isHostTag(tag)) return tag === "img" ? propText(node, "alt", from, turns) : inside;
  const figure = FIGURE_PROPS.map((name) => propText(node, name, from, turns)).join("");
  const words = WORD_PROPS.map((name) => propText(node, name, from, turns));
  return [figure, ...words, inside].filter((part) => part !== "").join(" ");
}

function propText(node: t.JSXElement, name: string, from: FoundElement, turns: readonly Turn[]): string {
  const attribute = attributeOf(node, name);
  const expression = attribute && attributeExpression(attribute);
  return expression ? textOf(expression, from, turns) : "";
}

/** Block elements stand apart, inline ones join the words around them. */
function textOf(node: t.Node, from: FoundElement, turns: readonly Turn[]): string {
  if (t.isJSXText(node)) return cleanJsxText(node.value);
  if (t.isJSXExpressionContainer(node)) return textOf(node.expression, from, turns);
  if (t.isJSXFragment(node)) return node.children.map((child) => textOf(child, from, turns)).join("");
  if (t.isJSXElement(node)) {
    const text = textOfElement(node, from, turns);
    return INLINE.has(tagOf(node)) ? text : ` ${text} `;
  }
  const plain = withoutTypes(node);
  if (!plain) return "";
  const datum = turns.map(({ repetition, index }) => itemValue(repetition, plain, index)).find((value) => value);
  if (datum) return textOf(datum, from, []);
  const value = literalPlace(plain, from.path)?.value;
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (t.isTemplateLiteral(plain)) {
    const words = plain.quasis.map((quasi) => quasi.value.cooked ?? "");
    return words.map((word, at) => word + partOf(plain.expressions[at], from, turns)).join("");
  }
  if (t.isConditionalExpression(plain))
    return `${textOf(plain.consequent, from, turns)} ${textOf(plain.alternate, from, turns)}`;
  if (t.isLogicalExpression(plain)) return textOf(plain.right, from, turns);
  if (t.isBinaryExpression(plain, { operator: "+" }))
    return textOf(plain.left, from, turns) + textOf(plain.right, from, turns);
  return t.isCallExpression(plain) ? textOfCall(plain, from, turns) : "";
}

function partOf(node: t.Node | undefined, from: FoundElement, turns: readonly Turn[]): string {
  return node ? textOf(node, from, turns) : "";
}

/** A `.map` over written data is read once for each item; `words.slice(0, n)` and `value.toFixed(1)` are what they are of. */
function textOfCall(call: t.CallExpression, from: FoundElement, turns: readonly Turn[]): string {
  const repetition = repetitionAt(call, from.path);
  if (repetition) {
    const body = returned(repetition.callback.node);
    if (!body) return "";
    const items = repetition.items?.elements ?? [undefined];
    return items.map((_, index) => textOf(body, from, [...turns, { repetition, index }])).join(" ");
  }
  const { callee } = call;
  return t.isMemberExpression(callee) && /^(slice|toLocaleString|toUpperCase|trim)$/.test(nameOf(callee.property))
    ? textOf(callee.object, from, turns)
    : "";
}

function nameOf(node: t.Node): string {
  return t.isIdentifier(node) ? node.name : "";
}

function returned(callback: t.Function): t.Node | undefined {
  if (!t.isBlockStatement(callback.body)) return callback.body;
  const last = callback.body.body.findLast((statement) => t.isReturnStatement(statement));
  return last?.argument ?? undefined;
}
