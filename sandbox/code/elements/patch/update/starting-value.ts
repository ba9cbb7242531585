import * as t from "@babel/types";
import { Refusal } from "../../refusal.ts";
import { isHostTag } from "../../source/element-kind.ts";
import { attributeExpression, attributeOf } from "../../source/element-name.ts";
import { meaningfulChildren } from "../../source/element-text.ts";
import { type Literal, literalPlace } from "../../source/literal.ts";
import type { FoundElement } from "../../source/scene.ts";
import { stylePlace } from "../../source/style-place.ts";
import type { Target } from "../target.ts";
import { classValue, isReset } from "./class-values.ts";
import { lookUpStyle } from "./style-lookup.ts";

/** The value of a property that the element does not set: inherited, or the browser's default. */
export interface StartingValue {
  readonly value: string | number;
  /** Where it comes from, for the receipt's notes. */
  readonly from: string;
}

/** The browser's default sizes, in em of the parent's size. */
const OWN_SIZE: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h5: 0.83,
  h6: 0.67,
  small: 0.833,
  sub: 0.833,
  sup: 0.833,
};
/** Its default margins above and below, in em of the element's own size. */
const OWN_MARGIN: Readonly<Record<string, number>> = { h1: 0.67, h2: 0.83, h3: 1, h4: 1.33, h5: 1.67, h6: 2.33, p: 1 };
const BOLD = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "th"]);
const DRAWN_SIZES = new Set(["width", "height", "r", "rx", "ry", "cx", "cy", "x", "y", "strokeWidth", "fontSize"]);
const ALWAYS: Readonly<Record<string, string | number>> = {
  opacity: 1,
  scale: 1,
  zoom: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  strokeWidth: 1,
  rotate: "0deg",
};
const ZERO =
  /^((letter|word)Spacing|textIndent|padding\w*|margin\w*|gap|rowGap|columnGap|border\w*Radius|top|right|bottom|left|zIndex|flexGrow|order)$/;

/** The value that a step such as `"*1.2"` starts from where the element's own style says nothing. */
export function startingValue(target: Target, key: string): StartingValue | undefined {
  const { element } = target;
  const attribute = DRAWN_SIZES.has(key) ? attributeValue(element, key) : undefined;
  if (attribute !== undefined) return { value: attribute, from: `its attribute ${key}` };
  const ofClasses = classValue(element, key);
  if (ofClasses === "unknown") throw setByClasses(target, key);
  if (ofClasses !== undefined) return { value: ofClasses, from: "its classes" };
  if (key === "fontSize") return fontSize(target);
  if (key === "fontWeight") return fontWeight(element);
  if (key === "lineHeight") return inherited(element, key) ?? { value: 1.2, from: "the browser" };
  if (key === "letterSpacing" || key === "wordSpacing" || key === "strokeWidth") {
    const above = inherited(element, key);
    if (above) return above;
  }
  if (/^margin(Top|Bottom)$/.test(key) && !isReset(element) && OWN_MARGIN[element.tag] !== undefined)
    return { value: `${OWN_MARGIN[element.tag]}em`, from: "the browser" };
  if (/^(width|height)$/.test(key) && element.tag === "AbsoluteFill") return { value: "100%", from: "AbsoluteFill" };
  if ((key === "width" || key === "height") && target.measured)
    return { value: Math.round(target.measured[key]), from: "how large it is drawn" };
  const value = ALWAYS[key] ?? (ZERO.test(key) ? 0 : undefined);
  return value === undefined ? undefined : { value, from: "the browser" };
}

/** In pixels where every size above is a literal, else in em, which follows the parent's size whatever it is. */
function fontSize(target: Target): StartingValue {
  const { element } = target;
  refuseOwnSize(target);
  let factor = ownSize(element);
  const own = factor;
  for (let around = element.parent; around; around = around.parent) {
    const size = declared(around, "fontSize");
    if (size === "unknown" || !passesOn(around)) return { value: `${tidy(own)}em`, from: "the size around it" };
    const pixels = size === undefined ? Number.NaN : pixelsOf(size);
    if (size !== undefined && Number.isNaN(pixels)) return { value: `${tidy(own)}em`, from: "the size around it" };
    if (size !== undefined) return { value: tidy(pixels * factor), from: `the ${around.tag} around it` };
    factor *= ownSize(around);
  }
  if (!isInDefaultExport(element)) return { value: `${tidy(own)}em`, from: "the size around it" };
  return { value: tidy(16 * factor), from: "the browser" };
}

