import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { attributeExpression, attributeOf } from "../../source/element-name.ts";
import { readText } from "../../source/element-text.ts";
import { literalOf, literalPlace } from "../../source/literal.ts";
import { printExpression, printValue } from "../../source/print.ts";
import { sourceOf } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";
import type { Target } from "../target.ts";
import { unusedName } from "../unused-name.ts";
import { appendAttribute } from "../update/write-style.ts";

/** An animation of an element's content instead of its style. `v` is the name of its progress, 0..1. */
export interface SpecialAnimation {
  readonly verb: string;
  readonly durationSeconds: number;
  readonly easing: string;
  readonly apply: (v: string) => {
    readonly splices: readonly Splice[];
    readonly declarations: readonly string[];
    readonly notes: readonly string[];
  };
}

const strokes = new Set(["path", "line", "circle", "ellipse", "rect", "polyline", "polygon"]);

export function specialAnimation(target: Target, name: string, idName: string): SpecialAnimation | undefined {
  if (name === "draw") return draw(target);
  if (name !== "count-up" && name !== "typewriter") return undefined;
  if (target.repetition !== undefined)
    throw new Refusal(
      `${name} cannot run for one repetition only.`,
      "Unroll the .map first, then animate that element.",
    );
  return name === "count-up" ? countUp(target) : typewriter(target, idName);
}

function draw(target: Target): SpecialAnimation {
  const { element, described } = target;
  const id = described.elementId;
  if (!strokes.has(element.tag))
    throw new Refusal(
      `"${id}" is <${element.tag}>; only the line of a drawing can be drawn.`,
      "Choose a path, line, circle, rect or polyline inside an svg.",
    );
  const taken = ["strokeDasharray", "strokeDashoffset", "pathLength"].find((name) => attributeOf(element.node, name));
  if (taken)
    throw new Refusal(
      `"${id}" has a ${taken} already, which drawing would replace.`,
      "Remove it first with an update, or fade the element in.",
    );
  if (target.repetition !== undefined)
    throw new Refusal("draw cannot run for one repetition only.", "Unroll the .map first.");
  const bare = !attributeOf(element.node, "stroke");
  return {
    verb: "is drawn",
    durationSeconds: 1,
    easing: "ease-in-out",
    apply: (v) => ({
      splices: [
        appendAttribute(target, "pathLength={1}"),
        appendAttribute(target, "strokeDasharray={1}"),
        appendAttribute(target, `strokeDashoffset={1 - ${v}}`),
      ],
      declarations: [],
      notes: bare ? [`"${id}" has no stroke of its own; drawing shows only on a stroke.`] : [],
    }),
  };
}

function countUp(target: Target): SpecialAnimation {
  const { element, described, scene } = target;
  const text = readText(element.node, scene.source);
  const words =
    text.form === "words"
      ? text.text
      : text.form === "expression"
        ? literalPlace(text.expression, element.path)?.value
        : undefined;
  const number = /(\d[\d,]*)(\.\d+)?/.exec(String(words ?? ""));
  const shared = { verb: "counts up", durationSeconds: 1.5, easing: "ease-out" };
  if ((text.form === "words" || text.form === "expression") && number) {
    const [digits, whole = "", fraction] = number;
    const before = String(words).slice(0, number.index);
    const after = String(words).slice(number.index + digits.length);
    const apply = (v: string) => {
      const count = countCode(
        Number(digits.replaceAll(",", "")),
        v,
        fraction ? fraction.length - 1 : 0,
        whole.includes(","),
      );
      const code = before || after ? `\`${escaped(before)}\${${count}}${escaped(after)}\`` : count;
      return {
        splices: [{ start: text.start, end: text.end, text: `{${printExpression(code, scene.style)}}` }],
        declarations: [],
        notes: [],
      };
    };
    return { ...shared, apply };
  }
  const prop = ["value", "number", "count", "to"]
    .map((name) => attributeOf(element.node, name))
    .find((attribute) => attribute !== undefined);
  const value = prop && attributeExpression(prop) && literalOf(attributeExpression(prop));
  if (!prop?.value || typeof value !== "number")
    throw new Refusal(
      `"${described.elementId}" shows no number that is written out, so there is nothing to count up to.`,
      'Choose a text such as "1,250+" or "98%".',
    );
  const end = prop.value;
  const apply = (v: string) => ({
    splices: [
      {
        start: end.start ?? 0,
        end: end.end ?? 0,
        text: `{${printExpression(countCode(value, v, 0, false), scene.style)}}`,
      },
    ],
    declarations: [],
    notes: [],
  });
  return { ...shared, apply };
}

function countCode(end: number, v: string, decimals: number, grouped: boolean): string {
  if (decimals > 0)
    return grouped
      ? `(${end} * ${v}).toLocaleString("en-US", { minimumFractionDigits: ${decimals}, maximumFractionDigits: ${decimals} })`
      : `(${end} * ${v}).toFixed(${decimals})`;
  return `Math.round(${end} * ${v})${grouped ? '.toLocaleString("en-US")' : ""}`;
}

function escaped(text: string): string {
  return text.replace(/[`\\]|\$\{/g, "\\$&");
}

function typewriter(target: Target, idName: string): SpecialAnimation {
  const { element, described, scene } = target;
  const text = readText(element.node, scene.source);
  const literal =
    text.form === "words" ? text.text : text.form === "expression" ? literalOf(text.expression) : undefined;
  const range = text.form === "words" || text.form === "expression" ? text : undefined;
  const named =
    text.form === "expression" && (t.isIdentifier(text.expression) || t.isMemberExpression(text.expression))
      ? sourceOf(scene, text.expression)
      : undefined;
  if (!range || (typeof literal !== "string" && !named) || (typeof literal === "string" && literal.includes("\n"))) {
    throw new Refusal(
      `"${described.elementId}" has no single line of words to type out.`,
      "Choose a text element without elements inside it, or fade it in.",
    );
  }
  const letters = typeof literal === "string" ? [...literal].length : 30;
  const name = named ?? unusedName(scene.program.node, `${idName}Text`);
  // Slicing by code units would cut an emoji in half.
  const wide = typeof literal === "string" && letters !== literal.length;
  const apply = (v: string) => {
    const code = wide
      ? `Array.from(${name}).slice(0, Math.round(${v} * ${letters})).join("")`
      : `${name}.slice(0, Math.round(${v} * ${name}.length))`;
    const end = scene.style.semicolons ? ";" : "";
    return {
      splices: [{ start: range.start, end: range.end, text: `{${printExpression(code, scene.style)}}` }],
      declarations: named ? [] : [`const ${name} = ${printValue(literal as string, scene.style)}${end}`],
      notes: [],
    };
  };
  return {
    verb: "is typed out",
    durationSeconds: Math.max(0.5, Math.round(letters / 2) / 10),
    easing: "linear",
    apply,
  };
}
