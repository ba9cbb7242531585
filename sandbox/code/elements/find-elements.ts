import { distance as editDistance } from "fastest-levenshtein";
import type { SceneElement } from "../check/diagnostic.ts";
import { repetitionInId } from "./element-id.ts";
import { listElements } from "./list-elements.ts";
import { shorten } from "./source/element-name.ts";

/** Several fields narrow each other. `index` is 0-based and counts, in source order, what the other fields left. */
export interface ElementSelector {
  /** An id, a pattern (`card-*`), or one repetition of a pattern (`card-2`). */
  readonly elementId?: string;
  /** Letter case aside; a whole label wins over part of one. */
  readonly label?: string;
  /** `text`, `image`, `shape`, `group`, a component's name, or a tag such as `h1`. */
  readonly type?: string;
  readonly index?: number;
}

export type Found =
  /** `repetition` (0-based) when the id named one of several: `card-2` of `card-*`. */
  | { readonly found: "one"; readonly element: SceneElement; readonly repetition?: number }
  /** `nearest` is the closest id or label by edit distance. */
  | { readonly found: "none"; readonly nearest?: SceneElement; readonly elements: readonly SceneElement[] }
  | { readonly found: "ambiguous"; readonly candidates: readonly SceneElement[] };

export function findElements(source: string, selector: ElementSelector): Found {
  return selectElements(listElements(source), selector);
}

export function selectElements(elements: readonly SceneElement[], selector: ElementSelector): Found {
  const narrowed = [byId, byLabel, byType, byIndex].reduce((left, narrow) => narrow(left, selector), elements);
  const [only] = narrowed;
  if (only === undefined) return { found: "none", ...nearestTo(elements, selector), elements };
  if (narrowed.length > 1) return { found: "ambiguous", candidates: narrowed };
  const repetition = selector.elementId === undefined ? undefined : repetitionInId(only.elementId, selector.elementId);
  return { found: "one", element: only, ...(repetition !== undefined && { repetition }) };
}

function byId(elements: readonly SceneElement[], { elementId }: ElementSelector): readonly SceneElement[] {
  if (elementId === undefined) return elements;
  const exact = elements.filter((element) => element.elementId === elementId);
  return exact.length > 0
    ? exact
    : elements.filter((element) => repetitionInId(element.elementId, elementId) !== undefined);
}

function byLabel(elements: readonly SceneElement[], { label }: ElementSelector): readonly SceneElement[] {
  if (label === undefined) return elements;
  const wanted = plain(label);
  const exact = elements.filter(
    (element) => plain(element.label) === wanted || plain(element.label) === shorten(wanted),
  );
  if (exact.length > 0) return exact;
  return wanted === "" ? [] : elements.filter((element) => plain(element.label).includes(wanted));
}

/** However its letters are composed and its words are spaced. */
function plain(label: string): string {
  return label.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function byType(elements: readonly SceneElement[], { type }: ElementSelector): readonly SceneElement[] {
  if (type === undefined) return elements;
  const wanted = type.trim().toLowerCase();
  return elements.filter((element) => [element.type, element.tag].some((name) => name?.toLowerCase() === wanted));
}

function byIndex(elements: readonly SceneElement[], { index }: ElementSelector): readonly SceneElement[] {
  return index === undefined ? elements : elements.slice(index, index + 1);
}

function nearestTo(elements: readonly SceneElement[], selector: ElementSelector): { nearest?: SceneElement } {
  const wanted = selector.elementId ?? selector.label ?? selector.type;
  if (wanted === undefined) return {};
  const names = (element: SceneElement) => [element.elementId, element.label, element.type, element.tag ?? ""];
  const distance = (element: SceneElement) =>
    Math.min(...names(element).map((name) => editDistance(wanted.slice(0, 100).toLowerCase(), name.toLowerCase())));
  const [nearest] = [...elements].sort((a, b) => distance(a) - distance(b));
  return nearest ? { nearest } : {};
}
