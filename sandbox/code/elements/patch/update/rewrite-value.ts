import * as t from "@babel/types";
import type { PropertyValue } from "../../../check/diagnostic.ts";
import { Refusal } from "../../refusal.ts";
import { currentValue } from "../../source/element-properties.ts";
import { type Literal, literalOf, literalPlace, withoutTypes } from "../../source/literal.ts";
import { type JsonValue, printValue } from "../../source/print.ts";
import { dependsOnItem, itemValue, type Repetition, readsOfDatum } from "../../source/repetition.ts";
import { sourceOf } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";
import type { Target } from "../target.ts";
import { repetitionTest } from "../unroll/repetition-index.ts";
import { propertyInWords } from "../words.ts";
import { type NextValue, nextValue } from "./value-change.ts";

/** How one value becomes another. */
export interface Rewrite {
  /** Away from the element: in the constant or the data it reads, or in the callback that lacks an index. */
  readonly splices: readonly Splice[];
  /** What to write at the element, if anything: an expression, and its plain value where it has one. */
  readonly here?: { readonly code: string; readonly literal?: JsonValue };
  readonly before: PropertyValue | undefined;
  readonly after: unknown;
  readonly notes: readonly string[];
}

/** Whose value it is: style properties take steps such as `"+20%"`, props only from numbers, words never. */
export type ValueKind = "style" | "prop" | "text";

export function rewriteValue(
  target: Target,
  kind: ValueKind,
  name: string,
  expression: t.Expression,
  asked: JsonValue,
): Rewrite {
  const { scene, element, repetition } = target;
  const datum = repetition === undefined ? undefined : datumOf(element.repetition, expression, repetition);
  const old = datum ? literalOf(datum) : undefined;
  if (
    datum &&
    old !== undefined &&
    element.repetition?.ownsItems &&
    readsOfDatum(element.repetition, expression) === 1
  ) {
    const value = settled(kind, name, asked, old);
    return {
      ...inPlace(target, datum, value),
      before: old,
      after: value,
      notes: [`Changed in the data of repetition ${repetition}.`],
    };
  }
  const before = old ?? currentValue(expression, element, scene);
  const place = literalPlace(expression, element.path);
  const upcoming = next(kind, name, withUnitOf(expression, asked), place ? place.value : "computed");
  const oldCode = place && !place.constant ? printLiteral(target, expression) : sourceOf(scene, expression);
  if (!("value" in upcoming)) {
    const code = `${inParentheses(expression, oldCode)} ${upcoming.operator} ${upcoming.by}`;
    return here(target, name, expression, code, undefined, { before, after: { computed: code } });
  }
  const { value } = upcoming;
  if (place?.constant?.references === 1 && repetition === undefined) {
    const note = `Changed where it is written, in the constant ${place.constant.name}.`;
    return { ...inPlace(target, place.node, value), before, after: value, notes: [note] };
  }
  return here(target, name, expression, printValue(value, scene.style), value, { before, after: value });
}

/** Code for one repetition only leaves the others as they were; undefined `otherwise` means they have nothing there. */
export function forRepetition(
  target: Target,
  code: string,
  otherwise: string,
): { code: string; splices: readonly Splice[] } {
  const test = repetitionTest(target);
  return { code: `${test.code} ? ${code} : ${otherwise}`, splices: test.splices };
}

/** A text or prop that each item gives its own value would silently become the same everywhere. */
export function refuseFlattening(
  target: Target,
  name: string,
  node: t.Node,
  everyRepetition: boolean | undefined,
): void {
  const { element, repetition, described, scene } = target;
  if (!element.repetition || repetition !== undefined || everyRepetition || !dependsOnItem(element.repetition, node))
    return;
  const times = element.repetition.count === undefined ? "several times" : `${element.repetition.count} times`;
  throw new Refusal(
    `"${described.elementId}" is drawn ${times} by a .map and its ${propertyInWords(name)} (\`${sourceOf(scene, node).slice(0, 40)}\`) differs each time.`,
    "Give repetition (0 for the first) to change one, everyRepetition: true to make all the same, or unroll it first.",
  );
}

