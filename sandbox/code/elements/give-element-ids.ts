import type { SceneElement } from "../check/diagnostic.ts";
import { idAttribute } from "./element-id.ts";
import { describeElements, listElements } from "./list-elements.ts";
import { type PlannedId, planIds } from "./plan-ids.ts";
import { attributeExpression } from "./source/element-name.ts";
import { printAttributeValue } from "./source/print.ts";
import { readScene, type Scene } from "./source/scene.ts";
import { applySplices, insertion, type Splice } from "./source/splice.ts";

/**
 * Writes a `data-element-id` into every element that lacks one, right after its tag name; all other bytes stay. The one exception:
 * an id that an earlier element already has is replaced, as ids are unique in a scene.
 *
 * `previous` (the elements, or the source, of the version before) keeps ids stable when the code was rewritten. In a `.map` whose
 * callback names its index the id is made from it (`card-${i}`, listed as `card-*`); without an index all repetitions share one id.
 */
export function giveElementIds(
  source: string,
  previous?: readonly SceneElement[] | string,
): { source: string; elements: SceneElement[] } {
  const scene = readScene(source);
  const earlier = typeof previous === "string" ? elementsOrNone(previous) : previous;
  const splices = planIds(scene, earlier).flatMap((planned) => idSplice(scene, planned) ?? []);
  const named = applySplices(source, splices);
  const result = splices.length === 0 ? scene : readScene(named);
  return { source: named, elements: describeElements(result, planIds(result)) };
}

/** Undefined where the id is there already. A computed id can't be compared with others, so it is left alone. */
function idSplice(scene: Scene, planned: PlannedId): Splice | undefined {
  const { element, elementId, written, duplicate } = planned;
  if (!written)
    return insertion(element.node.openingElement.name.end ?? 0, ` ${idAttribute}=${idCode(scene, planned)}`);
  if (!duplicate || written.form === "computed" || elementId.includes("#")) return undefined;
  const value = attributeExpression(written.attribute) && written.attribute.value;
  return value ? { start: value.start ?? 0, end: value.end ?? 0, text: idCode(scene, planned) } : undefined;
}

function idCode(scene: Scene, { element, elementId }: PlannedId): string {
  const index = element.repetition?.indexName;
  if (!elementId.includes("*") || !index) return printAttributeValue(elementId, scene.style);
  return `{\`${elementId.replace("*", `\${${index}}`)}\`}`;
}

/** An earlier version that doesn't parse has nothing to match. */
function elementsOrNone(source: string): SceneElement[] {
  try {
    return listElements(source);
  } catch {
    return [];
  }
}
