import type { NodePath } from "@babel/traverse";
import * as t from "@babel/types";
import { indentAt, startsItsLine } from "../code-style.ts";
import { IdPool } from "../element-id.ts";
import { Refusal } from "../refusal.ts";
import { itemValue, type Repetition } from "../repetition.ts";
import { type Scene, sourceOf } from "../scene.ts";
import { applySplices, type Splice } from "../splice.ts";
import type { Change } from "./patch.ts";
import { indentSplices } from "./reindent.ts";
import { slotOf } from "./slot.ts";
import type { Target, Workbench } from "./target.ts";
import { elementInWords } from "./words.ts";

/** Writes a `.map` over a literal array out: one element per item, with the item's values and its index in place. */
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
    const code = copyFor(target, repetition, drawn, index, indent);
    return index === 0 ? code : withFreshIds(code, ids, scene.style.attributeQuote);
  });
  return {
    splices: [
      { start: slot.start, end: slot.end, text: copies.join(indent === undefined ? "" : scene.style.newline + indent) },
    ],
    receipt: `Unrolled ${elementInWords(described)} into ${repetition.count} elements.`,
    changedElementIds: copies.flatMap((code) => firstId.exec(code)?.[2] ?? []),
    notes: ["Each is now an element of its own."],
  };
}

const firstId = /data-element-id=(["'])([\w-]+)\1/;

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
): string {
  const start = drawn.start ?? 0;
  const key = keyRange(scene.source, drawn);
  const values = Object.values(repetition.callback.scope.bindings).flatMap(({ referencePaths }) =>
    referencePaths.map((reference) => writtenOut(scene, repetition, reference, index)),
  );
  const shifts = indent === undefined ? [] : indentSplices(scene, { start, end: drawn.end ?? start }, indent);
  const kept = [...values, ...shifts].filter((splice) => !key || splice.end <= key.start || splice.start >= key.end);
  const splices = [...kept, ...(key ? [{ ...key, text: "" }] : [])];
  const code = applySplices(
    sourceOf(scene, drawn),
    splices.map((splice) => ({ ...splice, start: splice.start - start, end: splice.end - start })),
  );
  return withPlainIds(code, scene.style.attributeQuote);
}

/** The item's own value in place of the name that reads it. */
function writtenOut(scene: Scene, repetition: Repetition, reference: NodePath, index: number): Splice {
  const { node } = reference;
  const name = t.isIdentifier(node) ? node.name : "";
  const shorthand = t.isObjectProperty(reference.parent, { shorthand: true }) ? `${name}: ` : "";
  const spot = ({ start, end }: t.Node, text: string) => ({ start: start ?? 0, end: end ?? 0, text: shorthand + text });
  if (name === repetition.indexName) return spot(node, String(index));
  const member =
    reference.parentPath?.isMemberExpression() && reference.key === "object" ? reference.parentPath.node : undefined;
  const property = member && itemValue(repetition, member, index);
  if (member && property) return spot(member, inPlaceOf(property, sourceOf(scene, property)));
  const item = itemValue(repetition, node, index);
  if (item) return spot(node, inPlaceOf(item, sourceOf(scene, item)));
  throw new Refusal(
    `The .map uses ${name.slice(0, 40)} in a way that cannot be written out.`,
    "Use repetition to patch one of them.",
  );
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

/** `card-${2}` is `card-2`. */
function withPlainIds(code: string, quote: string): string {
  return code.replace(
    /data-element-id=\{`([\w-]*)\$\{(\d+)\}([\w-]*)`\}/g,
    (_, before, number, after) => `data-element-id=${quote}${before}${number}${after}${quote}`,
  );
}

/** Repetitions may have shared one id; single elements may not. */
function withFreshIds(code: string, ids: IdPool, quote: string): string {
  return code.replace(/data-element-id=(["'])([\w-]+)\1/g, (whole, _quote, id: string) =>
    ids.has(id) ? `data-element-id=${quote}${ids.draw(id, false)}${quote}` : whole,
  );
}
