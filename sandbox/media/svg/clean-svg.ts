// Not DOMPurify: with the DOM it needs it weighs 24 MB. This takes in what a list allows, as XML that is printed anew; the tests
// hold its results against DOMPurify.
import { attributeProblem, isPresentationAttribute } from "../../policy/attributes.ts";
import { ALLOWED_SVG_ELEMENTS } from "../../policy/elements.ts";
import type { ImportNote } from "../protocol.ts";
import { inlineStyles } from "./inline-styles.ts";
import type { SvgElement } from "./svg-tree.ts";

/** `title` and `desc` draw nothing; a browser reads what is in them as HTML where the drawing stands in a page. */
const KEPT: ReadonlySet<string> = new Set(ALLOWED_SVG_ELEMENTS.filter((name) => name !== "title" && name !== "desc"));
/** Their content is drawn as if it stood in their place. */
const UNWRAPPED: ReadonlySet<string> = new Set(["a", "switch"]);
const MOVING: ReadonlySet<string> = new Set(["animate", "animateTransform", "animateMotion", "animateColor", "set"]);
const PICTURES: ReadonlySet<string> = new Set(["image", "feImage", "foreignObject"]);
const SILENT: ReadonlySet<string> = new Set(["title", "desc", "metadata", "style"]);
const TEXT: ReadonlySet<string> = new Set(["text", "tspan", "textPath"]);
/** Of React or of HTML: they mean nothing in a drawing. */
const NOT_SVG =
  /^(?:key|children|className|style|title|lang|dir|role|hidden|translate|tabIndex|colSpan|rowSpan|scope|span|start|reversed|dateTime|htmlFor|headers|focusable|suppressHydrationWarning|cursor|pointer-?events|xmlns.*|version|xmlSpace|aria-.*|data-.*)$/i;
const ID = /^[\p{L}_][\p{L}\p{N}_.:-]{0,200}$/u;

export interface CleanedSvg {
  readonly root: SvgElement;
  readonly notes: ImportNote[];
}

/** Keeps the elements and attributes that scenes may draw, with styles spelled as attributes. */
export function cleanSvg(root: SvgElement): CleanedSvg {
  inlineStyles(root);
  const seen = { removed: 0, moving: 0, pictures: 0, texts: 0 };
  const ids = new Set<string>();

  function cleaned(element: SvgElement): (SvgElement | string)[] {
    const { name } = element;
    if (!element.isSvg) return [];
    if (UNWRAPPED.has(name))
      return element.children.flatMap((child) => (typeof child === "string" ? [] : cleaned(child)));
    if (!KEPT.has(name)) {
      if (MOVING.has(name)) seen.moving += 1;
      else if (PICTURES.has(name)) seen.pictures += 1;
      else if (!SILENT.has(name)) seen.removed += 1;
      return [];
    }
    if (name === "text") seen.texts += 1;
    const attributes = new Map([...element.attributes].filter(([key, value]) => isKept(name, key, value)));
    const children = element.children.flatMap((child) => {
      if (typeof child !== "string") return cleaned(child);
      return TEXT.has(name) ? [child] : [];
    });
    return [{ name, isSvg: true, attributes, children }];
  }

  function isKept(tag: string, key: string, value: string): boolean {
    if (NOT_SVG.test(key)) return false;
    if (key === "id") {
      if (!ID.test(value) || ids.has(value)) return false;
      ids.add(value);
      return true;
    }
    const problem =
      attributeProblem(tag, key, value) ?? (isPresentationAttribute(key) ? undefined : plainProblem(key, value));
    if (problem && (/^on|^href$/i.test(key) || /url|script/i.test(value))) seen.removed += 1;
    return !problem;
  }

  const [clean] = cleaned(root);
  const notes: ImportNote[] = [];
  if (seen.removed > 0) notes.push({ note: "drawing-cleaned", numbers: [seen.removed] });
  if (seen.moving > 0) notes.push({ note: "drawing-moved", numbers: [seen.moving] });
  if (seen.pictures > 0) notes.push({ note: "drawing-had-pictures", numbers: [seen.pictures] });
  if (seen.texts > 0) notes.push({ note: "drawing-has-text", numbers: [seen.texts] });
  return { root: clean as SvgElement, notes };
}

/** Attributes that are no CSS hold numbers, words and paths; nothing of them loads, so nothing may look as if. */
function plainProblem(key: string, value: string): string | undefined {
  if (key === "href") return undefined;
  return /[<>\\]|url\s*\(|script\s*:|data\s*:/i.test(value) ? "looks like an address" : undefined;
}
