import { containerNamed } from "../../sandbox/render/video/containers.ts";
import { slugOf } from "../project/slug.ts";
import type { Blob, BlobSource, Blobs } from "../store/blobs/blobs.ts";
import { mimeTypeOf } from "../store/blobs/mime-type-of.ts";
import { type ExportedFile, type ExportJob, fileNameOf } from "./export-job.ts";
import type { Paper } from "./papers.ts";

/**
 * Puts the finished file, its thumbnail and the texts that go with it among the project's exports, under one readable name and
 * never over another video's. The video takes the name; what goes with it follows.
 */
export async function publishExport(
  blobs: Blobs,
  owner: string,
  job: ExportJob,
  title: string,
  { path, thumbnail, papers }: MadeFiles,
): Promise<ExportedFile[]> {
  const exported = { blobs, owner, job };
  const wanted = readableName(title, job);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    const file = await publish(exported, `${name}.${extensionOf(job)}`, { path }, false);
    if (!file) continue;
    const beside = [
      ...(thumbnail ? [{ ending: "jpg", bytes: thumbnail }] : []),
      ...papers.map(({ ending, text }) => ({ ending, bytes: Buffer.from(text) })),
    ];
    const files = [file];
    for (const { ending, bytes } of beside) {
      const other = await publish(exported, `${name}.${ending}`, { bytes }, true);
      if (other) files.push(other);
    }
    return files;
  }
}

interface MadeFiles {
  readonly path: string;
  readonly thumbnail: Buffer | undefined;
  readonly papers: readonly Paper[];
}

/** The blob behind a file of a job's record. */
export function readExported(blobs: Blobs, owner: string, job: ExportJob, fileName: string): Promise<Blob | undefined> {
  return blobs.get(owner, keyOf(job, fileName));
}

/** Whether all files of a job's record are where they were put, as large as they were. */
export async function hasFiles(blobs: Blobs, owner: string, job: ExportJob): Promise<boolean> {
  const present = await Promise.all(
    job.files.map(async (file) => {
      const blob = await readExported(blobs, owner, job, fileNameOf(file)).catch(() => undefined);
      return blob?.sizeBytes === file.sizeBytes;
    }),
  );
  return present.length > 0 && present.every(Boolean);
}

/** undefined where the name is taken and may not be replaced. */
async function publish(
  { blobs, owner, job }: { blobs: Blobs; owner: string; job: ExportJob },
  fileName: string,
  source: BlobSource,
  replace: boolean,
): Promise<ExportedFile | undefined> {
  const key = keyOf(job, fileName);
  const facts = await blobs.put(owner, key, source, { mimeType: mimeTypeOf(fileName), replace });
  if (!facts) return undefined;
  const { path, uri } = await blobs.link(owner, key);
  return {
    // Where blobs are no files of this machine, their address is what can be opened.
    path: path ?? uri,
    uri: `scenewright://exports/${job.jobId}/${encodeURIComponent(fileName)}`,
    ...facts,
  };
}

function keyOf({ projectId }: ExportJob, fileName: string): string {
  return `projects/${projectId}/exports/${fileName}`;
}

function extensionOf({ format, atFrame }: ExportJob): string {
  return containerNamed(format).join.by === "records" && atFrame === undefined ? "zip" : format;
}

function readableName(title: string, job: ExportJob): string {
  const { revision, quality, scenes, format, transparent, atFrame, thumbnailFrame } = job;
  return [
    slugOf(title, 60) || "video",
    ...(scenes ? [scenes.length === 1 ? scenes[0] : `${scenes.length}-scenes`] : []),
    `r${revision}`,
    ...(quality === "standard" ? [] : [quality]),
    ...(transparent ? ["transparent"] : []),
    ...(extensionOf(job) === "zip" ? [format] : []),
    ...(thumbnailFrame === undefined ? [] : [`cover-${String(thumbnailFrame).padStart(5, "0")}`]),
    ...(atFrame === undefined ? [] : [`frame-${String(atFrame).padStart(5, "0")}`]),
  ].join("-");
}
