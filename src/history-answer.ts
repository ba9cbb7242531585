import { sceneLines } from "./describe-scenes.ts";
import type { StoredProject } from "./store/project-store.ts";

/** What undo, redo and restore answer with. */
export function historyAnswer({ project, revision, receipt, canUndo, canRedo }: StoredProject) {
  const left = canUndo && canRedo ? "Both undo and redo are possible." : canUndo ? "Undo is possible." : canRedo ? "Redo is possible." : "";
  return {
    summary: `${receipt} Now at revision ${revision}. ${left}\n${sceneLines(project)}`.trim(),
    data: { revision, receipt, canUndo, canRedo },
  };
}
