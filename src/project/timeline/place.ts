import { UserError } from "../../errors.ts";
import { findSceneIndex } from "../find-scene.ts";
import type { Project } from "../project.ts";

/** Where a scene goes: exactly one of the three. */
export interface Place {
  /** 1 is the first scene. */
  readonly position?: number;
  /** Right before this scene. */
  readonly before?: string;
  /** Right after this scene. */
  readonly after?: string;
}

/** The index a scene is to be put at, in a project that does not hold it. */
export function indexOfPlace(project: Project, { position, before, after }: Place): number {
  const given = [position, before, after].filter((value) => value !== undefined);
  if (given.length !== 1) {
    throw new UserError("The place is not clear.", "Give exactly one of position, before and after.");
  }
  if (before !== undefined) return findSceneIndex(project, before);
  if (after !== undefined) return findSceneIndex(project, after) + 1;
  const last = project.scenes.length + 1;
  if (position !== undefined && Number.isInteger(position) && position >= 1 && position <= last) return position - 1;
  throw new UserError(`There is no position ${position}.`, `Use a whole number from 1 to ${last}.`);
}
