import { z } from "zod";
import { retriedRequest } from "../src/exports/retried-request.ts";
import { generationAnswer } from "../src/mcp/answers/generation-answer.ts";
import { jobAnswer, publicationAnswer } from "../src/mcp/answers/job-answer.ts";
import { JobId, JobStatusField } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { isGenerationId, isPublicationId } from "../src/store/new-id.ts";

export const retryJobTool = defineTool({
  name: "retry_job",
  title: "Retry a job",
  description:
    "Do again what failed or was cancelled in a job; what is done stays. A provider's finished work is fetched, not paid again. An export starts anew from the project as it is now. Answers with the jobId. Next: wait_for_job.",
  effect: "write",
  toolset: "media",
  input: { jobId: JobId },
  output: { jobId: z.string(), status: JobStatusField },
  async run({ jobId }, { exports, generations, publications, projects, owner }) {
    if (isGenerationId(jobId)) {
      const job = await generations.retry(owner, jobId);
      return { summary: generationAnswer(job).summary, data: { jobId, status: job.status } };
    }
    if (isPublicationId(jobId)) {
      const job = await publications.retry(owner, jobId);
      return { summary: publicationAnswer(job).summary, data: { jobId, status: job.status } };
    }
    const failed = await exports.read(owner, jobId);
    const { project } = await projects.read(owner, failed.projectId);
    const job = await exports.start(owner, retriedRequest(failed, project));
    return { summary: jobAnswer(job).summary, data: { jobId: job.jobId, status: job.status } };
  },
});
