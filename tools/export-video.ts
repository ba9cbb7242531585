import { z } from "zod";
import { type ExportJob, hasEnded } from "../src/exports/export-job.ts";
import { jobAnswer } from "../src/mcp/answers/job-answer.ts";
import { JobStatusField, ProjectId } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";
import { EXPORT_FORMATS, EXPORT_QUALITIES, type ExportFormat } from "../src/project/export-format.ts";
import { MAX_VIDEO_SECONDS } from "../src/project/limits.ts";

const FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormat[];

export const exportVideoTool = defineTool({
  name: "export_video",
  title: "Export the video",
  description:
    "Start rendering the project as it is now to a verified file. Use render_preview first. Answers at once with a jobId and an estimate. The same call takes up an interrupted export; refused while code fails the check. Next: wait_for_job.",
  effect: "write",
  toolset: "publish",
  input: {
    projectId: ProjectId,
    format: z
      .enum(FORMAT_NAMES)
      .optional()
      .describe(`${FORMAT_NAMES.map((name) => `${name} (${EXPORT_FORMATS[name]})`).join(", ")}.`),
    transparent: z.boolean().optional().describe("Keep the ground clear: webm, mov (default), png."),
    atSeconds: z.number().min(0).max(MAX_VIDEO_SECONDS).optional().describe("png, jpg: one still."),
    thumbnailAtSeconds: z.number().min(0).max(MAX_VIDEO_SECONDS).optional().describe("What it shows."),
    quality: z.enum(EXPORT_QUALITIES).optional().describe("draft is half size; default standard."),
    scenes: z.array(z.string().min(1).max(80)).min(1).max(200).optional().describe("Only these ids."),
    wait: z.boolean().optional().describe("For scripts: answer at its end.").meta({ listed: false }),
  },
  output: {
    jobId: z.string(),
    status: JobStatusField,
    estimatedSeconds: z.number(),
    files: z.array(z.looseObject({})).optional(),
  },
  async run({ wait, format, quality, ...wanted }, { exports, owner, signal, progress }) {
    const request = { ...wanted, format: format ?? "mp4", quality: quality ?? "standard" };
    const onChange = (current: ExportJob) =>
      progress(
        Math.max(0.001, current.progress),
        `${current.message} Job ${current.jobId} goes on if this call is cut off.`,
      );
    const job = wait
      ? await exports.startAndWait(owner, request, { signal, onChange })
      : await exports.start(owner, request);
    const { estimatedSeconds } = job;
    const { summary, data, links } = jobAnswer(job);
    const files = data.files?.map((file) => ({ ...file }));
    const next = hasEnded(job)
      ? ""
      : ` Revision ${job.revision} as ${describeOutput(job)}, about ${estimatedSeconds} s. Call wait_for_job.`;
    const failed = wait && job.status === "failed" ? { failed: true } : {};
    return {
      summary: `${summary}${next}`,
      data: { jobId: job.jobId, status: job.status, estimatedSeconds, ...(files ? { files } : {}) },
      links,
      ...failed,
    };
  },
});

function describeOutput({ format, transparent, atFrame }: ExportJob): string {
  const still = atFrame === undefined ? "" : `, frame ${atFrame} only`;
  return `${format}${transparent ? ", transparent where no scene draws" : ""}${still}`;
}
