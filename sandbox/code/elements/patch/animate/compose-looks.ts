import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { attributeOf } from "../../source/element-name.ts";
import { literalOf } from "../../source/literal.ts";
import { printExpression } from "../../source/print.ts";
import { sourceOf } from "../../source/scene.ts";
import type { Splice } from "../../source/splice.ts";
import { type StylePlace, stylePlace } from "../../source/style-place.ts";
import type { Target } from "../target.ts";
import { repetitionTest } from "../unroll/repetition-index.ts";
import { inParentheses } from "../update/rewrite-value.ts";
import { lookUpStyle, type StyleLookup } from "../update/style-lookup.ts";
import { type StyleWrite, styleSplices } from "../update/write-style.ts";
import type { Looks } from "./recipes.ts";

const inlineTags = new Set([
  "span",
  "strong",
  "em",
  "b",
  "i",
  "u",
  "a",
  "small",
  "code",
  "mark",
  "sub",
  "sup",
  "kbd",
  "label",
  "q",
  "cite",
  "time",
]);
const svgTags = new Set([
  "rect",
  "circle",
  "ellipse",
  "line",
  "path",
  "polygon",
  "polyline",
  "g",
  "text",
  "tspan",
  "use",
  "image",
]);

/** Writes looks into an element's style so that they combine with its existing opacity, transform and filter. */
export function composeLooks(target: Target, given: Looks): { splices: Splice[]; notes: string[] } {
  // A share is of the whole drawing where the transform attribute must keep its origin: there it is so many pixels.
  const isFixed = svgTags.has(target.element.tag) && attributeOf(target.element.node, "transform") !== undefined;
  const looks = given.reach && isFixed ? { ...given, reach: { ...given.reach, share: given.reach.pixels } } : given;
  const place = atElement(stylePlace(target.element));
  const look = (key: string) => lookUpStyle(place, key, target.element);
  const writes: StyleWrite[] = [];
  const write = (key: string, code: string) => writes.push({ key, lookup: look(key), code });
  if (looks.opacity) write("opacity", opacityCode(target, place, look("opacity"), looks.opacity));
  if (looks.translate || looks.scale || looks.rotate)
    for (const [key, code] of transformWrites(target, place, looks, look)) write(key, code);
  if (looks.blur) write("filter", filterCode(target, look("filter"), looks.blur));
  if (looks.wipe) write("clipPath", printExpression(`\`inset(0 \${${looks.wipe}}% 0 0)\``, target.scene.style));
  const uncertain = writes.filter(({ lookup }) => lookup.uncertain).map(({ key }) => key);
  const notes =
    uncertain.length > 0
      ? [`Its style is partly computed; an own ${uncertain.join(" or ")} there is replaced by the animation.`]
      : [];
  if (target.repetition === undefined) return { splices: styleSplices(target, place, writes), notes };
  const { code, splices } = onlyForRepetition(target, writes);
  return { splices: [...splices, ...styleSplices(target, place, [code])], notes };
}

/** A constant may be declared where the animation's constants are out of scope, so it is overridden at the element. */
function atElement(place: StylePlace): StylePlace {
  if (place.form !== "own" || !place.name) return place;
  return { form: "elsewhere", expression: place.expression, object: place.object, name: place.name };
}

function opacityCode(target: Target, place: StylePlace, lookup: StyleLookup, v: string): string {
  const { expression } = lookup;
  const factor = printExpression(v, target.scene.style);
  const known = expression && literalOf(expression);
  const number =
    typeof known === "number" || (typeof known === "string" && known.trim() !== "") ? Number(known) : Number.NaN;
  if (!expression || number === 1) return factor;
  // Printing drops the parentheses around the whole.
  const times = /[*+-]/.test(factor) ? `(${factor})` : factor;
  if (!Number.isNaN(number)) return `${number} * ${times}`;
  if (lookup.property)
    return `${isProduct(expression) ? sourceOf(target.scene, expression) : inParentheses(expression, sourceOf(target.scene, expression))} * ${times}`;
  const name = place.form === "elsewhere" ? place.name : undefined;
  return name ? `Number(${name}.opacity ?? 1) * ${times}` : factor;
}

function isProduct(expression: t.Expression): boolean {
  return t.isBinaryExpression(expression, { operator: "*" });
}

