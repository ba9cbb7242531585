import { access, readdir, readFile, unlink } from "node:fs/promises";
import type { KeyvStoreAdapter } from "keyv";
import { writeAtomically } from "../../platform/files/atomic-write.ts";
import { isMissing } from "../../platform/files/file-errors.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import type { DocumentAdapter } from "./keyv-documents.ts";
import type { WorkspaceRoot } from "./workspace-root.ts";

/** A Keyv adapter whose keys are relative paths and whose values are the texts of files that a person can open. */
export class DirectoryAdapter implements KeyvStoreAdapter, DocumentAdapter {
  readonly opts = {};
  namespace?: string;
  readonly #root: WorkspaceRoot;

  constructor(root: WorkspaceRoot) {
    this.#root = root;
  }

  /** Values are always texts; the type parameter is Keyv's. */
  async get<Value>(key: string): Promise<Value | undefined> {
    const path = await this.#root.checkedPathOf(key);
    return (await retryBusyFile(() => readFile(path, "utf8")).catch(undefinedIfMissing)) as Value | undefined;
  }

  async has(key: string): Promise<boolean> {
    const path = await this.#root.checkedPathOf(key);
    return access(path).then(
      () => true,
      () => false,
    );
  }

  async set(key: string, text: string): Promise<boolean> {
    return writeAtomically(await this.#root.checkedPathOf(key), text);
  }

  async setIf(key: string, text: string, accepts: (current: string | undefined) => boolean): Promise<boolean> {
    return writeAtomically(await this.#root.checkedPathOf(key), text, accepts);
  }

  async delete(key: string): Promise<boolean> {
    const path = await this.#root.checkedPathOf(key);
    return (await retryBusyFile(() => unlink(path)).then(() => true, undefinedIfMissing)) ?? false;
  }

  /** Keyv requires it; nothing here may ever empty a person's workspace. */
  async clear(): Promise<void> {
    throw new Error("A workspace is never cleared.");
  }

  async list(folder: string): Promise<string[]> {
    const path = await this.#root.checkedPathOf(folder);
    const names = (await readdir(path).catch(undefinedIfMissing)) ?? [];
    return names.filter((name) => !name.startsWith("."));
  }

  /** Errors are thrown, so there are no events. */
  on(): this {
    return this;
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
