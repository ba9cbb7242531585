import { z } from "zod";
import { UserError } from "../src/errors.ts";
import { historyAnswer } from "../src/mcp/answers/history-answer.ts";
import { Preview, ProjectId, Receipt, Revision, RevisionNumber } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const restoreRevisionTool = defineTool({
  name: "restore_revision",
  title: "Restore a revision",
  description:
    "Make an earlier revision, or a checkpoint, the newest state; list_revisions has both. For more than undo does. Nothing in between is lost. Answers with a receipt. Next: undo takes it back.",
  effect: "write",
  toolset: "history",
  pictured: true,
  input: {
    projectId: ProjectId,
    revision: RevisionNumber.optional().describe("Its number."),
    preview: Preview,
    checkpoint: z.string().min(1).max(80).optional().describe("Instead: its name."),
  },
  output: { revision: Revision, receipt: Receipt, canUndo: z.boolean(), canRedo: z.boolean() },
  run({ projectId, revision, checkpoint, preview }, context) {
    const target = revision ?? checkpoint;
    if (target === undefined || (revision !== undefined && checkpoint !== undefined)) {
      throw new UserError(
        "restore_revision needs a revision or a checkpoint.",
        "Give one of the two; list_revisions knows them.",
      );
    }
    return historyAnswer(projectId, context, preview, ({ projects, owner }) =>
      projects.restore(owner, projectId, target),
    );
  },
});
