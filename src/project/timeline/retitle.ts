import { cleanTitle } from "../clean-text.ts";
import { findScene, withScene } from "../find-scene.ts";
import type { Edited, Project } from "../project.ts";
import type { OperationOf } from "./operation.ts";

/** The ids stay: links, files and element edits go on working. */
export function retitle(project: Project, { sceneId, title }: OperationOf<"retitle">): Edited {
  if (sceneId === undefined) {
    const next = cleanTitle(title, "The project's title");
    return {
      project: { ...project, title: next },
      receipt: `Retitled the project from "${project.title}" to "${next}".`,
    };
  }
  const scene = findScene(project, sceneId);
  const next = cleanTitle(title, "A scene's title");
  return {
    project: withScene(project, { ...scene, title: next }),
    receipt: `Retitled "${scene.title}" to "${next}".`,
  };
}
