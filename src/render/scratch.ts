import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { codeOf } from "../platform/files/file-errors.ts";
import { isProcessRunning } from "../platform/processes/is-process-running.ts";

const PREFIX = "scenewright-";

/** A folder for what must not outlive this process, named after it so that the next start can clear what a kill left. */
export class Scratch {
  readonly #parent: string;
  #root: string | undefined;

  constructor(parent = tmpdir()) {
    this.#parent = parent;
    clearLeftovers(parent);
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
    if (this.#root) removeIfPossible(this.#root, 5);
    this.#root = undefined;
  }
}

/** Under a name nobody can guess, as other users of the machine can make folders in the same place. */
function makeRoot(parent: string): string {
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  // Root gives the folders inside to the user that renders, who must be able to pass through this one.
  if (process.getuid?.() === 0) chmodSync(root, 0o711);
  return root;
}

/** The folder for temporary files is shared: what belongs to others, or can't be listed, is none of our business. */
function clearLeftovers(parent: string): void {
  for (const name of namesIn(parent)) {
    const pid = Number(name.match(/^scenewright-(\d+)-[0-9a-zA-Z]+$/)?.[1]);
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

function explained(error: unknown): unknown {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new UserError("The disk with the folder for temporary files is full.", "Free some space and try again.");
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
      return new UserError(
        "The folder for temporary files cannot be written to.",
        "Set TMPDIR (TEMP on Windows) to a folder that can, and start Scenewright again.",
      );
    default:
      return error;
  }
}