function transformWrites(
  target: Target,
  place: StylePlace,
  looks: Looks,
  look: (key: string) => StyleLookup,
): [string, string][] {
  const { scene, element } = target;
  const transform = look("transform");
  const extras: [string, string][] = [];
  const missing = (key: string) => !look(key).expression && !look(key).uncertain;
  if (
    svgTags.has(element.tag) &&
    (looks.scale || looks.rotate || looks.reach?.share.includes("%")) &&
    missing("transformOrigin")
  ) {
    if (attributeOf(element.node, "transform"))
      throw new Refusal(
        `"${target.described.elementId}" has a transform attribute, which turning or scaling about its middle would move.`,
        "Use fade, slide or draw, or animate a <g> around it.",
      );
    extras.push(
      ["transformBox", printExpression('"fill-box"', scene.style)],
      ["transformOrigin", printExpression('"center"', scene.style)],
    );
  }
  if (inlineTags.has(element.tag) && missing("display"))
    extras.push(["display", printExpression('"inline-block"', scene.style)]);
  const existing = transformText(target, transform);
  const free = ["translate", "scale", "rotate"].every((key) => missing(key));
  // A drawing's transform attribute is what CSS would replace, and a computed transform may be undefined: both combine with these.
  if (free && (existing === undefined || attributeOf(element.node, "transform")))
    return [...separately(target, looks), ...extras];
  const before = looks.translate ? `${translateCode(looks.translate, looks)} ` : "";
  const after = `${looks.scale ? ` scale(\${${looks.scale}})` : ""}${looks.rotate ? ` rotate(\${${looks.rotate}}deg)` : ""}`;
  const kept =
    existing ?? (transform.expression && place.form !== "none" ? `\${${sourceOf(scene, transform.expression)}}` : "");
  return [["transform", inTemplate(target, before, kept, after)], ...extras];
}

/** New parts are printed in the file's style; the part that is kept stays as it was written. */
function inTemplate(target: Target, before: string, kept: string, after: string): string {
  const printed = (part: string) => printExpression(`\`${part}\``, target.scene.style).slice(1, -1);
  return `\`${`${printed(before)}${kept}${printed(after)}`.trim()}\``;
}

/** The inside of a template literal that equals the transform; "" without one, undefined where it is computed. */
function transformText(target: Target, { expression, uncertain }: StyleLookup): string | undefined {
  if (!expression) return uncertain ? undefined : "";
  const known = literalOf(expression);
  if (typeof known === "string") return known === "none" ? "" : known.replace(/[`\\]|\$\{/g, "\\$&");
  return t.isTemplateLiteral(expression) ? sourceOf(target.scene, expression).slice(1, -1) : undefined;
}

function separately({ scene }: Target, looks: Looks): [string, string][] {
  const { translate, scale, rotate } = looks;
  const print = (code: string) => printExpression(code, scene.style);
  return [
    ...(translate
      ? [["translate", print(`\`${translate.map((part) => length(part, looks)).join(" ")}\``)] as [string, string]]
      : []),
    ...(scale ? [["scale", print(`\`\${${scale}}\``)] as [string, string]] : []),
    ...(rotate ? [["rotate", print(`\`\${${rotate}}deg\``)] as [string, string]] : []),
  ];
}

function translateCode([x, y]: readonly [string, string], looks: Looks): string {
  if (y === "0") return `translateX(${length(x, looks)})`;
  return x === "0" ? `translateY(${length(y, looks)})` : `translate(${length(x, looks)}, ${length(y, looks)})`;
}

function length(code: string, { reach }: Looks): string {
  if (code === "0") return "0";
  return reach ? `calc(${reach.share} * \${${code}})` : `\${${code}}px`;
}

function filterCode(target: Target, { expression }: StyleLookup, blur: string): string {
  const own = printExpression(`\`blur(\${${blur}}px)\``, target.scene.style).slice(1, -1);
  if (!expression) return `\`${own}\``;
  const known = literalOf(expression);
  if (typeof known === "string")
    return known === "none" ? `\`${own}\`` : `\`${known.replace(/[`\\]|\$\{/g, "\\$&")} ${own}\``;
  const kept = t.isTemplateLiteral(expression)
    ? sourceOf(target.scene, expression).slice(1, -1)
    : `\${${sourceOf(target.scene, expression)}}`;
  return `\`${kept} ${own}\``;
}

function onlyForRepetition(
  target: Target,
  writes: readonly StyleWrite[],
): { code: StyleWrite; splices: readonly Splice[] } {
  const test = repetitionTest(target);
  const pad = target.scene.style.spaceInBraces ? " " : "";
  const entries = writes
    .map(({ key, code }) => `${key}: ${code}${/^["']/.test(code ?? "") ? " as const" : ""}`)
    .join(", ");
  const lookup = { overridden: false, uncertain: false };
  return {
    code: { key: "", lookup, code: `(${test.code} ? {${pad}${entries}${pad}} : {})`, spread: true },
    splices: test.splices,
  };
}
