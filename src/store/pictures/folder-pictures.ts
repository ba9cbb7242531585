import { mkdir, readdir, rename, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { explainedWriteError, isMissing } from "../../platform/files/file-errors.ts";
import { openPlainFile } from "../../platform/files/plain-file.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { tempPathFor } from "../../platform/files/temp-file.ts";
import { ownerPrefix } from "../documents/owner-folder.ts";
import type { WorkspaceRoot } from "../documents/workspace-root.ts";
import {
  isPictureName,
  type NewPicture,
  PICTURE_LIMITS,
  PICTURE_MAX_AGE_MS,
  type PictureLimits,
  type Pictures,
  pictureName,
} from "./pictures.ts";

/** Pictures as files beside the project they show, so that they go when it goes. What is too old or too many goes first. */
export class FolderPictures implements Pictures {
  readonly #root: WorkspaceRoot;
  readonly #now: () => Date;
  readonly #limits: PictureLimits;

  constructor(root: WorkspaceRoot, now: () => Date, limits: PictureLimits = PICTURE_LIMITS) {
    this.#root = root;
    this.#now = now;
    this.#limits = limits;
  }

  async keep(owner: string, projectId: string, { revision, jpeg }: NewPicture) {
    if (jpeg.length > this.#limits.bytes) throw new Error(`A picture of ${jpeg.length} bytes is not kept.`);
    const name = pictureName(revision, jpeg);
    const path = await this.#pathOf(owner, projectId, name);
    await mkdir(dirname(path), { recursive: true });
    await this.#makeRoom(dirname(path), name, jpeg.length);
    if (await stat(path).catch(undefinedIfMissing)) {
      await utimes(path, this.#now(), this.#now());
    } else {
      await writeWhole(path, jpeg);
    }
    return { name, path, sizeBytes: jpeg.length };
  }

  async read(owner: string, projectId: string, name: string): Promise<Buffer | undefined> {
    if (!isPictureName(name)) return undefined;
    const file = await openPlainFile(await this.#pathOf(owner, projectId, name)).catch(undefinedIfMissing);
    if (!file) return undefined;
    try {
      const { mtimeMs, size } = await file.stat();
      const isKept = mtimeMs >= this.#now().getTime() - PICTURE_MAX_AGE_MS && size <= this.#limits.bytes;
      return isKept ? await file.readFile() : undefined;
    } finally {
      await file.close();
    }
  }

  #pathOf(owner: string, projectId: string, name: string): Promise<string> {
    return this.#root.checkedPathOf(`${ownerPrefix(owner)}projects/${projectId}/previews/${name}`);
  }

  async #makeRoom(folder: string, incoming: string, bytes: number): Promise<void> {
    const oldest = this.#now().getTime() - PICTURE_MAX_AGE_MS;
    const names = (await readdir(folder)).filter((name) => isPictureName(name) && name !== incoming);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(folder, name);
        const facts = await stat(path).catch(undefinedIfMissing);
        return { path, sizeBytes: facts?.size ?? 0, at: facts?.mtimeMs ?? 0 };
      }),
    );
    let room = this.#limits.bytes - bytes;
    let places = this.#limits.files - 1;
    for (const { path, sizeBytes, at } of files.sort((a, b) => b.at - a.at)) {
      room -= sizeBytes;
      places -= 1;
      if (room < 0 || places < 0 || at < oldest) await unlink(path).catch(undefinedIfMissing);
    }
  }
}

/** Not forced to disk: after a power cut the next preview draws it again. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const temporary = tempPathFor(path);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await retryBusyFile(() => rename(temporary, path));
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw explainedWriteError(error);
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
