import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { codeOf } from "../platform/files/file-errors.ts";
import { isProcessRunning } from "../platform/processes/is-process-running.ts";

const PREFIX = "scenewright-";
const OURS = /^scenewright-(\d+)-[0-9a-zA-Z]+$/;

type Remove = (path: string) => void;

/** A folder for what must not outlive this process, named after it so that the next start can clear what a kill left. */
export class Scratch {
  readonly #parent: string;
  readonly #remove: Remove;
  #root: string | undefined;

  constructor(parent = tmpdir(), remove: Remove = removeFolder) {
    this.#parent = parent;
    this.#remove = remove;
    clearLeftovers(parent, remove);
  }

  /** A fresh folder inside, for one render process. */
  folder(name: string): string {
    try {
      this.#root ??= makeRoot(this.#parent);
      return mkdtempSync(join(this.#root, `${name}-`));
    } catch (error) {
      throw explained(error);
    }
  }

  /** Never throws: what is still in use is cleared by a later start. */
  clear(): void {
    if (this.#created) removeIfPossible(this.#root, 5);
    this.#created = false;
  }
}

/** The folder for temporary files is shared: what belongs to others, or can't be listed, is none of our business. */
function clearLeftovers(parent: string): void {
  for (const name of namesIn(parent)) {
    const pid = Number(name.match(/^scenewright-(\d+)-[0-9a-z]+$/)?.[1]);
    if (pid && !isProcessRunning(pid)) removeIfPossible(join(parent, name), 2);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfPossible(path: string, maxRetries: number): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries, retryDelay: 100 });
  } catch {
    // In use, or another user's.
  }
}
