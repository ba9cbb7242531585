import { access, readdir, readFile, unlink } from "node:fs/promises";
import type { KeyvStoreAdapter } from "keyv";
import { writeAtomically } from "../../platform/files/atomic-write.ts";
import { codeOf, isForbidden, isMissing } from "../../platform/files/file-errors.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { DamagedError } from "./damaged.ts";
import type { DocumentAdapter } from "./keyv-documents.ts";
import { readable, type WorkspaceRoot } from "./workspace-root.ts";

/** A Keyv adapter whose keys are relative paths and whose values are the texts of files that a person can open. */
export class DirectoryAdapter implements KeyvStoreAdapter, DocumentAdapter {
  readonly opts = {};
  namespace?: string;
  readonly #root: WorkspaceRoot;

  constructor(root: WorkspaceRoot) {
    this.#root = root;
  }

  /** Values are always texts; the type parameter is Keyv's. A folder in a file's place counts as nothing there. */
  async get<Value>(key: string): Promise<Value | undefined> {
    const path = await this.#root.checkedPathOf(key);
    const read = () => retryBusyFile(() => readFile(path, "utf8"));
    const text = await this.#root.allowed(path, read).catch((error) => {
      if (isMissing(error) || codeOf(error) === "EISDIR") return undefined;
      throw isForbidden(error) || codeOf(error) === "EIO" ? unreadable(key) : error;
    });
    return text as Value | undefined;
  }

  async has(key: string): Promise<boolean> {
    const path = await this.#root.checkedPathOf(key);
    return access(path).then(
      () => true,
      () => false,
    );
  }

  async set(key: string, text: string): Promise<boolean> {
    return this.#write(key, (path) => writeAtomically(path, text));
  }

  async setIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean> {
    return this.#write(key, (path) => writeAtomically(path, text, accepts));
  }

  async delete(key: string): Promise<boolean> {
    const path = await this.#root.checkedPathOf(key);
    return (await retryBusyFile(() => unlink(path)).then(() => true, undefinedIfMissing)) ?? false;
  }

  setAside(key: string): Promise<string | undefined> {
    return this.#root.setAside(key);
  }

  /** Keyv requires it; nothing here may ever empty a person's workspace. */
  async clear(): Promise<void> {
    throw new Error("A workspace is never cleared.");
  }

  async list(folder: string): Promise<string[]> {
    const path = await this.#root.checkedPathOf(folder);
    const names = await this.#root
      .allowed(path, () => readdir(path))
      .catch((error) => {
        if (isMissing(error)) return [];
        throw readable(error, folder);
      });
    return names.filter((name) => !name.startsWith("."));
  }

  /** Errors are thrown, so there are no events. */
  on(): this {
    return this;
  }

  /** Twice where something stood in the way that can be moved aside, such as a file in the place of a folder. */
  async #write(key: string, write: (path: string) => Promise<boolean>): Promise<boolean> {
    const path = await this.#root.checkedPathOf(key);
    try {
      return await write(path);
    } catch (error) {
      if (!IN_THE_WAY.has(codeOf(error) ?? "") || !(await this.#root.clearWay(key))) throw error;
      return write(path);
    }
  }
}

const IN_THE_WAY = new Set(["EISDIR", "ENOTDIR", "EEXIST", "ENOTEMPTY"]);

function unreadable(key: string): DamagedError {
  return new DamagedError(
    `${key} in the workspace cannot be read: the system refuses it.`,
    "Give the user that runs Scenewright permission to read and write it; other projects are not affected.",
  );
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
