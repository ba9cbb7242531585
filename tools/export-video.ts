import { z } from "zod";
import { JobStatusField, ProjectId } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const exportVideoTool = defineTool({
  name: "export_video",
  title: "Export the video",
  description:
    "Start rendering the project as it is now to a verified file in its exports folder. Answers at once with a job for wait_for_job. The same call starts an interrupted export again.",
  effect: "write",
  input: {
    projectId: ProjectId,
    format: z
      .enum(["mp4", "webm", "gif"])
      .optional()
      .describe("mp4 (H.264, default), webm (VP9), gif (640 px, 15 fps)."),
    quality: z
      .enum(["draft", "standard", "high"])
      .optional()
      .describe("draft is half size and quick; standard by default."),
    scenes: z.array(z.string().min(1).max(80)).min(1).max(200).optional().describe("Only these scene ids."),
  },
  output: { jobId: z.string(), status: JobStatusField, estimatedSeconds: z.number() },
  async run({ projectId, format, quality, scenes }, { exports, owner }) {
    const job = await exports.start(owner, {
      projectId,
      format: format ?? "mp4",
      quality: quality ?? "standard",
      scenes,
    });
    return {
      summary: `Job ${job.jobId} is ${job.status}: revision ${job.revision} as ${job.format}, about ${job.estimatedSeconds} s. Call wait_for_job.`,
      data: { jobId: job.jobId, status: job.status, estimatedSeconds: job.estimatedSeconds },
    };
  },
});
