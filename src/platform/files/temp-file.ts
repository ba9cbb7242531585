import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { isProcessRunning } from "../processes/is-process-running.ts";

const TEMP_NAME = /^\..+\.([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-\d+\.tmp$/;
const HOST_TAG = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
/** Tells this process from an earlier one with the same pid, as in a container where it is always 1. */
const PROCESS_TAG = randomBytes(4).toString("hex");
const FOREIGN_TEMP_MAX_AGE_MS = 24 * 3600 * 1000;
/** Holds other people's files, which may look like anything. */
const NOT_OURS = new Set(["assets", "exports"]);

let counter = 0;

/** A name beside `path` that says which process is writing it. */
export function tempPathFor(path: string): string {
  counter += 1;
  return join(dirname(path), `.${basename(path)}.${HOST_TAG}-${process.pid}-${PROCESS_TAG}-${counter}.tmp`);
}

/** Removes what processes that died in the middle of a write left in a folder and below it. */
export async function removeStaleTempFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !NOT_OURS.has(entry.name)) return removeStaleTempFiles(path);
      if (entry.isFile() && (await isStale(path))) await unlink(path).catch(() => {});
    }),
  );
}

/** The same for whole folders that stand in this one. */
export async function removeStaleTempFolders(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && (await isStale(path))) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

async function isStale(path: string): Promise<boolean> {
  const [, host, pid, tag] = TEMP_NAME.exec(basename(path)) ?? [];
  if (pid === undefined || tag === PROCESS_TAG) return false;
  if (host === HOST_TAG) return Number(pid) === process.pid || !isProcessRunning(Number(pid));
  // Another machine on a shared folder: its processes cannot be asked, so age decides.
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
  return mtimeMs < Date.now() - FOREIGN_TEMP_MAX_AGE_MS;
}
