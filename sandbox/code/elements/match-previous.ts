import type { SceneElement } from "../check/diagnostic.ts";

/** What is known about an element that has no id yet. `parentId` is there once the parent's own id is settled. */
export interface Unnamed {
  readonly tag: string;
  readonly type: string;
  readonly label: string;
  /** Position among all elements, 0..1. */
  readonly place: number;
  readonly parentTag?: string;
  readonly repeated: boolean;
}

/**
 * Which earlier element each one most likely is, as indexes into `previous`: same tag or same words, near the same position.
 * The best pairs are taken first, so that an exact match never loses to a similar element.
 */
export function matchPrevious(
  elements: readonly Unnamed[],
  previous: readonly SceneElement[],
  free: ReadonlySet<string>,
): (string | undefined)[] {
  const tagById = new Map(previous.map((element) => [element.elementId, element.tag]));
  const pairs = elements.flatMap((element, index) =>
    previous.flatMap((before, place) => {
      if (!free.has(before.elementId) || before.elementId.includes("*") !== element.repeated) return [];
      const score = likeness(element, before, place / previous.length, before.parentId && tagById.get(before.parentId));
      return score >= 3 ? [{ index, elementId: before.elementId, score }] : [];
    }),
  );
  const matched: (string | undefined)[] = elements.map(() => undefined);
  const used = new Set<string>();
  for (const pair of pairs.sort((a, b) => b.score - a.score)) {
    if (matched[pair.index] !== undefined || used.has(pair.elementId)) continue;
    matched[pair.index] = pair.elementId;
    used.add(pair.elementId);
  }
  return matched;
}

function likeness(
  element: Unnamed,
  before: SceneElement,
  placeBefore: number,
  parentTagBefore: string | undefined,
): number {
  const sameTag = before.tag === undefined ? before.type === element.type : before.tag === element.tag;
  const words = wordsInCommon(element.label, before.label);
  if (!sameTag && (before.type !== element.type || words < 1)) return 0;
  const sameParent = element.parentTag === parentTagBefore;
  return (sameTag ? 2 : 1) + 2 * words + (sameParent ? 0.5 : 0) + (1 - Math.abs(element.place - placeBefore));
}

function wordsInCommon(a: string, b: string): number {
  if (a === b) return 1;
  const left = new Set(a.toLowerCase().split(/\W+/u).filter(Boolean));
  const right = new Set(b.toLowerCase().split(/\W+/u).filter(Boolean));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size, right.size);
}
