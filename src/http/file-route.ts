import { Readable } from "node:stream";
import { fileNameOf } from "../exports/export-job.ts";
import type { Exports } from "../exports/exports.ts";

import type { SignedLinks } from "./signed-links.ts";

export const FILES = "/files/";

/** Answers a signed link with its file. Whatever is wrong with one is answered alike: nobody learns what there is. */
export async function fileResponse(
  request: Request,
  links: SignedLinks,
  exports: Pick<Exports, "read" | "open">,
  now: Date,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [token = ""] = pathname.slice(FILES.length).split("/");
  const target = links.opened(token, now);
  if (!target) return gone();
  const { owner, jobId, fileName } = target;
  const job = await exports.read(owner, jobId).catch(() => undefined);
  const isOfJob = job?.files.some((file) => fileNameOf(file) === fileName);
  const blob = job && isOfJob ? await exports.open(owner, job, fileName) : undefined;
  if (!blob) return gone();
  const range = rangeOf(request.headers.get("range"), blob.sizeBytes);
  if (range === "none")
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${blob.sizeBytes}`, ...SAFE } });
  const [from, to] = range ?? [0, blob.sizeBytes - 1];
  return new Response(Readable.toWeb(blob.stream(range && { from, to })) as ReadableStream, {
    status: range ? 206 : 200,
    headers: {
      "content-type": blob.mimeType,
      "content-length": String(to - from + 1),
      "accept-ranges": "bytes",
      ...(range ? { "content-range": `bytes ${from}-${to}/${blob.sizeBytes}` } : {}),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
      ...SAFE,
    },
  });
}

/**
 * The first and the last byte asked for, as players do to jump ahead and downloads to go on where they were cut. undefined for
 * the whole, which also answers what asks for several parts; "none" where the file has no such part.
 */
function rangeOf(header: string | null, size: number): readonly [from: number, to: number] | "none" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const [first, last] =
    from === "" ? [Math.max(0, size - Number(to)), size - 1] : [Number(from), to === "" ? size - 1 : Number(to)];
  if (first >= size || last < first) return "none";
  return [first, Math.min(last, size - 1)];
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
