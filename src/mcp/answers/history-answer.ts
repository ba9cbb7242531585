import { pictureOfSavedEdit } from "../../pictures/picture-of-saved.ts";
import type { StoredProject } from "../../store/projects/project-store.ts";
import type { ToolContext } from "../tool.ts";
import { sceneLines } from "./describe-scenes.ts";

/** Takes a step through the history and answers as undo, redo and restore do. */
export async function historyAnswer(
  projectId: string,
  context: ToolContext,
  preview: boolean | undefined,
  step: (context: ToolContext) => Promise<StoredProject>,
) {
  const before = preview ? await context.projects.read(context.owner, projectId) : undefined;
  const stored = await step(context);
  const { project, revision, receipt, canUndo, canRedo } = stored;
  const { picture, note } = await pictureOfSavedEdit(before, stored, context);
  const left = [canUndo ? "Undo is possible." : "", canRedo ? "Redo is possible." : ""].filter(Boolean).join(" ");
  return {
    summary: `${receipt} Now at revision ${revision}. ${left}${note}\n${sceneLines(project)}`,
    data: { revision, receipt, canUndo, canRedo },
    ...(picture ? { image: picture } : {}),
  };
}
