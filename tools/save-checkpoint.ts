import { z } from "zod";
import { quoted } from "../sandbox/policy/plain-text.ts";
import { ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const saveCheckpointTool = defineTool({
  name: "save_checkpoint",
  title: "Name this state",
  description:
    "Give the present state a name, such as 'before the redesign'. A name in use moves here; at most 100. Answers with the revision. Next: restore_revision.",
  effect: "write",
  toolset: "history",
  input: { projectId: ProjectId, name: z.string().min(1).max(80).describe("The name, up to 80 characters.") },
  output: { revision: Revision, receipt: Receipt },
  async run({ projectId, name }, { projects, owner }) {
    const { revision } = await projects.checkpoint(owner, projectId, name);
    const receipt = `Named revision ${revision} ${quoted(name)}.`;
    return { summary: receipt, data: { revision, receipt } };
  },
});
