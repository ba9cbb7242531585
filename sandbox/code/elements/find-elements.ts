import { distance as editDistance } from "fastest-levenshtein";
import type { SceneElement } from "../check/diagnostic.ts";
import { repetitionInId } from "./element-id.ts";
import { describeElements } from "./list-elements.ts";
import { planIds } from "./plan-ids.ts";
import { type Candidate, saying } from "./saying.ts";
import { shorten } from "./source/element-name.ts";
import { readScene, type Scene } from "./source/scene.ts";

/** Several fields narrow each other. `index` is 0-based and counts the matches of the other fields in source order. */
export interface ElementSelector {
  /** An id, a pattern (`card-*`), or one repetition of a pattern (`card-2`). */
  readonly elementId?: string;
  /**
   * Case-insensitive. A match of the whole label wins over a partial one; then the element's whole text is tried, with numbers
   * and list items, and then its id.
   */
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
  | { readonly found: "ambiguous"; readonly candidates: readonly Candidate[] };

export function findElements(source: string, selector: ElementSelector): Found {
  const scene = readScene(source);
  return selectElements(scene, describeElements(scene, planIds(scene)), selector);
}

/** @param elements all of the scene's, in its order */
export function selectElements(scene: Scene, elements: readonly SceneElement[], selector: ElementSelector): Found {
  const shown = () => saying(scene, elements, selector.label ?? "");
  const labelled = (left: readonly Candidate[]) => byLabel(left, selector, shown);
  const narrowed = [byId, labelled, byType, byIndex].reduce<readonly Candidate[]>(
    (left, narrow) => narrow(left, selector),
    elements,
  );
  const [only] = narrowed;
  if (only === undefined) return { found: "none", ...nearestTo(elements, selector), elements };
  if (narrowed.length > 1) return { found: "ambiguous", candidates: narrowed };
  const { repetition: turn, ...element } = only;
  const given = selector.elementId === undefined ? undefined : repetitionInId(only.elementId, selector.elementId);
  const repetition = given ?? turn;
  const known = elements.find(({ elementId }) => elementId === element.elementId) ?? element;
  return { found: "one", element: known, ...(repetition !== undefined && { repetition }) };
}

function byId(elements: readonly Candidate[], { elementId }: ElementSelector): readonly Candidate[] {
  if (elementId === undefined) return elements;
  const exact = elements.filter((element) => element.elementId === elementId);
  return exact.length > 0
    ? exact
    : elements.filter((element) => repetitionInId(element.elementId, elementId) !== undefined);
}

function byLabel(
  elements: readonly Candidate[],
  { label }: ElementSelector,
  shown: () => readonly Candidate[],
): readonly Candidate[] {
  if (label === undefined) return elements;
  const wanted = plain(label);
  const exact = elements.filter(
    (element) => plain(element.label) === wanted || plain(element.label) === shorten(wanted),
  );
  if (exact.length > 0) return exact;
  if (wanted === "") return [];
  const part = elements.filter((element) => plain(element.label).includes(wanted));
  if (part.length > 0) return part;
  const ids = new Set(elements.map(({ elementId }) => elementId));
  const said = shown().filter(({ elementId }) => ids.has(elementId));
  return said.length > 0 ? said : byIdInWords(elements, wanted);
}

/** "the main title" is no id, but "main title" is `main-title`. */
function byIdInWords(elements: readonly Candidate[], wanted: string): readonly Candidate[] {
  const asId = (text: string) =>
    text
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-");
  const id = asId(wanted).replace(/^-|-$/g, "");
  if (id === "") return [];
  const whole = elements.filter(({ elementId }) => asId(elementId).replace(/-$/, "") === id);
  return whole.length > 0 ? whole : elements.filter(({ elementId }) => `-${asId(elementId)}-`.includes(`-${id}-`));
}

/** Unicode composition and spacing make no difference. */
function plain(label: string): string {
  return label.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function byType(elements: readonly Candidate[], { type }: ElementSelector): readonly Candidate[] {
  if (type === undefined) return elements;
  const wanted = type.trim().toLowerCase();
  return elements.filter((element) => [element.type, element.tag].some((name) => name?.toLowerCase() === wanted));
}

function byIndex(elements: readonly Candidate[], { index }: ElementSelector): readonly Candidate[] {
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
