import * as t from "@babel/types";
import { holdsJsx, isWordsBeside, meaningfulChildren } from "./element-text.ts";

export type HostKind = "text" | "image" | "shape" | "group";

const seeThrough = new Set([
  "Fragment",
  "React.Fragment",
  "Series",
  "TransitionSeries",
  "Suspense",
  "React.Suspense",
  "StrictMode",
]);
const unseen = new Set([
  "br",
  "wbr",
  "stop",
  "desc",
  "animate",
  "animateTransform",
  "set",
  "metadata",
  "TransitionSeries.Transition",
]);
const definitions = new Set([
  "defs",
  "clipPath",
  "mask",
  "filter",
  "linearGradient",
  "radialGradient",
  "marker",
  "pattern",
  "symbol",
]);
const images = new Set(["img", "image", "canvas", "video", "picture"]);
/** Of Remotion. */
const pictureComponents = new Set(["Img", "Video", "OffthreadVideo"]);
const shapes = new Set(["rect", "circle", "ellipse", "line", "path", "polygon", "polyline", "use", "hr"]);
const texts = new Set(
  "h1 h2 h3 h4 h5 h6 p span strong em b i u s small mark sub sup code pre kbd blockquote q cite label a li dt dd td th figcaption caption text tspan textPath time".split(
    " ",
  ),
);
const shapeComponents = new Set([
  "Circle",
  "Rect",
  "Triangle",
  "Star",
  "Pie",
  "Ellipse",
  "Polygon",
  "Heart",
  "Arrow",
  "Spark",
  "Callout",
]);

/** Fragments, providers and bare containers: nobody refers to them, only to what is inside. */
export function isSeeThrough(tag: string): boolean {
  return seeThrough.has(tag) || /\.(Provider|Consumer)$|Context$/.test(tag);
}

/** Parts of a drawing that are never seen by themselves, such as gradient stops. Nothing inside `<defs>` is listed. */
export function isUnseen(tag: string): boolean {
  return unseen.has(tag) || definitions.has(tag) || /^fe[A-Z]/.test(tag);
}

export function isHostTag(tag: string): boolean {
  return /^[a-z]/.test(tag) && !tag.includes(".");
}

export function tagOf(element: t.JSXElement): string {
  return jsxName(element.openingElement.name);
}

/** The type an agent sees: a kind for host elements, the component's name for the rest. */
export function typeOf(element: t.JSXElement): string {
  const tag = tagOf(element);
  if (tag === "AbsoluteFill" || pictureComponents.has(tag)) return kindOf(element);
  return isHostTag(tag) ? kindOf(element) : tag;
}

/** Components have a kind too, so that `type: "shape"` also finds `<Circle>` of the shapes package. */
export function kindOf(element: t.JSXElement): HostKind | "component" {
  const tag = tagOf(element);
  if (images.has(tag) || pictureComponents.has(tag)) return "image";
  if (shapes.has(tag) || shapeComponents.has(tag)) return "shape";
  if (!isHostTag(tag) && tag !== "AbsoluteFill") return "component";
  if (tag === "svg" || tag === "g" || tag === "AbsoluteFill") return hasOwnText(element) ? "text" : "group";
  if (texts.has(tag)) return hasOnlyElements(element) ? "group" : "text";
  if (meaningfulChildren(element).length === 0) return "shape";
  return hasOwnText(element) ? "text" : "group";
}

function hasOnlyElements(element: t.JSXElement): boolean {
  const children = meaningfulChildren(element);
  return children.length > 0 && !hasOwnText(element);
}

/** Beside elements only literal text counts, and expressions that surely give text: `{icon}` may be an element too. */
function hasOwnText(element: t.JSXElement): boolean {
  const children = meaningfulChildren(element);
  const besideElements = children.some((child) => t.isJSXElement(child) || t.isJSXFragment(child));
  return children.some((child) => {
    if (t.isJSXText(child)) return true;
    if (besideElements) return t.isJSXExpressionContainer(child) && isWordsBeside(child, children);
    return t.isJSXExpressionContainer(child) && !holdsJsx(child) && !isChildrenSlot(child);
  });
}

function isChildrenSlot(container: t.JSXExpressionContainer): boolean {
  const { expression } = container;
  if (t.isIdentifier(expression)) return expression.name === "children";
  return t.isMemberExpression(expression) && t.isIdentifier(expression.property, { name: "children" });
}

function jsxName(name: t.JSXOpeningElement["name"]): string {
  if (t.isJSXIdentifier(name)) return name.name;
  if (t.isJSXNamespacedName(name)) return `${name.namespace.name}:${name.name.name}`;
  return `${jsxName(name.object)}.${name.property.name}`;
}
