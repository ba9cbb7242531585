import { spokenSeconds } from "../duration.ts";
import { findScene } from "../find-scene.ts";
import type { Edited, Project } from "../project.ts";
import type { OperationOf } from "./operation.ts";

export function deleteScene(project: Project, { sceneId }: OperationOf<"delete">): Edited {
  const scene = findScene(project, sceneId);
  return {
    project: { ...project, scenes: project.scenes.filter((other) => other !== scene) },
    receipt: `Deleted "${scene.title}" (${spokenSeconds(scene.durationInFrames, project.fps)}).`,
  };
}
