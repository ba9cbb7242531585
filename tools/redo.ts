import { z } from "zod";
import { ProjectId, Receipt, Revision, Steps } from "../src/fields.ts";
import { historyAnswer } from "../src/history-answer.ts";
import { defineTool } from "../src/tool.ts";

export const redoTool = defineTool({
  name: "redo",
  title: "Redo",
  description: "Bring back edits that undo took away, as long as no new edit was made since.",
  effect: "write",
  input: { projectId: ProjectId, steps: Steps },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  async run({ projectId, steps }, { projects, owner }) {
    return historyAnswer(await projects.redo(owner, projectId, steps));
  },
});