export function inParentheses(expression: t.Node, code: string): string {
  const plain = withoutTypes(expression) === expression ? expression : undefined;
  const simple =
    t.isLiteral(plain) || t.isIdentifier(plain) || t.isMemberExpression(plain) || t.isCallExpression(plain);
  return simple ? code : `(${code})`;
}

export function isScalar(value: JsonValue): value is string | number | boolean {
  return typeof value !== "object";
}

function here(
  target: Target,
  name: string,
  expression: t.Expression,
  code: string,
  literal: JsonValue | undefined,
  words: { before: PropertyValue; after: unknown },
): Rewrite {
  const { scene, element, repetition } = target;
  const place = literalPlace(expression, element.path);
  if (repetition !== undefined) {
    const otherwise = place && !place.constant ? printLiteral(target, expression) : sourceOf(scene, expression);
    const chosen = forRepetition(target, code, otherwise);
    return {
      ...words,
      splices: chosen.splices,
      here: { code: chosen.code },
      notes: [`Only repetition ${repetition} changed; the others keep their ${propertyInWords(name)}.`],
    };
  }
  const notes =
    literal === undefined ? [] : whyHere(name, sourceOf(scene, expression), place?.constant?.name, place !== undefined);
  return { ...words, splices: [], here: { code, ...(literal !== undefined && { literal }) }, notes };
}

function whyHere(name: string, code: string, constant: string | undefined, literal: boolean): string[] {
  if (constant)
    return [
      `The constant ${constant} is used elsewhere too, so the new ${propertyInWords(name)} is written at the element.`,
    ];
  return literal || /^[[{]/.test(code)
    ? []
    : [`The ${propertyInWords(name)} was computed (\`${code.slice(0, 60)}\`); that expression was replaced.`];
}

function datumOf(
  around: Repetition | undefined,
  expression: t.Expression,
  repetition: number,
): t.Expression | undefined {
  return around && itemValue(around, expression, repetition);
}

/** A number that replaces `${size}px` is in pixels too. */
function withUnitOf(expression: t.Expression, asked: JsonValue): JsonValue {
  if (typeof asked !== "number" || !t.isTemplateLiteral(expression) || expression.expressions.length !== 1)
    return asked;
  const [before, after] = expression.quasis.map((quasi) => quasi.value.raw);
  return before === "" && /^([a-z]+|%)$/i.test(after ?? "") ? `${asked}${after}` : asked;
}

function settled(kind: ValueKind, name: string, asked: JsonValue, old: Literal | undefined): JsonValue {
  const upcoming = next(kind, name, asked, old);
  if (!("value" in upcoming)) throw new Error("A literal is never stepped from as code.");
  return upcoming.value;
}

function next(
  kind: ValueKind,
  name: string,
  asked: JsonValue,
  old: Literal | undefined | "computed",
): NextValue | { readonly value: JsonValue } {
  const steps =
    kind === "style" ||
    (kind === "prop" &&
      (typeof old === "number" || (old === "computed" && typeof asked === "string" && /^([*/]|[+-]=)/.test(asked))));
  return isScalar(asked) && (steps || (typeof asked === "number" && kind !== "text"))
    ? nextValue(name, asked, old)
    : { value: asked };
}

function inPlace(target: Target, node: t.Node, value: JsonValue): { splices: Splice[] } {
  return { splices: [{ start: node.start ?? 0, end: node.end ?? 0, text: printValue(value, target.scene.style) }] };
}

/** An attribute's string may hold line breaks and entities, which an expression's may not. */
function printLiteral(target: Target, expression: t.Expression): string {
  const code = sourceOf(target.scene, expression);
  return t.isStringLiteral(expression) && /[&\n\\]/.test(code)
    ? printValue(expression.value, target.scene.style)
    : code;
}
