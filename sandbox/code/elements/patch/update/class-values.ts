import * as t from "@babel/types";
import { attributeExpression, attributeOf } from "../../source/element-name.ts";
import type { FoundElement } from "../../source/scene.ts";

const SIZES: Readonly<Record<string, number>> = {
  ...{ xs: 12, sm: 14, base: 16, lg: 18, xl: 20, "2xl": 24, "3xl": 30, "4xl": 36, "5xl": 48, "6xl": 60, "7xl": 72 },
  ...{ "8xl": 96, "9xl": 128 },
};
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ thin: 100, extralight: 200, light: 300, normal: 400, medium: 500, semibold: 600, bold: 700, extrabold: 800 },
  black: 900,
};
/** Style property -> the classes that set it, or part of what it says. */
const SETTERS: readonly (readonly [property: RegExp, classes: RegExp])[] = [
  [/^fontSize$/, /^text-(xs|sm|base|lg|\d*xl|\[[\d.])/],
  [/^fontWeight$/, /^font-(thin|extralight|light|normal|medium|semibold|bold|extrabold|black|\[?\d)/],
  [/^lineHeight$/, /^(leading-|text-(xs|sm|base|lg|\d*xl|\S+\/))/],
  [/^letterSpacing$/, /^-?tracking-/],
  [/^opacity$/, /^opacity-/],
  [/^padding/, /^p[xytrblse]?-/],
  [/^margin/, /^-?(m[xytrblse]?|space-[xy])-/],
  [/^(row|column)?gap$/i, /^gap-/],
  [/^(min|max)?width$/i, /^(min-|max-)?(w|size)-/],
  [/^(min|max)?height$/i, /^(min-|max-)?(h|size)-/],
  [/^(top|right|bottom|left|inset)$/, /^-?(inset|top|right|bottom|left|start|end)-/],
  [/^border\w*Radius$/, /^rounded/],
  [/^border\w*Width$/, /^(border|divide)/],
  [/^strokeWidth$/, /^stroke-/],
  [/^(scale|rotate|translate)$/, /^-?(scale|rotate|translate)-/],
  [/^zIndex$/, /^-?z-/],
];

/** What the classes of an element say of a style property: its value, "unknown" where they may say something, else undefined. */
export function classValue(element: FoundElement, key: string): number | "unknown" | undefined {
  const names = classesOf(element);
  if (names === undefined) return undefined;
  const setter = SETTERS.find(([property]) => property.test(key))?.[1];
  if (names === "unknown") return setter ? "unknown" : undefined;
  const setting = names.filter((name) => setter?.test(name.replace(/^(\S*:)?!?/, "")));
  const [only] = setting;
  if (only === undefined) return undefined;
  if (setting.length > 1) return "unknown";
  if (key === "fontSize") return SIZES[only.slice("text-".length)] ?? pixelsIn(only);
  if (key === "fontWeight") return WEIGHTS[only.slice("font-".length)] ?? "unknown";
  if (key === "opacity" && /^opacity-\d+$/.test(only)) return Number(only.slice("opacity-".length)) / 100;
  return "unknown";
}

/** Elements with a class have no size, weight or margin of the browser's own. */
export function isReset(element: FoundElement): boolean {
  return classesOf(element) !== undefined;
}

function classesOf(element: FoundElement): readonly string[] | "unknown" | undefined {
  const attribute = attributeOf(element.node, "className");
  const expression = attribute && attributeExpression(attribute);
  if (!expression) return undefined;
  if (t.isStringLiteral(expression)) return expression.value.split(/\s+/).filter(Boolean);
  const whole =
    t.isTemplateLiteral(expression) && expression.expressions.length === 0 ? expression.quasis[0] : undefined;
  return whole ? (whole.value.cooked ?? "").split(/\s+/).filter(Boolean) : "unknown";
}

function pixelsIn(name: string): number | "unknown" {
  const digits = name.match(/^text-\[(\d+(?:\.\d+)?)px\]$/)?.[1];
  return digits === undefined ? "unknown" : Number(digits);
}
