import { z } from "zod";
import { historyAnswer } from "../src/mcp/answers/history-answer.ts";
import { Preview, ProjectId, Receipt, Revision, Steps } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const undoTool = defineTool({
  name: "undo",
  title: "Undo",
  description:
    "Take back the last edits of a project, whoever made them. Works across restarts; for a state further back use restore_revision. Answers with what was taken back and the scenes now. Refused where there is nothing to undo. Next: redo brings them back, until the next edit.",
  effect: "write",
  pictured: true,
  input: { projectId: ProjectId, steps: Steps, preview: Preview },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, steps, preview }, context) {
    return historyAnswer(projectId, context, preview, ({ projects, owner }) => projects.undo(owner, projectId, steps));
  },
});
