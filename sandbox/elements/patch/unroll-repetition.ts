import * as t from "@babel/types";
import { indentAt, startsItsLine } from "../code-style.ts";
import { Refusal } from "../refusal.ts";
import { itemValue, type Repetition } from "../repetition.ts";
import { sourceOf } from "../scene.ts";
import { applySplices, type Splice } from "../splice.ts";
import type { Change } from "./patch.ts";
import { slotOf } from "./slot.ts";
import type { Target } from "./target.ts";
import { elementInWords } from "./words.ts";

/** Writes a `.map` over a literal array out: one element per item, with the item's values and its index in place. */
export function unrollRepetition(target: Target): Change {
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
  const gap = startsItsLine(scene.source, slot.start) ? scene.style.newline + indentAt(scene.source, slot.start) : "";
  const copies = Array.from({ length: repetition.count }, (_, index) => copyFor(target, repetition, drawn, index));
  return {
    splices: [{ start: slot.start, end: slot.end, text: copies.join(gap) }],
    receipt: `Unrolled ${elementInWords(described)} into ${repetition.count} elements.`,
    changedElementIds: copies.map((_, index) => described.elementId.replace("*", String(index))),
    notes: ["Each is now an element of its own."],
  };
}

function drawnBy({ callback }: Repetition): t.JSXElement | undefined {
  const { body } = callback.node;
  if (t.isJSXElement(body)) return body;
  const [only, ...more] = t.isBlockStatement(body) ? body.body : [];
  return t.isReturnStatement(only) && more.length === 0 && t.isJSXElement(only.argument) ? only.argument : undefined;
}

function copyFor({ scene }: Target, repetition: Repetition, drawn: t.JSXElement, index: number): string {
  const start = drawn.start ?? 0;
  const splices: Splice[] = [];
  const bindings = repetition.callback.scope.bindings;
  for (const [name, binding] of Object.entries(bindings)) {
    for (const reference of binding.referencePaths) {
      const member =
        reference.parentPath?.isMemberExpression() && reference.key === "object" ? reference.parentPath : undefined;
      const read =
        name === repetition.indexName
          ? undefined
          : (itemValue(repetition, reference.node, index) ?? (member && itemValue(repetition, member.node, index)));
      const code = name === repetition.indexName ? String(index) : read && sourceOf(scene, read);
      if (code === undefined)
        throw new Refusal(
          `The .map uses ${name.slice(0, 40)} in a way that cannot be written out.`,
          "Use repetition to patch one of them.",
        );
      const whole =
        name === repetition.indexName || !member || itemValue(repetition, reference.node, index)
          ? reference.node
          : member.node;
      splices.push({
        start: (whole.start ?? 0) - start,
        end: (whole.end ?? 0) - start,
        text: t.isObjectExpression(read) ? `(${code})` : code,
      });
    }
  }
  return withPlainIds(applySplices(sourceOf(scene, drawn), withoutKey(drawn, splices)), scene.style.attributeQuote);
}

/** Keys tell repetitions apart; single elements need none. */
function withoutKey(drawn: t.JSXElement, splices: readonly Splice[]): Splice[] {
  const start = drawn.start ?? 0;
  const key = drawn.openingElement.attributes.find(
    (attribute) => t.isJSXAttribute(attribute) && t.isJSXIdentifier(attribute.name, { name: "key" }),
  );
  if (!key) return [...splices];
  const range = { start: (key.start ?? 0) - start - 1, end: (key.end ?? 0) - start };
  return [
    ...splices.filter((splice) => splice.end <= range.start || splice.start >= range.end),
    { ...range, text: "" },
  ];
}

/** `card-${2}` is `card-2`. */
function withPlainIds(code: string, quote: string): string {
  return code.replace(
    /data-element-id=\{`([\w-]*)\$\{(\d+)\}([\w-]*)`\}/g,
    (_, before, number, after) => `data-element-id=${quote}${before}${number}${after}${quote}`,
  );
}
