import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { startsItsLine } from "../../source/code-style.ts";
import { attributeExpression, attributeOf } from "../../source/element-name.ts";
import { holdsJsx } from "../../source/element-text.ts";
import { propertyName } from "../../source/literal.ts";
import { type JsonValue, printAttribute, printAttributeValue, printValue } from "../../source/print.ts";
import type { Splice } from "../../source/splice.ts";
import type { PropChanges } from "../patch.ts";
import type { Target } from "../target.ts";
import { changeInWords, propertyInWords, propInWords } from "../words.ts";
import { refuseBadProp } from "./prop-names.ts";
import { forRepetition, refuseFlattening, rewriteValue } from "./rewrite-value.ts";
import type { PartialChange } from "./update-style.ts";
import { appendAttribute } from "./write-style.ts";

export function updateProps(target: Target, changes: PropChanges, everyRepetition?: boolean): PartialChange {
  const parts = Object.entries(changes).map(([name, value]) => {
    refuseBadProp(name, value);
    return updateProp(target, name, value, everyRepetition);
  });
  return {
    splices: parts.flatMap((part) => part.splices),
    words: parts.flatMap((part) => part.words),
    notes: parts.flatMap((part) => part.notes),
  };
}

export function updateProp(target: Target, name: string, asked: JsonValue, everyRepetition?: boolean): PartialChange {
  const attribute = attributeOf(target.element.node, name);
  const words = propertyInWords(name);
  if (!attribute) return addProp(target, name, asked);
  if (asked === null) {
    const before = attributeExpression(attribute);
    if (target.repetition !== undefined)
      throw new Refusal(`${words} cannot be removed from one repetition only.`, "Set it to a value instead.");
    return {
      splices: [removal(target, attribute)],
      words: [`${words}${t.isStringLiteral(before) ? ` ${propInWords(before.value)}` : ""} removed`],
      notes: [],
    };
  }
  const expression = attributeExpression(attribute) ?? t.booleanLiteral(true);
  if (holdsJsx(expression))
    throw new Refusal(`${words} holds an element, not a value.`, "Patch that element by its own id.");
  if (!attribute.value) return replaceAll(target, attribute, name, asked);
  refuseFlattening(target, name, expression, everyRepetition);
  const rewrite = rewriteValue(target, "prop", name, expression, asked);
  const { here } = rewrite;
  const code =
    here && (here.literal !== undefined ? printAttributeValue(here.literal, target.scene.style) : `{${here.code}}`);
  return {
    splices: [...rewrite.splices, ...(code === undefined ? [] : valueSplices(target, attribute, name, code))],
    words: [changeInWords(words, rewrite.before, rewrite.after, propInWords)],
    notes: rewrite.notes,
  };
}

function addProp(target: Target, name: string, asked: JsonValue): PartialChange {
  const { scene, described, repetition } = target;
  if (asked === null)
    throw new Refusal(`"${described.elementId}" has no ${propertyInWords(name)} to remove.`, "Leave it out.");
  const words = [changeInWords(propertyInWords(name), undefined, asked, propInWords)];
  if (repetition === undefined)
    return {
      splices: [appendAttribute(target, printAttribute(name, asked, scene.style).trimStart())],
      words,
      notes: [],
    };
  const chosen = forRepetition(target, printValue(asked, scene.style), "undefined");
  return {
    splices: [...chosen.splices, appendAttribute(target, `${name}={${chosen.code}}`)],
    words,
    notes: [`Only repetition ${repetition} changed.`],
  };
}

/** For `<Card big>`, which has no value to replace. */
function replaceAll(target: Target, attribute: t.JSXAttribute, name: string, asked: JsonValue): PartialChange {
  const { scene, repetition } = target;
  const chosen = repetition === undefined ? undefined : forRepetition(target, printValue(asked, scene.style), "true");
  const code = chosen ? ` ${name}={${chosen.code}}` : printAttribute(name, asked, scene.style);
  const splice = { start: attribute.start ?? 0, end: attribute.end ?? 0, text: code.trimStart() };
  return {
    splices: [...(chosen?.splices ?? []), splice],
    words: [changeInWords(propertyInWords(name), true, asked, propInWords)],
    notes: [],
  };
}

/** A later spread wins, so the prop moves behind it. */
function valueSplices(target: Target, attribute: t.JSXAttribute, name: string, code: string): Splice[] {
  const { attributes } = target.element.node.openingElement;
  const later = attributes.slice(attributes.indexOf(attribute) + 1);
  if (later.some((other) => t.isJSXSpreadAttribute(other) && maySet(other, name))) {
    return [removal(target, attribute), appendAttribute(target, `${name}=${code}`)];
  }
  return [{ start: attribute.value?.start ?? 0, end: attribute.value?.end ?? 0, text: code }];
}

function maySet(spread: t.JSXSpreadAttribute, name: string): boolean {
  if (!t.isObjectExpression(spread.argument)) return true;
  return spread.argument.properties.some((property) => t.isSpreadElement(property) || propertyName(property) === name);
}

/** Removes the attribute with the space, or the whole line, before it. */
function removal({ scene: { source } }: Target, attribute: t.JSXAttribute): Splice {
  let start = attribute.start ?? 0;
  const ownLine = startsItsLine(source, start);
  while (/[ \t]/.test(source[start - 1] ?? "")) start--;
  if (ownLine) start -= source.slice(start - 2, start) === "\r\n" ? 2 : 1;
  return { start, end: attribute.end ?? 0, text: "" };
}
