import { cleanTitle } from "../clean-text.ts";
import { findScene, findSceneIndex } from "../find-scene.ts";
import { siblingSceneId, unusedSceneId } from "../new-scene.ts";
import type { Edited, Project } from "../project.ts";
import type { OperationOf } from "./operation.ts";

/** The copy comes right after, with code and plan but without the transition. */
export function duplicateScene(project: Project, { sceneId, title }: OperationOf<"duplicate">): Edited {
  const { transitionIn: _, ...scene } = findScene(project, sceneId);
  const copy = {
    ...scene,
    sceneId: title === undefined ? siblingSceneId(project, sceneId) : unusedSceneId(project, title),
    title: title === undefined ? scene.title : cleanTitle(title, "A scene's title"),
  };
  return {
    project: { ...project, scenes: project.scenes.toSpliced(findSceneIndex(project, sceneId) + 1, 0, copy) },
    receipt: `Duplicated "${scene.title}" as "${copy.sceneId}".`,
  };
}
