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
import { inParentheses, rewriteValue } from "./rewrite-value.ts";
import { lookUpStyle, type StyleLookup } from "./style-lookup.ts";
import { nextValue, styleValue } from "./value-change.ts";
import { hasSpreadStyle, keepWord, type StyleWrite, styleSplices } from "./write-style.ts";

/** Part of an update: splices, and what they change in words. */
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
    const next = nextValue(key, asked, undefined);
    const code = "value" in next ? printValue(next.value, style) : "";
    return { splices: [], write: { key, lookup, code }, words: changeInWords(name, undefined, asked), notes: [] };
  }
  const shared = !lookup.property || lookup.overridden;
  const rewrite = rewriteValue(target, "style", key, expression, asked);
  const words = changeInWords(name, rewrite.before, rewrite.after);
  // A constant read by a shared style would change every element that uses the style.
  if (shared && rewrite.splices.length > 0 && target.repetition === undefined) {
    return { splices: [], write: { key, lookup, code: printValue(rewrite.after as string, style) }, words, notes: [] };
  }
  const write = rewrite.here && { key, lookup, code: rewrite.here.code };
  const notes = shared ? rewrite.notes.filter((note) => !note.includes("used elsewhere")) : rewrite.notes;
  return { splices: rewrite.splices, ...(write && { write }), words, notes };
}

/** Other repetitions keep what they inherit, so the property is only there where the test holds. */
function forOneOnly(target: Target, key: string, asked: string | number, lookup: StyleLookup): StyleStep {
  const { scene } = target;
  const old = lookup.expression ? literalOf(lookup.expression) : undefined;
  const next = nextValue(key, asked, old ?? (lookup.expression ? "computed" : undefined));
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
    notes: [`Only repetition ${target.repetition} changed.`],
  };
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

/** A longhand that a shorthand of the same object may paint over. */
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
}
