import { Readable } from "node:stream";
import { fileNameOf } from "../exports/export-job.ts";
import type { Exports } from "../exports/exports.ts";

import type { SignedLinks } from "./signed-links.ts";

export const FILES = "/files/";

/** Answers a signed link with its file. Whatever is wrong with one is answered alike: nobody learns what there is. */
export async function fileResponse(
  pathname: string,
  links: SignedLinks,
  exports: Pick<Exports, "read" | "open">,
  now: Date,
): Promise<Response> {
  const [token = ""] = pathname.slice(FILES.length).split("/");
  const target = links.opened(token, now);
  if (!target) return gone();
  const { owner, jobId, fileName } = target;
  const job = await exports.read(owner, jobId).catch(() => undefined);
  const isOfJob = job?.files.some((file) => fileNameOf(file) === fileName);
  const blob = job && isOfJob ? await exports.open(owner, job, fileName) : undefined;
  if (!blob) return gone();
  return new Response(Readable.toWeb(blob.stream()) as ReadableStream, {
    headers: {
      "content-type": blob.mimeType,
      "content-length": String(blob.sizeBytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
      ...SAFE,
    },
  });
}

/** What somebody's scene made is never run as a page of this endpoint. */
const SAFE = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "referrer-policy": "no-referrer",
};

function gone(): Response {
  return new Response("This link is not valid, or no longer. wait_for_job gives a new one.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", ...SAFE },
  });
}
