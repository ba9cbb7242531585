import { UserError } from "../errors.ts";
import type { StoredProject } from "../store/projects/project-store.ts";
import type { PicturePorts } from "./picture-of-change.ts";
import { pictureOfRevision } from "./picture-of-revision.ts";

export interface PictureOfSaved<T> {
  readonly picture?: T;
  /** Why there is no picture, to follow what was saved; empty when there is one or none was wanted. */
  readonly note: string;
}

/**
 * Draws what was just saved. A failed preview doesn't fail the save: the caller would try again, and the edit would be applied
 * twice. The note says why there is no picture.
 */
export async function pictureOfSaved<T>(
  isWanted: boolean | undefined,
  draw: () => Promise<T | undefined>,
): Promise<PictureOfSaved<T>> {
  if (!isWanted) return { note: "" };
  try {
    const picture = await draw();
    return picture === undefined ? { note: "" } : { picture, note: "" };
  } catch (error) {
    if (error instanceof UserError)
      return { note: ` It is saved, but could not be drawn: ${error.problem} ${error.nextStep}` };
    return { note: " It is saved, but could not be drawn. Call render_preview." };
  }
}

/** As `pictureOfSaved`, of an edit of the project; nothing is drawn where the state `before` is not known. */
export function pictureOfSavedEdit(before: StoredProject | undefined, after: StoredProject, ports: PicturePorts) {
  return pictureOfSaved(before !== undefined, async () =>
    before ? pictureOfRevision(before.project, after.project, ports) : undefined,
  );
}