function ownSize(element: FoundElement): number {
  return (isReset(element) ? undefined : OWN_SIZE[element.tag]) ?? 1;
}

function setByClasses({ described }: Target, key: string): Refusal {
  return new Refusal(
    `Classes of "${described.elementId}" set its ${key}, so there is no number to step from.`,
    `Give the value itself, ${key === "fontSize" ? "72" : "24"} for example: a style wins over a class. Or other classes, with changes.props.className.`,
  );
}

/** A component of the library sets sizes of its own inside, which a size around them would not change. */
function refuseOwnSize({ element, described }: Target): void {
  const isImported = element.path.scope.getBinding(element.tag)?.path.parentPath?.isImportDeclaration() ?? false;
  if (isHostTag(element.tag) || element.tag === "AbsoluteFill" || !isImported) return;
  if (meaningfulChildren(element.node).some((child) => t.isJSXElement(child))) return;
  const sizes = element.node.openingElement.attributes.flatMap((attribute) =>
    t.isJSXAttribute(attribute) && t.isJSXIdentifier(attribute.name) && /sizePx$/i.test(attribute.name.name)
      ? [attribute.name.name]
      : [],
  );
  const prop = sizes[0] ?? "sizePx";
  throw new Refusal(
    `"${described.elementId}" is <${element.tag}>, whose type sizes are props of its own.`,
    `Give changes.props, such as ${sizes.length > 0 ? `{ "${prop}": "*1.2" }` : `{ "${prop}": 120 }`}.`,
  );
}

function fontWeight(element: FoundElement): StartingValue {
  if (BOLD.has(element.tag) && !(isReset(element) && /^h\d$/.test(element.tag)))
    return { value: 700, from: "the browser" };
  const above = inherited(element, "fontWeight");
  if (above?.value === "bold") return { ...above, value: 700 };
  return above && above.value !== "normal" ? above : { value: 400, from: "the browser" };
}

function inherited(element: FoundElement, key: string): StartingValue | undefined {
  for (let around = element.parent; around; around = around.parent) {
    const value = declared(around, key);
    if (value === "unknown") return undefined;
    if (typeof value === "string" || typeof value === "number") return { value, from: `the ${around.tag} around it` };
  }
  return undefined;
}

/** Undefined where the element does not set it, "unknown" where it may or where the value is computed. */
function declared(element: FoundElement, key: string): Literal | undefined | "unknown" {
  const { expression, uncertain } = lookUpStyle(stylePlace(element), key, element);
  if (!expression) return uncertain ? "unknown" : (classValue(element, key) ?? attributeValue(element, key));
  return literalPlace(expression, element.path)?.value ?? "unknown";
}

function attributeValue(element: FoundElement, key: string): string | number | undefined {
  const attribute = isHostTag(element.tag) ? attributeOf(element.node, key) : undefined;
  const expression = attribute && attributeExpression(attribute);
  const value = expression && literalPlace(expression, element.path)?.value;
  if (typeof value === "string") return /^-?[\d.]+$/.test(value) ? Number(value) : value;
  return typeof value === "number" ? value : undefined;
}

/** Whether its content inherits from it unchanged; components may set anything. */
function passesOn({ tag }: FoundElement): boolean {
  return isHostTag(tag) || tag === "AbsoluteFill" || tag.endsWith("Sequence");
}

function isInDefaultExport({ path }: FoundElement): boolean {
  const outermost = path.findParent((parent) => parent.isFunction() && parent.getFunctionParent() === null);
  if (outermost?.findParent((parent) => parent.isExportDefaultDeclaration())) return true;
  const name = outermost?.isFunctionDeclaration() ? outermost.node.id?.name : undefined;
  const uses = (name && outermost?.scope.getBinding(name)?.referencePaths) || [];
  return uses.some((use) => use.parentPath?.isExportDefaultDeclaration());
}

function pixelsOf(size: Literal): number {
  if (typeof size === "number") return size;
  const [, digits] = /^(\d+(?:\.\d+)?)(px)?$/.exec(String(size)) ?? [];
  return digits === undefined ? Number.NaN : Number(digits);
}

function tidy(value: number): number {
  return Number(value.toFixed(3));
}
