import { z } from "zod";
import { publicationAnswer } from "../src/mcp/answers/job-answer.ts";
import { JobId, JobStatusField, PublishedFields } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { exportIdOf, isPublicationId } from "../src/store/new-id.ts";

const MOST_SECONDS = 7 * 24 * 3600;
/** Clients cut calls at 60 s. */
const WAIT_MILLISECONDS = 40_000;

export const publishExportTool = defineTool({
  name: "publish_export",
  title: "Publish an export",
  description:
    "Put an export's main file into S3 storage (S3_BUCKET is set) and get a link to share. Use it after export_video. Answers with the url once it was read back, or a jobId. Again: a new link; nothing is sent twice. Next: wait_for_job.",
  effect: "write",
  toolset: "publish",
  input: {
    jobId: JobId,
    expiresInSeconds: z.number().int().min(60).max(MOST_SECONDS).optional().describe("Such as 3600; default a day."),
  },
  output: { jobId: z.string(), status: JobStatusField, message: z.string(), ...PublishedFields },
  async run({ jobId, expiresInSeconds }, { publications, owner, signal, progress }) {
    const exportId = isPublicationId(jobId) ? exportIdOf(jobId) : jobId;
    const started = await publications.start(owner, exportId, { expiresInSeconds: expiresInSeconds ?? 24 * 3600 });
    const job = await publications.wait(owner, started.jobId, {
      milliseconds: WAIT_MILLISECONDS,
      signal,
      onChange: (current) => progress(current.progress, current.message),
    });
    const { summary, data } = publicationAnswer(job);
    const failed = job.status === "failed" ? { failed: true } : {};
    return { summary, data: { ...data, message: job.message }, ...failed };
  },
});
