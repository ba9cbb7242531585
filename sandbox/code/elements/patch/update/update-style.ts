import { Refusal } from "../../refusal.ts";
import { isHostTag } from "../../source/element-kind.ts";
import { literalOf } from "../../source/literal.ts";
import { printPropertyKey, printValue } from "../../source/print.ts";
import { sourceOf } from "../../source/scene.ts";
import { onceEach, type Splice } from "../../source/splice.ts";
import { type StylePlace, stylePlace } from "../../source/style-place.ts";
import type { StyleChanges } from "../patch.ts";
import type { Target } from "../target.ts";
import { repetitionTest } from "../unroll/repetition-index.ts";
import { changeInWords, propertyInWords } from "../words.ts";
import { refuseUnstyled } from "./component-takes.ts";
import { refuseInvalidValue } from "./css-value.ts";
import { inParentheses, rewriteValue } from "./rewrite-value.ts";
import { type StartingValue, startingValue } from "./starting-value.ts";
import { lookUpStyle, type StyleLookup } from "./style-lookup.ts";
import { isStep, isUnitless, nextValue, pixelsFrom, styleValue } from "./value-change.ts";
import { hasSpreadStyle, keepWord, type StyleWrite, styleSplices } from "./write-style.ts";

/** Part of an update: splices, and a description of what they change. */
export interface PartialChange {
  readonly splices: readonly Splice[];
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

interface StyleStep {
  readonly splices: readonly Splice[];
  readonly write?: StyleWrite;
  readonly words: string;
  readonly notes: readonly string[];
}

export function updateStyle(target: Target, changes: StyleChanges): PartialChange {
  if (!isHostTag(target.element.tag)) refuseUnstyled(target);
  const place = placeFor(target);
  const steps = Object.entries(changes).map(([key, given]) => {
    refuseBadStyle(key, given);
    const value = given === null ? null : styleValue(key, given);
    return styleStep(target, key, value, lookUpStyle(place, key, target.element));
  });
  const writes = steps.flatMap((step) => step.write ?? []);
  const shorthands = Object.keys(changes).flatMap((key) => hiddenBy(key, place, target));
  return {
    splices: [...onceEach(steps.flatMap((step) => step.splices)), ...styleSplices(target, place, writes)],
    words: steps.map((step) => step.words),
    notes: [
      ...steps.flatMap((step) => step.notes),
      ...(writes.length > 0 ? placeNotes(target, place) : []),
      ...shorthands,
    ],
  };
}

/** A constant outside the callback cannot read the callback's index. */
function placeFor(target: Target): StylePlace {
  const place = stylePlace(target.element);
  if (place.form !== "own" || !place.name || target.repetition === undefined) return place;
  return { form: "elsewhere", expression: place.expression, object: place.object, name: place.name };
}

function styleStep(target: Target, key: string, asked: string | number | null, lookup: StyleLookup): StyleStep {
  const { style } = target.scene;
  const name = propertyInWords(key);
  const { expression } = lookup;
  if (asked === null) {
    if (target.repetition !== undefined)
      throw new Refusal(
        `${name} cannot be removed from one repetition only.`,
        'Set it to a value instead, such as "unset".',
      );
    if (!expression && !lookup.uncertain)
      throw new Refusal(`"${target.described.elementId}" has no ${name} to remove.`, "Leave it out.");
    const before = expression ? literalOf(expression) : undefined;
    return {
      splices: [],
      write: { key, lookup, code: undefined },
      words: `${name}${before === undefined ? "" : ` ${before}`} removed`,
      notes: [],
    };
  }
  if (target.repetition !== undefined && !lookup.property) return forOneOnly(target, key, asked, lookup);
  if (!expression) {
    const { value, before, notes } = fromStart(target, key, asked, lookup);
    const code = printValue(value, style);
    return { splices: [], write: { key, lookup, code }, words: changeInWords(name, before, value), notes };
  }
  const shared = !lookup.property || lookup.overridden;
  const rewrite = rewriteValue(target, "style", key, expression, asked);
  if (isScalar(rewrite.after)) refuseInvalidValue(key, rewrite.after, isUnitless(key));
  const words = changeInWords(name, rewrite.before, rewrite.after);
  // A constant read by a shared style would change every element that uses the style.
  if (shared && rewrite.splices.length > 0 && target.repetition === undefined) {
    return { splices: [], write: { key, lookup, code: printValue(rewrite.after as string, style) }, words, notes: [] };
  }
  const write = rewrite.here && { key, lookup, code: rewrite.here.code };
  const notes = shared ? rewrite.notes.filter((note) => !note.includes("used elsewhere")) : rewrite.notes;
  return { splices: rewrite.splices, ...(write && { write }), words, notes };
}

/** Other repetitions keep what they inherit, so the property is set only where the condition holds. */
function forOneOnly(target: Target, key: string, asked: string | number, lookup: StyleLookup): StyleStep {
  const { scene } = target;
  const start = lookup.expression ? undefined : fromStart(target, key, asked, lookup);
  const old = lookup.expression ? literalOf(lookup.expression) : start?.before;
  const next = start ?? nextValue(key, asked, old ?? "computed");
  if ("value" in next && isScalar(next.value)) refuseInvalidValue(key, next.value, isUnitless(key));
  const value =
    "value" in next
      ? keepWord(key, printValue(next.value, scene.style), false)
      : `${lookup.expression ? inParentheses(lookup.expression, sourceOf(scene, lookup.expression)) : 0} ${next.operator} ${next.by}`;
  const test = repetitionTest(target);
  const pad = scene.style.spaceInBraces ? " " : "";
  const code = `(${test.code} ? {${pad}${printPropertyKey(key, scene.style)}: ${value}${pad}} : {})`;
  const words = changeInWords(propertyInWords(key), old, "value" in next ? next.value : asked);
  return {
    splices: test.splices,
    write: { key, lookup, code, spread: true },
    words,
    notes: [`Only repetition ${target.repetition} changed.`, ...(start?.notes ?? [])],
  };
}

/** A value for a property that the element does not set yet; steps start from what it inherits or from the browser's own. */
function fromStart(target: Target, key: string, asked: string | number, lookup: StyleLookup) {
  if (!isStep(key, asked)) {
    refuseInvalidValue(key, asked, isUnitless(key));
    return { value: asked, before: undefined, notes: [] };
  }
  const start = lookup.uncertain ? undefined : startingValue(target, key);
  refuseNoStart(target, key, asked, start);
  const more = start && pixelsFrom(start.value, asked);
  const next = more === undefined ? nextValue(key, asked, start?.value) : { value: more };
  if (!("value" in next) || !isScalar(next.value)) throw new Error("A known value is never stepped from as code.");
  refuseInvalidValue(key, next.value, isUnitless(key));
  const notes = start
    ? [
        `"${target.described.elementId}" had no ${propertyInWords(key)} of its own: the ${start.value} is from ${start.from}.`,
      ]
    : [];
  return { value: next.value, before: start?.value, notes };
}

function refuseNoStart(target: Target, key: string, asked: string, start: StartingValue | undefined): void {
  const unknown = start === undefined && /^(width|height)$/.test(key);
  const nothing = start?.value === 0 && /^[*/]|%$/.test(asked);
  if (!unknown && !nothing) return;
  const says = unknown ? "comes from what is in it, and it could not be measured" : "is 0";
  const { described, repetition } = target;
  throw new Refusal(
    `"${asked}" needs a number to start from, but the ${propertyInWords(key)} of "${described.elementId}" ${says}.`,
    unknown
      ? `Give ${key} a value such as 480 or "50%", or change scale, which starts from 1.`
      : `Give ${key} a value such as 12.`,
    unknown ? { elementId: described.elementId, repetition } : undefined,
  );
}

function isScalar(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function placeNotes(target: Target, place: StylePlace): string[] {
  const id = target.described.elementId;
  if (place.form === "own" && place.name) return [`Changed in ${place.name}, which styles only "${id}".`];
  if (place.form === "elsewhere")
    return [
      `${place.name ?? "Its style"} is ${place.name ? "shared or computed" : "computed"}, so the change is written at "${id}" over it.`,
    ];
  if (hasSpreadStyle(target)) return [`"${id}" takes spread attributes; a style among them is now hidden by this one.`];
  return [];
}

/** A longhand that a shorthand in the same object may override. */
function hiddenBy(key: string, place: StylePlace, target: Target): string[] {
  const shorthand = key === "backgroundColor" ? "background" : key === "color" ? "WebkitTextFillColor" : undefined;
  const there = shorthand && lookUpStyle(place, shorthand, target.element).expression;
  return there ? [`${shorthand} is set as well and may hide ${key}.`] : [];
}

export function refuseBadStyle(key: string, value: unknown): void {
  const named = /^([a-z][A-Za-z0-9]*|Webkit[A-Z][A-Za-z]*|Moz[A-Z][A-Za-z]*|--[A-Za-z_][\w-]*)$/.test(key);
  if (!named || key.length > 60)
    throw new Refusal(
      `${JSON.stringify(key.slice(0, 60))} is not a style property.`,
      "Use camelCase names such as fontSize, or --custom ones.",
    );
  const plain =
    value === null ||
    (typeof value === "string" && value.length <= 2000) ||
    (typeof value === "number" && Number.isFinite(value));
  if (!plain)
    throw new Refusal(
      `${key} must be a string or a number.`,
      'Give a CSS value such as 72, "1.5em" or "blue"; null removes it.',
    );
  // Numbers may take over the existing unit, so they are checked where they are written.
  const settled = value === null ? null : styleValue(key, value);
  if (typeof settled === "string" && !isStep(key, settled)) refuseInvalidValue(key, settled, isUnitless(key));
}
