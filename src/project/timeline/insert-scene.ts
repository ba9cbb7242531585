import { spokenSeconds } from "../duration.ts";
import { newScene } from "../new-scene.ts";
import type { Edited, Project } from "../project.ts";
import type { OperationOf } from "./operation.ts";
import { indexOfPlace } from "./place.ts";

/** At the end when no place is given. */
export function insertScene(project: Project, { op: _, scene: planned, ...place }: OperationOf<"insert">): Edited {
  const scene = newScene(project, planned);
  const anywhere = Object.values(place).every((value) => value === undefined);
  const index = anywhere ? project.scenes.length : indexOfPlace(project, place);
  const length = spokenSeconds(scene.durationInFrames, project.fps);
  return {
    project: { ...project, scenes: project.scenes.toSpliced(index, 0, scene) },
    receipt: `Inserted "${scene.title}" (${length}) at position ${index + 1}, as "${scene.sceneId}".`,
  };
}
