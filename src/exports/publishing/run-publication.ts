import { createHash } from "node:crypto";
import { UserError } from "../../errors.ts";
import { inBytes } from "../../platform/files/in-bytes.ts";
import type { Blob } from "../../store/blobs/blobs.ts";
import type { Bucket, ObjectFile } from "../../store/buckets/bucket.ts";
import type { PublishedLink } from "../export-job.ts";
import { contentDisposition } from "./content-disposition.ts";
import type { Publication } from "./publication.ts";
import { hashBehind, opens, type ReadBackLimits } from "./read-back.ts";

/** Sending is the longer way on most lines. */
const UPLOAD_SHARE = 0.7;
const REPORT_EVERY_MILLISECONDS = 500;

export interface PublicationRun {
  readonly job: Publication;
  readonly blob: Blob;
  readonly bucket: Bucket;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly update: (change: Partial<Publication>) => Promise<void>;
  readonly limits?: Partial<ReadBackLimits> | undefined;
}

/**
 * Stores the file where it is not there yet, reads it back through the link that will be given away, and answers with the link.
 * What comes back as something else is taken away again: a checksum that the storage tells says nothing about what it gives.
 */
export async function runPublication(run: PublicationRun): Promise<PublishedLink> {
  const { job, blob, bucket, signal, now, update } = run;
  await update({ status: "running", message: `Reading ${job.fileName}.` });
  const file = await fileOf(job, blob, signal);
  const { sha256, sizeBytes } = file;
  const key = bucket.keyOf(`${job.token}/${job.fileName.replace(/[^A-Za-z0-9._-]+/g, "-")}`);
  const stored = await bucket.head(key, signal);
  const isThere = stored?.sha256 === sha256 && stored.sizeBytes === sizeBytes;
  if (!isThere) {
    if (job.interruptions) await bucket.dropParts(key);
    const onProgress = throttled((share) => {
      void update({
        progress: share * UPLOAD_SHARE,
        message: `Sent ${inBytes(share * sizeBytes)} of ${inBytes(sizeBytes)}.`,
      }).catch(() => {});
    });
    await bucket.put(key, file, { signal, onProgress });
  }
  const { expiresInSeconds } = job;
  const url = await bucket.link(key, expiresInSeconds);
  const expiresAt = new Date(now().getTime() + expiresInSeconds * 1000).toISOString();
  const wasRead = isThere && job.verified?.place === bucket.place && job.verified.sha256 === sha256;
  if (!(wasRead && (await opens(url, run)))) {
    await update({ progress: UPLOAD_SHARE, message: "Reading it back through the link." });
    await verify(run, { url, key, file });
    await update({ verified: { place: bucket.place, sha256 } });
  }
  return { url, expiresAt, sha256, sizeBytes };
}

async function verify(
  { bucket, signal, update, limits }: PublicationRun,
  { url, key, file }: { readonly url: string; readonly key: string; readonly file: ObjectFile },
): Promise<void> {
  const onProgress = throttled((share) => {
    void update({ progress: UPLOAD_SHARE + share * (1 - UPLOAD_SHARE) * 0.99 }).catch(() => {});
  });
  const seen = await hashBehind(url, file.sizeBytes, { signal, limits, onProgress });
  if (seen === file.sha256) return;
  await bucket.remove(key);
  throw new UserError(
    "The storage gave back other bytes than were sent, so the file was taken away from there.",
    "Use retry_job to send it once more. The export itself is whole.",
  );
}

async function fileOf(job: Publication, blob: Blob, signal: AbortSignal): Promise<ObjectFile> {
  const hash = createHash("sha256");
  for await (const part of blob.stream()) {
    signal.throwIfAborted();
    hash.update(part as Buffer);
  }
  return {
    sizeBytes: blob.sizeBytes,
    sha256: hash.digest("hex"),
    mimeType: blob.mimeType,
    disposition: contentDisposition(job.fileName, blob.mimeType),
    stream: () => blob.stream(),
  };
}

function throttled(report: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = Date.now();
    if (now - last < REPORT_EVERY_MILLISECONDS) return;
    last = now;
    report(share);
  };
}
