import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { copyPlainFile } from "../platform/files/plain-file.ts";
import { retryBusyFile } from "../platform/files/retry-busy-file.ts";
import type { ExportedFile, ExportJob } from "./export-job.ts";

const MIME_TYPES = { mp4: "video/mp4", webm: "video/webm", gif: "image/gif" } as const;

/** Puts the finished file and its thumbnail into the exports folder under a readable name, and never over another file. */
export async function publishExport(
  job: ExportJob,
  title: string,
  video: { path: string; thumbnail: Buffer },
  folder: string,
): Promise<ExportedFile[]> {
  await mkdir(folder, { recursive: true });
  const name = await freeName(folder, readableName(title, job), job.format);
  const videoPath = join(folder, `${name}.${job.format}`);
  await place(videoPath, (temporary) => copyPlainFile(video.path, temporary));
  const thumbnailPath = join(folder, `${name}.jpg`);
  await place(thumbnailPath, (temporary) => writeFile(temporary, video.thumbnail));
  return [
    await exportedFile(job, videoPath, MIME_TYPES[job.format]),
    await exportedFile(job, thumbnailPath, "image/jpeg"),
  ];
}

function readableName(title: string, { revision, quality, scenes }: ExportJob): string {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return [
    slug || "video",
    ...(scenes ? [scenes.length === 1 ? scenes[0] : `${scenes.length}-scenes`] : []),
    `r${revision}`,
    ...(quality === "standard" ? [] : [quality]),
  ].join("-");
}

async function freeName(folder: string, wanted: string, extension: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    const taken = await stat(join(folder, `${name}.${extension}`)).catch(() => undefined);
    if (!taken) return name;
  }
}

/** Written beside its place, forced to disk and renamed: a file with its final name is always whole. */
async function place(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await write(temporary);
    const handle = await open(temporary, "r+");
    await handle.sync();
    await handle.close();
    await retryBusyFile(() => rename(temporary, path));
  } finally {
    await rm(temporary, { force: true });
  }
}

async function exportedFile(job: ExportJob, path: string, mimeType: string): Promise<ExportedFile> {
  const { size } = await stat(path);
  return {
    path,
    uri: `scenewright://exports/${job.jobId}/${encodeURIComponent(basename(path))}`,
    mimeType,
    sizeBytes: size,
  };
}
