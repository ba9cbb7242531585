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

  /** What is still busy then is left for the next start to clear. */
  clear(): void {
    if (this.#root) attempt(() => this.#remove(this.#root as string));
    this.#root = undefined;
  }
}

/** Made under a name nobody can guess, as other users of the machine can make folders in the same place. */
function makeRoot(parent: string): string {
  const root = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  // Root gives the folders inside to the user that renders, who must be able to pass through this one.
  if (process.getuid?.() === 0) chmodSync(root, 0o711);
  return root;
}

/** Folders of other users cannot be removed, and the place itself may not be readable: neither is any trouble of ours. */
function clearLeftovers(parent: string, remove: Remove): void {
  for (const name of attempt(() => readdirSync(parent)) ?? []) {
    const pid = Number(OURS.exec(name)?.[1]);
    if (pid && !isProcessRunning(pid)) attempt(() => remove(join(parent, name)));
  }
}

function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function explained(error: unknown): unknown {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new UserError("The disk with the temporary folder is full.", "Free some space and try again.");
    case "ENOENT":
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new UserError(
        "The temporary folder cannot be written to.",
        "Set TMPDIR (TEMP on Windows) to a folder that can, and start Scenewright again.",
      );
    default:
      return error;
  }
}
