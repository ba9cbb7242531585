import { randomUUID } from "node:crypto";
import { lstat, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { explainedWriteError, isMissing } from "../../platform/files/file-errors.ts";
import { copyPlainFile, openPlainFile } from "../../platform/files/plain-file.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { ownerPrefix } from "../documents/owner-folder.ts";
import type { WorkspaceRoot } from "../documents/workspace-root.ts";
import { partsOfKey } from "./blob-key.ts";
import type { Blob, BlobFacts, BlobLink, BlobSource, Blobs, PutOptions } from "./blobs.ts";
import { mimeTypeOf } from "./mime-type-of.ts";

/** Blobs as files of the workspace that a person can open. Their type is the one their name promises. */
export class FolderBlobs implements Blobs {
  readonly #root: WorkspaceRoot;

  constructor(root: WorkspaceRoot) {
    this.#root = root;
  }

  async put(
    owner: string,
    key: string,
    source: BlobSource,
    { mimeType, replace = true }: PutOptions,
  ): Promise<BlobFacts | undefined> {
    const { folder, path, name } = await this.#placeOf(owner, key);
    if (mimeTypeOf(name) !== mimeType) throw new Error(`A blob of type ${mimeType} needs a name that says so.`);
    // Asked before the bytes are copied, and once more before they take the name.
    if (!replace && (await exists(path))) return undefined;
    await mkdir(folder, { recursive: true });
    // Of its own: two may bring the same file at the same time.
    const temporary = join(folder, `.${randomUUID()}.part`);
    try {
      if ("path" in source) await copyPlainFile(source.path, temporary);
      else await writeFile(temporary, source.bytes, { flag: "wx" });
      const sizeBytes = await forcedToDisk(temporary);
      if (!replace && (await exists(path))) return undefined;
      await retryBusyFile(() => rename(temporary, path));
      return { sizeBytes, mimeType };
    } catch (error) {
      const needed =
        "path" in source
          ? await stat(source.path).then(
              ({ size }) => size,
              () => undefined,
            )
          : source.bytes.length;
      throw explainedWriteError(error, path, needed);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async get(owner: string, key: string): Promise<Blob | undefined> {
    const { path, name } = await this.#placeOf(owner, key);
    const facts = await stat(path).catch(undefinedIfMissing);
    if (!facts) return undefined;
    const stream: Blob["stream"] = (part) => Readable.from(chunksOf(path, part), { objectMode: false });
    return { sizeBytes: facts.size, mimeType: mimeTypeOf(name), stream, bytes: () => buffer(stream()) };
  }

  async link(owner: string, key: string): Promise<BlobLink> {
    const { path } = await this.#placeOf(owner, key);
    return { path, uri: pathToFileURL(path).href };
  }

  /** Refuses keys that lead out of the workspace, by their text or by a link on the disk. */
  async #placeOf(owner: string, key: string): Promise<{ folder: string; path: string; name: string }> {
    const { folder: within, name } = partsOfKey(key);
    const folder = await this.#root.checkedPathOf(`${ownerPrefix(owner)}${within}`);
    const path = join(folder, name);
    const present = await lstat(path).catch(undefinedIfMissing);
    if (present && !present.isFile()) throw new Error("A blob's place in the workspace holds no plain file.");
    return { folder, path, name };
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(undefinedIfMissing)) !== undefined;
}

async function forcedToDisk(path: string): Promise<number> {
  const file = await open(path, "r+");
  try {
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function* chunksOf(path: string, part: Parameters<Blob["stream"]>[0]): AsyncGenerator<Buffer> {
  const file = await openPlainFile(path);
  try {
    yield* file.createReadStream({ autoClose: false, ...(part ? { start: part.from, end: part.to } : {}) });
  } finally {
    await file.close();
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
