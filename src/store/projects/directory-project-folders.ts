import { mkdir } from "node:fs/promises";
import { removeStaleTempFiles } from "../../platform/files/temp-file.ts";
import type { WorkspaceRoot } from "../documents/workspace-root.ts";
import { ProjectKeys } from "./project-keys.ts";
import type { ProjectFolders } from "./store-ports.ts";

export class DirectoryProjectFolders implements ProjectFolders {
  readonly #root: WorkspaceRoot;
  readonly #tidied = new Set<string>();

  constructor(root: WorkspaceRoot) {
    this.#root = root;
  }

  async prepare(owner: string, projectId: string): Promise<void> {
    const { folder } = new ProjectKeys(owner, projectId);
    for (const name of ["scenes", "assets", "exports"]) {
      await mkdir(await this.#root.checkedPathOf(`${folder}/${name}`), { recursive: true });
    }
  }

  async tidy(owner: string, projectId: string): Promise<void> {
    const path = this.#root.pathOf(new ProjectKeys(owner, projectId).folder);
    if (this.#tidied.has(path)) return;
    this.#tidied.add(path);
    await removeStaleTempFiles(path);
  }
}
