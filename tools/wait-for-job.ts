import { z } from "zod";
import { generationAnswer } from "../src/mcp/answers/generation-answer.ts";
import { jobAnswer, publicationAnswer } from "../src/mcp/answers/job-answer.ts";
import { AssetEcho, FileFields, JobId, JobStatusField, PublishedFields } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { isGenerationId, isPublicationId } from "../src/store/new-id.ts";

export const waitForJobTool = defineTool({
  name: "wait_for_job",
  title: "Wait for a job",
  description:
    "Wait until a job ends or the time is over. Use it after export_video or generate_media, and again while it runs. Answers with status, progress 0 to 1, and files, assets or url, or what failed and why. Next: give the user the path.",
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
    assets: z.array(AssetEcho).optional(),
    ...PublishedFields,
    failures: z.array(z.looseObject({ prompt: z.string() })).optional(),
  },
  async run({ jobId, timeoutSeconds }, { exports, generations, publications, owner, signal, progress }) {
    const options = {
      milliseconds: (timeoutSeconds ?? 30) * 1000,
      signal,
      onChange: (current: { progress: number; message: string }) => progress(current.progress, current.message),
    };
    if (isGenerationId(jobId)) {
      const job = await generations.wait(owner, jobId, options);
      const { summary, data, links } = generationAnswer(job);
      return { summary, data: { ...data, progress: job.progress, message: job.message }, links };
    }
    if (isPublicationId(jobId)) {
      const job = await publications.wait(owner, jobId, options);
      const { summary, data, links } = publicationAnswer(job);
      return { summary, data: { ...data, progress: job.progress, message: job.message }, links };
    }
    const job = await exports.wait(owner, jobId, options);
    const { summary, data, links } = jobAnswer(job);
    return { summary, data: { ...data, progress: job.progress, message: job.message }, links };
  },
});
