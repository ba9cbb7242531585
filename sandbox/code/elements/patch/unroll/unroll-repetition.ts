import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { IdPool, idAttribute } from "../../element-id.ts";
import { Refusal } from "../../refusal.ts";
import { indentAt, startsItsLine } from "../../source/code-style.ts";
import { attributeExpression, attributeOf } from "../../source/element-name.ts";
import { itemValue, type Repetition } from "../../source/repetition.ts";
import { type Scene, sourceOf } from "../../source/scene.ts";
import { applySplices, onceEach, type Splice } from "../../source/splice.ts";
import type { Change } from "../patch.ts";
import { indentSplices } from "../place/reindent.ts";
import { slotOf } from "../place/slot.ts";
import type { Target, Workbench } from "../target.ts";
import { elementInWords } from "../words.ts";

/** Writes out a `.map` over a literal array: one element per item, with the item's values and index filled in. */
export function unrollRepetition(bench: Workbench, target: Target): Change {
  const { scene, element, described } = target;
  const { repetition } = element;
  const slot = slotOf(element);
  if (!repetition) throw new Refusal(`"${described.elementId}" is not drawn by a .map.`, "There is nothing to unroll.");
  const drawn = drawnBy(repetition);
  const mapIsAlone =
    slot.form === "child" &&
    t.isJSXExpressionContainer(slot.wrapper?.node) &&
    slot.wrapper.node.expression === repetition.call.node;
  if (!drawn || !mapIsAlone || drawn !== element.node || slot.form !== "child") {
    throw new Refusal(
      `The .map around "${described.elementId}" does more than draw one element per item.`,
      "Unroll the element the callback returns, or edit the scene's code.",
    );
  }
  if (repetition.count === undefined || repetition.count < 1 || repetition.count > 50) {
    throw new Refusal(
      "Only a .map over 1 to 50 items that are written out can be unrolled.",
      "Use repetition to patch one of them.",
    );
  }
  const indent = startsItsLine(scene.source, slot.start) ? indentAt(scene.source, slot.start) : undefined;
  const ids = new IdPool();
  for (const { elementId } of bench.elements) ids.take(elementId);
  const copies = Array.from({ length: repetition.count }, (_, index) => {
    return copyFor(target, repetition, drawn, index, indent, ids);
  });
  return {
    splices: [
      { start: slot.start, end: slot.end, text: copies.join(indent === undefined ? "" : scene.style.newline + indent) },
    ],
    receipt: `Unrolled ${elementInWords(described)} into ${repetition.count === 1 ? "1 element" : `${repetition.count} elements`}.`,
    changedElementIds: copies.flatMap((code) => /data-element-id=["']([\w-]+)["']/.exec(code)?.[1] ?? []),
    notes: ["Each is now an element of its own."],
  };
}

function drawnBy({ callback }: Repetition): t.JSXElement | undefined {
  const { body } = callback.node;
  if (t.isJSXElement(body)) return body;
  const [only, ...more] = t.isBlockStatement(body) ? body.body : [];
  return t.isReturnStatement(only) && more.length === 0 && t.isJSXElement(only.argument) ? only.argument : undefined;
}

function copyFor(
  { scene }: Target,
  repetition: Repetition,
  drawn: t.JSXElement,
  index: number,
  indent: string | undefined,
  ids: IdPool,
): string {
  const start = drawn.start ?? 0;
  const key = keyRange(scene.source, drawn);
  const named = idSplices(scene, repetition, drawn, index, ids);
  const values = Object.values(repetition.callback.scope.bindings).flatMap(({ referencePaths }) =>
    referencePaths.map((reference) => writtenOut(scene, repetition, reference, index)),
  );
  const shifts = indent === undefined ? [] : indentSplices(scene, { start, end: drawn.end ?? start }, indent);
  const own = [...named, ...(key ? [{ ...key, text: "" }] : [])];
  const isFree = ({ start: from, end: to }: Splice) => own.every((each) => to <= each.start || from >= each.end);
  const splices = [...onceEach(values).filter(isFree), ...shifts.filter(isFree), ...own];
  return applySplices(
    sourceOf(scene, drawn),
    splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start })),
  );
}

