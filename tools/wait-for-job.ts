import { z } from "zod";
import { FileFields, JobId, JobStatusField } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

export const waitForJobTool = defineTool({
  name: "wait_for_job",
  title: "Wait for an export",
  description:
    "Wait until an export ends or the time is over. Use it after export_video, again and again: still running is a normal answer. Answers with status, progress 0 to 1, and when done the path and uri of each file. A failed job says why and what to do. Next: give the user the path.",
  effect: "read",
  input: {
    jobId: JobId,
    timeoutSeconds: z.number().min(0).max(45).optional().describe("How long to wait, 30 by default."),
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
    const { status, message, files } = job;
    const paths = files.map(({ path, sizeBytes }) => `\n- ${path} (${Math.ceil(sizeBytes / 1024)} kB)`).join("");
    return {
      summary: `Job ${jobId} is ${status}, ${Math.round(job.progress * 100)}%. ${message}${paths}`,
      data: { jobId, status, progress: job.progress, message, ...(status === "done" ? { files: [...files] } : {}) },
      links: files.map(({ uri, mimeType }) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1), mimeType })),
    };
  },
});
