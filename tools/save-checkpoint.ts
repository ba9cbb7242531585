import { z } from "zod";
import { quoted } from "../sandbox/policy/plain-text.ts";
import { ProjectId, Receipt, Revision } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const saveCheckpointTool = defineTool({
  name: "save_checkpoint",
  title: "Name this state",
  description: "Give the present state of a project a name that restore_revision takes. A name in use moves here.",
  effect: "write",
  input: { projectId: ProjectId, name: z.string().min(1).max(80) },
  output: { revision: Revision, receipt: Receipt },
  async run({ projectId, name }, { projects, owner }) {
    const { revision } = await projects.checkpoint(owner, projectId, name);
    const receipt = `Named revision ${revision} ${quoted(name)}.`;
    return { summary: receipt, data: { revision, receipt } };
  },
});
