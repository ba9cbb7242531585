import { z } from "zod";
import { historyAnswer } from "../src/mcp/answers/history-answer.ts";
import { Preview, ProjectId, Receipt, Revision, Steps } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const undoTool = defineTool({
  name: "undo",
  title: "Undo",
  description:
    "Take back the last edits of a project, also after a restart; restore_revision goes further back. Answers with what was taken back. Next: redo, until the next edit.",
  effect: "write",
  pictured: true,
  input: { projectId: ProjectId, steps: Steps, preview: Preview },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, steps, preview }, context) {
    return historyAnswer(projectId, context, preview, ({ projects, owner }) => projects.undo(owner, projectId, steps));
  },
});
