import type { SceneElement } from "../../../sandbox/code/check/diagnostic.ts";

/** Elements as a write answers with them: enough to point at. get_scene_code has all that is known. */
export function briefElements(elements: readonly SceneElement[]) {
  return elements.map(({ elementId, type, label, line }) => ({ elementId, type, label, line }));
}
