import { quoted } from "../../sandbox/policy/plain-text.ts";
import { UserError } from "../errors.ts";
import { cleanPlan } from "./clean-plan.ts";
import { cleanTitle } from "./clean-text.ts";
import { framesFor } from "./duration.ts";
import type { Project, Scene, ScenePlan } from "./project.ts";
import { isReadableId, readableId } from "./readable-id.ts";

/** A scene as the agent plans it: the plan's fields beside title and length. */
export interface PlannedScene extends ScenePlan {
  /** An existing scene's id to change that scene; a new id, or none, to add one. */
  readonly sceneId?: string;
  /** Needed for a new scene. */
  readonly title?: string;
  /** Needed for a new scene. */
  readonly seconds?: number;
}

export function newScene(project: Project, { sceneId, title, seconds, ...plan }: PlannedScene): Scene {
  if (title === undefined || seconds === undefined) {
    throw new UserError("A new scene needs a title and a length.", "Give title and seconds.");
  }
  const clean = cleanTitle(title, "A scene's title");
  return {
    sceneId: sceneId === undefined ? unusedSceneId(project, clean) : checkedSceneId(project, sceneId),
    title: clean,
    durationInFrames: framesFor(seconds, project.fps, `Scene ${quoted(clean)}`),
    plan: cleanPlan(plan),
  };
}

/** An id from the title that no scene of the project has. */
export function unusedSceneId(project: Project, title: string): string {
  return readableId(title, "scene", new Set(project.scenes.map((scene) => scene.sceneId)));
}

/** An id for a scene made from another: `intro` and `intro-2` both lead to `intro-3`. */
export function siblingSceneId(project: Project, sceneId: string): string {
  return unusedSceneId(project, sceneId.replace(/-\d+$/, ""));
}

function checkedSceneId(project: Project, sceneId: string): string {
  if (!isReadableId(sceneId)) {
    throw new UserError(
      "A scene id is not valid.",
      "Use 1 to 64 lower-case letters, digits and hyphens, or leave sceneId out to get one made from the title.",
    );
  }
  if (project.scenes.some((scene) => scene.sceneId === sceneId)) {
    throw new UserError(`There is a scene "${sceneId}" already.`, "Leave sceneId out, or choose another.");
  }
  return sceneId;
}
