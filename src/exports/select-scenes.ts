import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { captionsOfScenes } from "../project/captions/captions-of-scenes.ts";
import type { Project } from "../project/project.ts";

/** The project with only the wanted scenes, in play order. The first of them keeps no transition: nothing is before it. */
export function selectScenes(project: Project, wanted: readonly string[] | undefined): Project {
  const scenes = wanted ? chosen(project, wanted) : project.scenes;
  const [first, ...rest] = scenes;
  if (!first) throw new UserError("The project has no scenes to export.", "Call plan_scenes first.");
  const { transitionIn: _, ...opening } = first;
  const selected = { ...project, scenes: [opening, ...rest] };
  const captions = captionsOfScenes(project, selected);
  return captions ? { ...selected, captions } : selected;
}

function chosen(project: Project, wanted: readonly string[]): Project["scenes"] {
  const unknown = wanted.find((sceneId) => !project.scenes.some((scene) => scene.sceneId === sceneId));
  if (unknown !== undefined) {
    throw new UserError(
      `No scene ${quoted(unknown)}.`,
      `Use one of: ${project.scenes.map(({ sceneId }) => sceneId).join(", ")}.`,
    );
  }
  return project.scenes.filter(({ sceneId }) => wanted.includes(sceneId));
}
