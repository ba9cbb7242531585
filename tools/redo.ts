import { z } from "zod";
import { historyAnswer } from "../src/mcp/answers/history-answer.ts";
import { PreviewFlag, ProjectId, Receipt, Revision, Steps } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const redoTool = defineTool({
  name: "redo",
  title: "Redo",
  description: "Bring back edits that undo took away, as long as no new edit was made since.",
  effect: "write",
  pictured: true,
  input: { projectId: ProjectId, steps: Steps, preview: PreviewFlag },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, steps, preview }, context) {
    return historyAnswer(projectId, context, preview, ({ projects, owner }) => projects.redo(owner, projectId, steps));
  },
});
