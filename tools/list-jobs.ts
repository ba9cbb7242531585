import { z } from "zod";
import type { Publication } from "../src/exports/publishing/publication.ts";
import { JobStatusField, ProjectId } from "../src/mcp/schemas/shared.ts";
import { defineTool } from "../src/mcp/tool.ts";

const MOST = 30;

export const listJobsTool = defineTool({
  name: "list_jobs",
  title: "List jobs",
  description:
    "List exports and generated media, newest first, of one project or all. Use it to find a job again. Answers with jobId, what it is, status and message. Next: wait_for_job or retry_job.",
  effect: "read",
  toolset: "media",
  input: { projectId: ProjectId.optional() },
  output: {
    jobs: z.array(
      z.object({
        jobId: z.string(),
        projectId: z.string(),
        what: z.string(),
        status: JobStatusField,
        message: z.string(),
        createdAt: z.string(),
      }),
    ),
  },
  async run({ projectId }, { exports, generations, publications, owner }) {
    const [films, media, published] = await Promise.all([
      exports.list(owner),
      generations.list(owner),
      publications.list(owner),
    ]);
    const all = [
      ...films.map((job) => ({ ...job, what: `export ${job.format}` })),
      ...published.map((job) => ({ ...job, what: `publish ${job.fileName}`, message: withEnd(job) })),
      ...media.map((job) => ({ ...job, what: `${job.kind} x${job.items.length}` })),
    ];
    const jobs = all
      .filter((job) => projectId === undefined || job.projectId === projectId)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .slice(0, MOST)
      .map(({ jobId, projectId: of, what, status, message, createdAt }) => ({
        jobId,
        projectId: of,
        what,
        status,
        message,
        createdAt,
      }));
    const lines = jobs.map(({ jobId, what, status, message }) => `\n- ${jobId}: ${what}, ${status}. ${message}`);
    return { summary: jobs.length > 0 ? `Jobs:${lines.join("")}` : "There are no jobs.", data: { jobs } };
  },
});

function withEnd({ message, status, published }: Publication): string {
  return status === "done" && published ? `${message} The link works until ${published.expiresAt}.` : message;
}
