import type { ExportJob } from "../../exports/export-job.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";

/** A job as tools answer with it: how far it is, and once it is done its files. */
export function jobAnswer({ jobId, status, progress, message, files }: ExportJob) {
  const paths = files.map(({ path, sizeBytes }) => `\n- ${path} (${inBytes(sizeBytes)})`).join("");
  return {
    summary: `Job ${jobId} is ${status}, ${Math.round(progress * 100)}%. ${message}${paths}`,
    data: { jobId, status, ...(status === "done" ? { files: [...files] } : {}) },
    links: files.map(({ uri, mimeType }) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1), mimeType })),
  };
}
