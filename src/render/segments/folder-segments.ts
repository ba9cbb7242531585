import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openPlainFile } from "../../platform/files/plain-file.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { removeStaleTempFiles, tempPathFor } from "../../platform/files/temp-file.ts";
import type { Fetched, SegmentCache } from "./segment-cache.ts";
import { hash } from "./segment-key.ts";

/** Two seconds of video are a few megabytes: more than this was not made by us. */
const MAX_SEGMENT_BYTES = 128 * 1024 ** 2;
/** Swept down to this share of the bound, so that not every new file asks for another sweep. */
const SWEEP_TO = 0.9;
const SWEEP_AFTER = 0.1;

/**
 * Rendered segments on disk, `<key>-<hash of the content>` in a folder for each owner. Several processes may use it at once:
 * files come into being by one rename, never change, and what one process removes the other finds missing or has copied.
 */
export class FolderSegments implements SegmentCache {
  readonly #folder: string;
  readonly #workspace: string;
  readonly #maxBytes: number;
  #bytesSinceSweep = Number.POSITIVE_INFINITY;

  /**
   * @param workspace owners of one workspace share nothing with those of another
   * @param maxBytes of all workspaces together; 0 keeps nothing
   */
  constructor(folder: string, workspace: string, maxBytes: number) {
    this.#folder = folder;
    this.#workspace = workspace;
    this.#maxBytes = maxBytes;
  }

  async list(owner: string): Promise<ReadonlyMap<string, string>> {
    const names = await readdir(this.#ownerFolder(owner)).catch(() => []);
    return new Map(names.flatMap((name) => (FILE_NAME.test(name) ? [[name.slice(0, name.indexOf("-")), name]] : [])));
  }

  async fetch(owner: string, name: string, path: string): Promise<Fetched> {
    const kept = join(this.#ownerFolder(owner), name);
    const bytes = await readFile(kept).catch(() => undefined);
    if (!bytes) return "missing";
    if (!name.includes(contentOf(bytes))) {
      await unlink(kept).catch(() => {});
      return "damaged";
    }
    await writeFile(path, bytes);
    // Marks it as used: the ones used longest ago go first.
    const now = new Date();
    await utimes(kept, now, now).catch(() => {});
    return "found";
  }

  async keep(owner: string, key: string, path: string): Promise<string | undefined> {
    if (this.#maxBytes === 0) return undefined;
    const bytes = await readSegment(path);
    const folder = this.#ownerFolder(owner);
    const name = `${key}-${contentOf(bytes)}`;
    const kept = join(folder, name);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = tempPathFor(kept);
    try {
      await writeFile(temporary, bytes, { flag: "wx", mode: 0o600 });
      await retryBusyFile(() => rename(temporary, kept));
    } catch (error) {
      await unlink(temporary).catch(() => {});
      throw error;
    }
    this.#bytesSinceSweep += bytes.length;
    if (this.#bytesSinceSweep > this.#maxBytes * SWEEP_AFTER) await this.#sweep();
    return name;
  }

  async #sweep(): Promise<void> {
    this.#bytesSinceSweep = 0;
    await removeStaleTempFiles(this.#folder);
    const files = await this.#allFiles();
    let total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (total <= this.#maxBytes) return;
    for (const { path, sizeBytes } of files.sort((a, b) => a.usedAt - b.usedAt)) {
      if (total <= this.#maxBytes * SWEEP_TO) return;
      await unlink(path).catch(() => {});
      total -= sizeBytes;
    }
  }

  async #allFiles(): Promise<{ path: string; sizeBytes: number; usedAt: number }[]> {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name);
        const facts = await stat(path).catch(() => undefined);
        return facts?.isFile() ? [{ path, sizeBytes: facts.size, usedAt: facts.mtimeMs }] : [];
      }),
    );
    return files.flat();
  }

  /** Not under the owner's own name: it may hold anything. */
  #ownerFolder(owner: string): string {
    return join(this.#folder, hash([this.#workspace, owner]));
  }
}

const FILE_NAME = /^[0-9a-f]{40}-[0-9a-f]{64}$/;

export function contentOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Refuses what a confined process can't have made in honesty. */
export async function readSegment(path: string): Promise<Buffer> {
  const file = await openPlainFile(path);
  try {
    const { size } = await file.stat();
    if (size === 0 || size > MAX_SEGMENT_BYTES) throw new Error(`a segment of ${size} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
