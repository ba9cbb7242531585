import { z } from "zod";
import { ProjectId, Receipt, Revision, Steps } from "../src/fields.ts";
import { historyAnswer } from "../src/history-answer.ts";
import { defineTool } from "../src/tool.ts";

export const undoTool = defineTool({
  name: "undo",
  title: "Undo",
  description: "Take back the last edits of a project. Works across restarts, and redo brings them back until the next edit.",
  effect: "write",
  input: { projectId: ProjectId, steps: Steps },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  async run({ projectId, steps }, { projects, owner }) {
    return historyAnswer(await projects.undo(owner, projectId, steps));
  },
});
