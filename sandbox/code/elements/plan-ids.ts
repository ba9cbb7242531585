import type { SceneElement } from "../check/diagnostic.ts";
import { IdPool, idStem, type WrittenId, writtenId } from "./element-id.ts";
import { matchPrevious } from "./match-previous.ts";
import { typeOf } from "./source/element-kind.ts";
import { nounOf, ownLabel } from "./source/element-name.ts";
import type { FoundElement, Scene } from "./source/scene.ts";

/** The id each element has or will get. */
export interface PlannedId {
  readonly element: FoundElement;
  readonly elementId: string;
  readonly label: string;
  readonly written?: WrittenId;
  /** A second element whose id is already taken: its attribute must change. */
  readonly duplicate: boolean;
}

/**
 * Ids in the source are kept. Other elements take the id of the earlier element that they match, or else a new readable one.
 * Deterministic: the same source and `previous` always give the same plan.
 */
export function planIds(scene: Scene, previous: readonly SceneElement[] = []): PlannedId[] {
  const pool = new IdPool();
  const labels = labelsOf(scene);
  const kept = scene.found.map((element) => {
    const written = writtenId(element, scene.source);
    const duplicate = written !== undefined && !pool.isFree(written.id);
    if (written && !duplicate) pool.take(written.id);
    return { element, written, duplicate };
  });
  const unnamed = kept.flatMap(({ written }, index) => (written ? [] : [index]));
  const recognised = new Map(recognise(scene, unnamed, labels, previous, pool).map((id, at) => [unnamed[at], id]));
  for (const id of recognised.values()) if (id) pool.take(id);
  return kept.map(({ element, written, duplicate }, index) => {
    const fresh = () =>
      written
        ? renumber(written, pool)
        : pool.draw(idStem(element, scene.source), element.repetition?.indexName !== undefined);
    const elementId = written && !duplicate ? written.id : (recognised.get(index) ?? fresh());
    return { element, elementId, label: labels[index] ?? element.tag, duplicate, ...(written && { written }) };
  });
}

function renumber(written: WrittenId, pool: IdPool): string {
  const repeated = written.form === "pattern" && written.id.endsWith("-*");
  if (written.form !== "literal" && !repeated) return pool.draw(`${written.id}#`, false);
  return pool.draw(repeated ? written.id.slice(0, -2) : written.id, repeated);
}

function recognise(
  scene: Scene,
  unnamed: readonly number[],
  labels: readonly string[],
  previous: readonly SceneElement[],
  pool: IdPool,
) {
  const free = new Set(previous.map((before) => before.elementId).filter((id) => isWritable(id) && pool.isFree(id)));
  const descriptions = unnamed.flatMap((index) => {
    const element = scene.found[index];
    if (!element) return [];
    return {
      tag: element.tag,
      type: typeOf(element.node),
      label: labels[index] ?? "",
      place: index / scene.found.length,
      repeated: element.repetition?.indexName !== undefined,
      ...(element.parent && { parentTag: element.parent.tag }),
    };
  });
  return matchPrevious(descriptions, previous, free);
}

/** Ids from outside are written into source code, so only plain ones are accepted. */
function isWritable(id: string): boolean {
  return /^[A-Za-z][\w-]*(-\*)?$/.test(id);
}

function labelsOf(scene: Scene): string[] {
  const counts = new Map<string, number>();
  return scene.found.map((element) => {
    const own = ownLabel(element, scene.source);
    if (own) return own;
    const noun = nounOf(element);
    const count = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, count);
    return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${count}`;
  });
}
