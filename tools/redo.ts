import { z } from "zod";
import { PreviewFlag, ProjectId, Receipt, Revision, Steps } from "../src/fields.ts";
import { historyAnswer } from "../src/history-answer.ts";
import { defineTool } from "../src/tool.ts";

export const redoTool = defineTool({
  name: "redo",
  title: "Redo",
  description: "Bring back edits that undo took away, as long as no new edit was made since.",
  effect: "write",
  input: { projectId: ProjectId, steps: Steps, preview: PreviewFlag },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, steps, preview }, context) {
    return historyAnswer(projectId, context, preview, ({ projects, owner }) => projects.redo(owner, projectId, steps));
  },
});
