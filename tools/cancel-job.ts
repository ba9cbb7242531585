import { z } from "zod";
import { JobId, JobStatusField } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { isGenerationId, isPublicationId } from "../src/store/new-id.ts";

export const cancelJobTool = defineTool({
  name: "cancel_job",
  title: "Cancel a job",
  description:
    "Stop a job that is queued or running, such as an export outdated by an edit. What is finished stays; what a provider has begun may be billed. Answers with its status. Next: export_video or retry_job starts anew.",
  effect: "delete",
  toolset: "publish",
  input: { jobId: JobId },
  output: { jobId: z.string(), status: JobStatusField },
  async run({ jobId }, { exports, generations, publications, owner }) {
    const source = isGenerationId(jobId) ? generations : isPublicationId(jobId) ? publications : exports;
    const { status, message } = await source.cancel(owner, jobId);
    return { summary: `Job ${jobId} is ${status}. ${message}`, data: { jobId, status } };
  },
});
