import { mkdirSync, realpathSync } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isMissing } from "../../platform/files/file-errors.ts";
import { segmentsOf } from "./safe-key.ts";

/** The folder all files of a workspace lie in. Turns keys into paths and refuses those that a symlink leads elsewhere. */
export class WorkspaceRoot {
  /** Absolute, without symlinks. */
  readonly path: string;

  constructor(home: string) {
    mkdirSync(home, { recursive: true });
    this.path = realpathSync.native(home);
  }

  /** The path of a key, without looking at the disk. */
  pathOf(key: string): string {
    return join(this.path, ...segmentsOf(key));
  }

  /** The path of a key whose folders, as far as they exist, are real ones, and which is a plain file if it exists. */
  async checkedPathOf(key: string): Promise<string> {
    const path = this.pathOf(key);
    await this.#refuseLinkedFolder(dirname(path));
    const stats = await lstat(path).catch(undefinedIfMissing);
    if (stats && !stats.isFile() && !stats.isDirectory()) throw new LinkedPathError();
    return path;
  }

  async #refuseLinkedFolder(folder: string): Promise<void> {
    if (folder.length < this.path.length) throw new LinkedPathError();
    const real = await realpath(folder).catch(undefinedIfMissing);
    if (real === undefined) return this.#refuseLinkedFolder(dirname(folder));
    // The root is real and the rest is plain names, so any difference is a link; case is the file system's own business.
    if (real.toLowerCase() !== folder.toLowerCase()) throw new LinkedPathError();
  }
}

class LinkedPathError extends Error {
  constructor() {
    super("A path in the workspace is a link or a device; the store follows neither.");
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
