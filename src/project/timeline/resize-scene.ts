import { UserError } from "../../errors.ts";
import { framesFor, spokenSeconds } from "../duration.ts";
import { findScene, withScene } from "../find-scene.ts";
import { narrationSeconds } from "../narration-seconds.ts";
import type { Edited, Project, Scene } from "../project.ts";
import { resizedScene } from "../resized-scene.ts";
import type { OperationOf } from "./operation.ts";

export function resizeScene(project: Project, { sceneId, seconds }: OperationOf<"resize">): Edited {
  const scene = findScene(project, sceneId);
  const wanted = seconds === "fitNarration" ? spoken(scene) : seconds;
  const frames = framesFor(wanted, project.fps, `Scene "${scene.title}"`);
  const before = spokenSeconds(scene.durationInFrames, project.fps);
  const after = spokenSeconds(frames, project.fps);
  return {
    project: withScene(project, resizedScene(scene, frames)),
    receipt: `Resized "${scene.title}" from ${before} to ${after}.`,
  };
}

function spoken({ sceneId, plan: { narration } }: Scene): number {
  if (narration) return narrationSeconds(narration);
  throw new UserError(`Scene "${sceneId}" has no narration.`, "Give seconds, or add narration with plan_scenes.");
}