/** Ids of the copies: `card-${i}` is `card-2`, and an id that the copies would share is made anew in all but the first. */
function idSplices(scene: Scene, { indexName }: Repetition, drawn: t.JSXElement, index: number, ids: IdPool): Splice[] {
  const splices: Splice[] = [];
  const quote = scene.style.attributeQuote;
  t.traverseFast(drawn, (node) => {
    if (!t.isJSXElement(node)) return;
    const attribute = attributeOf(node, idAttribute);
    const given = attribute && attributeExpression(attribute);
    const id = t.isStringLiteral(given) ? given.value : given && withIndex(given, indexName, index);
    if (!attribute || id === undefined) return;
    const isOwn = index === 0 || !ids.has(id);
    const fresh = isOwn ? id : ids.draw(id, false);
    if (isOwn && t.isStringLiteral(given)) return;
    splices.push({
      start: attribute.start ?? 0,
      end: attribute.end ?? 0,
      text: `${idAttribute}=${quote}${fresh}${quote}`,
    });
  });
  return splices;
}

function withIndex(expression: t.Expression, indexName: string | undefined, index: number): string | undefined {
  if (!t.isTemplateLiteral(expression) || indexName === undefined) return undefined;
  const isIndex = expression.expressions.every((each) => t.isIdentifier(each, { name: indexName }));
  return isIndex ? expression.quasis.map(({ value }) => value.cooked ?? "").join(String(index)) : undefined;
}

/** The item's own value in place of the name that reads it. */
function writtenOut(scene: Scene, repetition: Repetition, reference: NodePath, index: number): Splice {
  const { node } = reference;
  const name = t.isIdentifier(node) ? node.name : "";
  const shorthand = t.isObjectProperty(reference.parent, { shorthand: true }) ? `${name}: ` : "";
  const spot = ({ start, end }: t.Node, text: string) => ({ start: start ?? 0, end: end ?? 0, text: shorthand + text });
  if (name === repetition.indexName) return indexWrittenOut(reference, index) ?? spot(node, String(index));
  const member =
    reference.parentPath?.isMemberExpression() && reference.key === "object" ? reference.parentPath.node : undefined;
  const property = member && itemValue(repetition, member, index);
  if (member && property && meansTheSame(property, repetition, reference))
    return spot(member, inPlaceOf(property, sourceOf(scene, property)));
  const item = itemValue(repetition, node, index);
  if (item && meansTheSame(item, repetition, reference)) return spot(node, inPlaceOf(item, sourceOf(scene, item)));
  throw new Refusal(
    `The .map uses ${name.slice(0, 40)} in a way that cannot be written out.`,
    "Use repetition to patch one of them.",
  );
}

/** `i === 1`, as patches of one repetition write it, becomes true or false in each copy, as `0 === 1` would not type-check. */
function indexWrittenOut({ parent, node }: NodePath, index: number): Splice | undefined {
  if (!t.isBinaryExpression(parent, { operator: "===" })) return undefined;
  const other = parent.left === node ? parent.right : parent.left;
  if (!t.isNumericLiteral(other)) return undefined;
  return { start: parent.start ?? 0, end: parent.end ?? 0, text: String(other.value === index) };
}

/** Whether the names in an item's data mean the same things where the item is used. */
function meansTheSame(value: t.Expression, { call }: Repetition, reference: NodePath): boolean {
  const { callee } = call.node;
  const list = t.isMemberExpression(callee) && t.isIdentifier(callee.object) ? callee.object.name : undefined;
  const home = (list === undefined ? undefined : call.scope.getBinding(list)?.path.scope) ?? call.scope;
  let same = true;
  t.traverseFast(value, (node) => {
    if (t.isIdentifier(node) && home.getBinding(node.name) !== reference.scope.getBinding(node.name)) same = false;
  });
  return same;
}

function inPlaceOf(value: t.Expression, code: string): string {
  return t.isLiteral(value) || t.isIdentifier(value) || t.isArrayExpression(value) ? code : `(${code})`;
}

/** Keys tell repetitions apart; single elements need none. With the space, or the line, before it. */
function keyRange(source: string, drawn: t.JSXElement): { start: number; end: number } | undefined {
  const key = drawn.openingElement.attributes.find(
    (attribute) => t.isJSXAttribute(attribute) && t.isJSXIdentifier(attribute.name, { name: "key" }),
  );
  if (!key) return undefined;
  const start = key.start ?? 0;
  return { start: start - (/\s*$/.exec(source.slice(0, start))?.[0].length ?? 0), end: key.end ?? 0 };
}
