import { z } from "zod";
import { jobAnswer } from "../src/mcp/answers/job-answer.ts";
import { FileFields, JobId, JobStatusField } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const waitForJobTool = defineTool({
  name: "wait_for_job",
  title: "Wait for an export",
  description:
    "Wait until an export ends or the time is over. Use it after export_video, and again while it runs. Answers with status, progress 0 to 1, when done the files, or why it failed. Next: give the user the path.",
  effect: "read",
  toolset: "publish",
  input: {
    jobId: JobId,
    timeoutSeconds: z.number().min(0).max(45).optional().describe("Default 30."),
  },
  output: {
    jobId: z.string(),
    status: JobStatusField,
    progress: z.number().describe("0..1."),
    message: z.string(),
    files: z.array(FileFields).optional(),
  },
  async run({ jobId, timeoutSeconds }, { exports, owner, signal, progress }) {
    const job = await exports.wait(owner, jobId, {
      milliseconds: (timeoutSeconds ?? 30) * 1000,
      signal,
      onChange: (current) => progress(current.progress, current.message),
    });
    const { summary, data, links } = jobAnswer(job);
    return { summary, data: { ...data, progress: job.progress, message: job.message }, links };
  },
});
