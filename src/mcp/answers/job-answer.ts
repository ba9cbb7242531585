import type { ExportJob } from "../../exports/export-job.ts";
import type { Publication } from "../../exports/publishing/publication.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";

/** A job as tools answer with it: how far it is, and once it is done its files. */
export function jobAnswer({ jobId, status, progress, message, files, published }: ExportJob) {
  const paths = files.map(({ path, sizeBytes }) => `\n- ${path} (${inBytes(sizeBytes)})`).join("");
  const link = published ? `\nPublished: ${linkWords(published)}` : "";
  return {
    summary: `Job ${jobId} is ${status}, ${Math.round(progress * 100)}%. ${message}${paths}${link}`,
    data: { jobId, status, ...(status === "done" ? { files: [...files] } : {}) },
    links: files.map(({ uri, mimeType }) => ({ uri, name: uri.slice(uri.lastIndexOf("/") + 1), mimeType })),
  };
}

/** The publishing of an export: how far it is, and once it is done its link. */
export function publicationAnswer({ jobId, status, progress, message, published }: Publication) {
  const isDone = status === "done" && published !== undefined;
  return {
    summary: `Job ${jobId} is ${status}, ${Math.round(progress * 100)}%. ${message}${isDone ? `\n${linkWords(published)}` : ""}`,
    data: { jobId, status, ...(isDone ? published : {}) },
    links: [],
  };
}

export function linkWords({ url, expiresAt, sizeBytes }: NonNullable<ExportJob["published"]>): string {
  return `${url}\nWhoever has the link gets the file (${inBytes(sizeBytes)}) until ${expiresAt}.`;
}
