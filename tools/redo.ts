import { z } from "zod";
import { historyAnswer } from "../src/mcp/answers/history-answer.ts";
import { Preview, ProjectId, Receipt, Revision, Steps } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const redoTool = defineTool({
  name: "redo",
  title: "Redo",
  description:
    "Bring back edits that undo took away. Use it right after undo: a new edit ends it. Answers with what came back. Next: render_preview.",
  effect: "write",
  pictured: true,
  input: { projectId: ProjectId, steps: Steps, preview: Preview },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, steps, preview }, context) {
    return historyAnswer(projectId, context, preview, ({ projects, owner }) => projects.redo(owner, projectId, steps));
  },
});
