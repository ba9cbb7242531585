import { z } from "zod";
import { PreviewFlag, ProjectId, Receipt, Revision, Steps } from "../src/fields.ts";
import { historyAnswer } from "../src/history-answer.ts";
import { defineTool } from "../src/tool.ts";

export const undoTool = defineTool({
  name: "undo",
  title: "Undo",
  description:
    "Take back the last edits of a project. Works across restarts, and redo brings them back until the next edit.",
  effect: "write",
  input: { projectId: ProjectId, steps: Steps, preview: PreviewFlag },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, steps, preview }, context) {
    return historyAnswer(projectId, context, preview, ({ projects, owner }) => projects.undo(owner, projectId, steps));
  },
});
