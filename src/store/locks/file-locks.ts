import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { UserError } from "../../errors.ts";
import { codeOf, explainedWriteError } from "../../platform/files/file-errors.ts";
import { ownerPrefix } from "../documents/owner-folder.ts";
import type { WorkspaceRoot } from "../documents/workspace-root.ts";
import { KeyedMutex } from "./keyed-mutex.ts";
import type { Lease, Locks } from "./locks.ts";

/** Loaded when first needed, not with the server. */
const lockfile = async () => (await import("proper-lockfile")).default;

/** After a kill -9 the next process waits this long. proper-lockfile takes no less than 2 s. */
const STALE_MS = 2_500;
const REFRESH_MS = 1_000;
const LONGEST_WAIT_MS = 20_000;

/** Locks as folders under `locks/` of the workspace: making a folder is atomic on every file system, network shares included. */
export class FileLocks implements Locks {
  readonly #root: WorkspaceRoot;
  readonly #mutex = new KeyedMutex();

  constructor(root: WorkspaceRoot) {
    this.#root = root;
  }

  withLock<Result>(owner: string, name: string, run: (lease: Lease) => Promise<Result>): Promise<Result> {
    const key = `${ownerPrefix(owner)}locks/${name}.lock`;
    return this.#mutex.runExclusive(key, async () => {
      const path = await this.#root.checkedPathOf(key);
      let held = true;
      const onLost = () => {
        held = false;
      };
      const release = await acquire(path, onLost).catch(async (error) => {
        // Such as a file in the place of the folder of locks.
        if (!isInTheWay(error) || !(await this.#root.clearWay(`${key}/x`))) throw explainedWriteError(error, path);
        return acquire(path, onLost);
      });
      try {
        return await run({ isHeld: () => held });
      } finally {
        // A lock that was lost has nothing to release.
        await release().catch(() => {});
      }
    });
  }
}

async function acquire(path: string, onLost: () => void): Promise<() => Promise<void>> {
  const giveUpAt = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await (await lockfile()).lock(path, {
        lockfilePath: path,
        realpath: false,
        stale: STALE_MS,
        update: REFRESH_MS,
        onCompromised: onLost,
      });
    } catch (error) {
      if (codeOf(error) === "ENOENT") await mkdir(dirname(path), { recursive: true });
      else if (!isTaken(error)) throw error;
      else if (performance.now() > giveUpAt) throw busy();
      // A random pause, so that two processes do not keep meeting.
      else await delay(4 + Math.random() * 16);
    }
  }
}

function isInTheWay(error: unknown): boolean {
  return ["ENOTDIR", "EEXIST"].includes(codeOf(error) ?? "");
}

/** On Windows a folder that is just being removed answers with EPERM instead of EEXIST. */
function isTaken(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ELOCKED" || (process.platform === "win32" && (code === "EPERM" || code === "EBUSY"));
}

function busy(): UserError {
  return new UserError(
    `Another process has been changing this for ${LONGEST_WAIT_MS / 1000} s.`,
    "Try again; if it lasts, see which other Scenewright server uses the same workspace.",
  );
}
