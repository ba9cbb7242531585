import { codeOf } from "../../../platform/files/file-errors.ts";
import { isReadableId } from "../../../project/readable-id.ts";
import { DamagedError } from "../../documents/damaged.ts";
import { projectLock } from "../change-project.ts";
import { ProjectKeys, projectsFolder } from "../project-keys.ts";
import { NoProjectError } from "../project-record.ts";
import type { ExaminedProject } from "../project-store.ts";
import type { StorePorts } from "../store-ports.ts";
import { type Examined, examineProject } from "./examine-project.ts";

const CODES_OF_DAMAGE = new Set(["EISDIR", "ENOTDIR", "EIO"]);

/** Rebuilds what a project lost from what is left of it, when something turns out not to add up. */
export class Repairs {
  readonly #ports: StorePorts;

  constructor(ports: StorePorts) {
    this.#ports = ports;
  }

  /** Does `work`; where it meets damage, repairs the project and does it once more. */
  async whole<Result>(owner: string, projectId: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(await this.#isDamage(owner, projectId, error)) || !(await this.repair(owner, projectId))) throw error;
      return work();
    }
  }

  /** Every project of an owner, all of its revisions included. With `repair`, what can be put right is. */
  async examineAll(owner: string, repair: boolean): Promise<ExaminedProject[]> {
    await this.#ports.folders.rename(owner);
    const examined: ExaminedProject[] = [];
    const names = await this.#ports.documents.list(projectsFolder(owner));
    for (const projectId of names.filter(isReadableId).sort()) {
      if (!(await this.#looksLikeProject(owner, projectId))) continue;
      const found = await this.#examined(owner, projectId, repair, true);
      examined.push({ projectId, ...found });
    }
    return examined;
  }

  /** Tells whether there was anything to put right that could be. */
  async repair(owner: string, projectId: string): Promise<boolean> {
    const { notes, lost, actions } = await this.#examined(owner, projectId, true, false);
    const { folder } = new ProjectKeys(owner, projectId);
    if (actions.length > 0) for (const note of [...notes, ...lost]) this.#ports.notes.add(folder, note);
    return actions.length > 0;
  }

  #examined(owner: string, projectId: string, repair: boolean, thorough: boolean): Promise<Examined> {
    return this.#ports.locks.withLock(owner, projectLock(projectId), async () => {
      const others = await this.#ports.documents.list(projectsFolder(owner)).catch((): string[] => []);
      const isTaken = (id: string) => id !== projectId && others.includes(id);
      const examined = await examineProject({ ...this.#ports, isTaken }, owner, projectId, { thorough });
      if (repair) for (const act of examined.actions) await act();
      return examined;
    });
  }

  async #isDamage(owner: string, projectId: string, error: unknown): Promise<boolean> {
    if (error instanceof DamagedError || CODES_OF_DAMAGE.has(codeOf(error) ?? "")) return isReadableId(projectId);
    return error instanceof NoProjectError && isReadableId(projectId) && this.#looksLikeProject(owner, projectId);
  }

  /** A folder without project.json may be one whose creation a crash cut short, or anything a person put there. */
  async #looksLikeProject(owner: string, projectId: string): Promise<boolean> {
    const { documents } = this.#ports;
    const keys = new ProjectKeys(owner, projectId);
    if (await documents.has(keys.project).catch(() => true)) return true;
    return (await documents.list(`${keys.folder}/history`).catch(() => [])).length > 0;
  }
}
