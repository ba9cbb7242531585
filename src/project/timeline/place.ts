import { UserError } from "../../errors.ts";
import { findSceneIndex } from "../find-scene.ts";
import type { Project } from "../project.ts";
import type { Place } from "./operation.ts";

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
