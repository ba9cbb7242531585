import { framesFor, spokenSeconds } from "../duration.ts";
import { findScene, withScene } from "../find-scene.ts";
import type { Edited, Project } from "../project.ts";
import { resizedScene } from "../resized-scene.ts";
import type { OperationOf } from "./operation.ts";

export function resizeScene(project: Project, { sceneId, seconds }: OperationOf<"resize">): Edited {
  const scene = findScene(project, sceneId);
  const frames = framesFor(seconds, project.fps, `Scene "${scene.title}"`);
  const before = spokenSeconds(scene.durationInFrames, project.fps);
  const after = spokenSeconds(frames, project.fps);
  return {
    project: withScene(project, resizedScene(scene, frames)),
    receipt: `Resized "${scene.title}" from ${before} to ${after}.`,
  };
}
