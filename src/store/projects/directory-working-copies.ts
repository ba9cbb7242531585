import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, rename } from "node:fs/promises";
import { basename } from "node:path";
import { MAX_SCENE_BYTES } from "../../../sandbox/policy/limits.ts";
import { isMissing } from "../../platform/files/file-errors.ts";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { isReadableId } from "../../project/readable-id.ts";
import { codeIdOf } from "../../project/shared-modules.ts";
import type { Documents } from "../documents/documents.ts";
import { readable, type WorkspaceRoot } from "../documents/workspace-root.ts";
import { ProjectKeys } from "./project-keys.ts";
import type { WorkingCopies } from "./store-ports.ts";

/** UTF-8 takes at most three bytes for one of JavaScript's characters. */
const MAX_READ_BYTES = MAX_SCENE_BYTES * 3;

/** Working copies as `scenes/<sceneId>.tsx`. */
export class DirectoryWorkingCopies implements WorkingCopies {
  readonly #documents: Documents;
  readonly #root: WorkspaceRoot;
  readonly #known = new Map<string, { stamp: string; hash: string }>();

  constructor(documents: Documents, root: WorkspaceRoot) {
    this.#documents = documents;
    this.#root = root;
  }

  async hashOf(owner: string, projectId: string, sceneId: string): Promise<string | undefined> {
    const path = await this.#root.checkedPathOf(new ProjectKeys(owner, projectId).scene(sceneId));
    const stamp = await stampOf(path);
    // A folder in the file's place is moved aside by whoever writes the file.
    if (stamp === undefined) return undefined;
    const known = this.#known.get(path);
    if (known?.stamp === stamp) return known.hash;
    const hash = await this.#root
      .allowed(path, () => hashOfFile(path))
      .catch((error) => {
        throw readable(error, `scenes/${basename(path)}`);
      });
    this.#known.set(path, { stamp, hash });
    return hash;
  }

  async read(owner: string, projectId: string, sceneId: string): Promise<string | undefined> {
    const key = new ProjectKeys(owner, projectId).scene(sceneId);
    const stats = await lstat(await this.#root.checkedPathOf(key)).catch(undefinedIfMissing);
    if (!stats?.isFile() || stats.size > MAX_READ_BYTES) return undefined;
    return this.#documents.read(key);
  }

  async modules(owner: string, projectId: string): Promise<readonly string[]> {
    const path = await this.#root.checkedPathOf(new ProjectKeys(owner, projectId).shared);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const names = entries.flatMap((entry) =>
      entry.isFile() && entry.name.endsWith(".tsx") ? [entry.name.slice(0, -".tsx".length)] : [],
    );
    return names.filter(isReadableId).map((name) => codeIdOf({ name }));
  }

  async write(owner: string, projectId: string, sceneId: string, code: string): Promise<void> {
    await this.#documents.write(new ProjectKeys(owner, projectId).scene(sceneId), code);
  }

  async remove(owner: string, projectId: string, sceneId: string): Promise<void> {
    await this.#documents.remove(new ProjectKeys(owner, projectId).scene(sceneId));
  }

  async setAside(owner: string, projectId: string, sceneId: string): Promise<string> {
    const keys = new ProjectKeys(owner, projectId);
    const path = await this.#root.checkedPathOf(keys.scene(sceneId));
    for (let number = 1; ; number++) {
      const aside = await this.#root.checkedPathOf(keys.rejectedScene(sceneId, number));
      if ((await stampOf(aside)) !== undefined) continue;
      await retryBusyFile(() => rename(path, aside));
      return basename(aside);
    }
  }
}

/** Changes whenever the file's content may have. */
async function stampOf(path: string): Promise<string | undefined> {
  const stats = await lstat(path, { bigint: true }).catch(undefinedIfMissing);
  return stats?.isFile() ? `${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}` : undefined;
}

/** As a stream, since nobody says that a person's file is small. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex").slice(0, 40);
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
