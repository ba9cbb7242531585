import { UserError } from "../errors.ts";
import type { ToolContext } from "../mcp/tool.ts";
import type { StoredProject } from "../store/projects/project-store.ts";
import { pictureOfRevision } from "./picture-of-revision.ts";

export interface PictureOfSaved<T> {
  readonly picture?: T;
  /** Why there is none, to be said after what was saved; empty when there is one, or none was wanted. */
  readonly note: string;
}

/**
 * Draws what was saved a moment ago. That it cannot be drawn is said, and is no failure of the call: an agent that is told of
 * a failure calls again, and what it asked for would be done twice.
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

/** As `pictureOfSaved`, of an edit of the project; nothing is drawn where nobody kept what was there `before`. */
export function pictureOfSavedEdit(before: StoredProject | undefined, after: StoredProject, context: ToolContext) {
  return pictureOfSaved(before !== undefined, async () =>
    before ? pictureOfRevision(before.project, after.project, context) : undefined,
  );
}
