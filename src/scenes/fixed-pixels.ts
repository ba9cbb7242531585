import type { SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { CheckOptions, SceneChecker } from "../code/scene-checker.ts";
import type { Project } from "../project/project.ts";

const PLACES = ["left", "top", "right", "bottom", "width", "height"];
/** Below this a number is a margin or an icon, which fits every format. */
const LARGE_PIXELS = 240;

/** Scenes whose own code puts things at fixed pixels, so that another format may clip or crowd them: sceneId -> element ids. */
export async function fixedPixelElements(
  project: Project,
  checker: SceneChecker,
  call?: CheckOptions,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { sceneId, code } of project.scenes) {
    if (code === undefined) continue;
    const fixed = (await checker.elements(code, call)).filter(isFixed).map(({ elementId }) => elementId);
    if (fixed.length > 0) found.set(sceneId, fixed);
  }
  return found;
}

function isFixed({ properties }: SceneElement): boolean {
  return PLACES.some((place) => {
    const value = properties?.style?.[place];
    const pixels = typeof value === "string" && value.endsWith("px") ? Number.parseFloat(value) : value;
    return typeof pixels === "number" && Math.abs(pixels) >= LARGE_PIXELS;
  });
}
