import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isProcessRunning } from "../platform/processes/is-process-running.ts";

const PREFIX = "scenewright-";

/** A folder for what must not outlive this process, named after it so that the next start can clear what a kill left. */
export class Scratch {
  readonly #root: string;
  #created = false;

  constructor(parent = tmpdir()) {
    this.#root = join(parent, `${PREFIX}${process.pid}-${Date.now().toString(36)}`);
    clearLeftovers(parent);
  }

  /** A fresh folder inside, for one render process. */
  folder(name: string): string {
    if (!this.#created) mkdirSync(this.#root, { recursive: true, mode: 0o700 });
    this.#created = true;
    return mkdtempSync(join(this.#root, `${name}-`));
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
