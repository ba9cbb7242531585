import { lstat, mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { retryBusyFile } from "../../platform/files/retry-busy-file.ts";
import { removeStaleTempFiles } from "../../platform/files/temp-file.ts";
import { isReadableId, readableId } from "../../project/readable-id.ts";
import type { WorkspaceRoot } from "../documents/workspace-root.ts";
import { ProjectKeys, projectsFolder } from "./project-keys.ts";
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

  async rename(owner: string): Promise<void> {
    const projects = projectsFolder(owner);
    const path = await this.#root.checkedPathOf(projects);
    const names = await readdir(path).catch(() => []);
    const taken = new Set(names);
    for (const name of names.filter((each) => !isReadableId(each) && !each.startsWith("."))) {
      if (!(await isProjectFolder(join(path, name)))) continue;
      const projectId = readableId(name, "project", taken);
      taken.add(projectId);
      // Another process may have been quicker; a workspace that is read only stays as it is.
      const moved = await retryBusyFile(() => rename(join(path, name), join(path, projectId))).then(
        () => true,
        () => false,
      );
      const said = name.replace(/[^\p{L}\p{N} ._()-]/gu, "").slice(0, 80);
      const note = `The folder "${said}" was renamed to "${projectId}": a project's folder is named after its id.`;
      if (moved) this.#root.notes.add(projects, note);
    }
  }

  async tidy(owner: string, projectId: string): Promise<void> {
    const path = this.#root.pathOf(new ProjectKeys(owner, projectId).folder);
    if (this.#tidied.has(path)) return;
    this.#tidied.add(path);
    await removeStaleTempFiles(path);
  }
}

async function isProjectFolder(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return false;
  const names = await readdir(path).catch((): string[] => []);
  return names.includes("project.json") || names.includes("history");
}
