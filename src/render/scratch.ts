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

  clear(): void {
    if (this.#created) rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    this.#created = false;
  }
}

function clearLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(name.match(/^scenewright-(\d+)-[0-9a-z]+$/)?.[1]);
    if (pid && !isProcessRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 2 });
  }
}
