import { z } from "zod";
import { JobId, JobStatusField } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const cancelJobTool = defineTool({
  name: "cancel_job",
  title: "Cancel an export",
  description:
    "Stop an export that is queued or running, such as one outdated by an edit. Finished exports stay. Answers with its status. Next: export_video starts anew.",
  effect: "delete",
  toolset: "publish",
  input: { jobId: JobId },
  output: { jobId: z.string(), status: JobStatusField },
  async run({ jobId }, { exports, owner }) {
    const { status, message } = await exports.cancel(owner, jobId);
    return { summary: `Job ${jobId} is ${status}. ${message}`, data: { jobId, status } };
  },
});
