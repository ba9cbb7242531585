import type { SceneElement } from "../../sandbox/code/check/diagnostic.ts";
import type { ElementSelector } from "../../sandbox/code/elements/find-elements.ts";
import type { CheckOptions, SceneChecker } from "../code/scene-checker.ts";
import { UserError } from "../errors.ts";
import { codeOf } from "../layouts/code-of.ts";
import type { Project, Scene } from "../project/project.ts";

export interface Candidate {
  readonly scene: Scene;
  readonly element: SceneElement & { readonly repetition?: number };
}

/** Where an element may be when no scene was named: the one scene that has it, or every element that fits. */
export async function findAcrossScenes(
  project: Project,
  selector: ElementSelector,
  checker: SceneChecker,
  call?: CheckOptions,
): Promise<{ scene: Scene } | { candidates: Candidate[] }> {
  const [only, ...others] = project.scenes;
  if (!only) throw new UserError("The project has no scenes.", "Call plan_scenes first.");
  if (others.length === 0) return { scene: only };
  const candidates: Candidate[] = [];
  for (const scene of project.scenes) {
    const found = await checker.select(codeOf(project, scene), selector, call);
    if (found.found === "one") candidates.push({ scene, element: { ...found.element, ...repetitionOf(found) } });
    if (found.found === "ambiguous") candidates.push(...found.candidates.map((element) => ({ scene, element })));
  }
  const scenes = new Set(candidates.map(({ scene }) => scene));
  const [first] = candidates;
  if (!first) {
    throw new UserError(
      "No scene has an element that fits.",
      `Call get_scene_code for the elements of a scene: ${project.scenes.map(({ sceneId }) => sceneId).join(", ")}.`,
    );
  }
  return scenes.size === 1 ? { scene: first.scene } : { candidates };
}

function repetitionOf({ repetition }: { readonly repetition?: number }) {
  return repetition === undefined ? {} : { repetition };
}
