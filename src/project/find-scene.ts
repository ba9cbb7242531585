import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import type { Project, Scene } from "./project.ts";

export function findScene(project: Project, sceneId: string): Scene {
  // The index was just found in the same array.
  return project.scenes[findSceneIndex(project, sceneId)] as Scene;
}

export function findSceneIndex(project: Project, sceneId: string): number {
  const index = project.scenes.findIndex((scene) => scene.sceneId === sceneId);
  if (index >= 0) return index;
  if (project.scenes.length === 0) {
    throw new UserError("The project has no scenes yet.", "Call plan_scenes first.");
  }
  throw new UserError(`No scene ${quoted(sceneId)}.`, `Use one of: ${knownIds(project)}.`);
}

/** The project with one scene replaced. */
export function withScene(project: Project, scene: Scene): Project {
  return { ...project, scenes: project.scenes.map((old) => (old.sceneId === scene.sceneId ? scene : old)) };
}

function knownIds(project: Project): string {
  const ids = project.scenes.slice(0, 30).map((scene) => scene.sceneId);
  const more = project.scenes.length - ids.length;
  return more > 0 ? `${ids.join(", ")} and ${more} more` : ids.join(", ");
}
