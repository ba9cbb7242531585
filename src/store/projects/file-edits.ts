import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import { codeIdOf, moduleNameOf, withCode } from "../../project/shared-modules.ts";
import { changeProject, projectLock } from "./change-project.ts";
import { codeFileOf, ProjectKeys } from "./project-keys.ts";
import { ProjectRecord } from "./project-record.ts";
import type { CheckEditedCode, FileEdit, FileEditOutcome } from "./project-store.ts";
import type { StorePorts } from "./store-ports.ts";

interface HashedEdit extends FileEdit {
  readonly hash: string;
}

/** Scene files that someone changes in an editor while the project is also edited here. */
export class FileEdits {
  readonly #ports: StorePorts;
  /** By project folder: the hash of each scene's broken edit. Kept in memory only: a new process judges again. */
  readonly #rejected = new Map<string, Map<string, string>>();

  constructor(ports: StorePorts) {
    this.#ports = ports;
  }

  async find(owner: string, projectId: string): Promise<FileEdit[]> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    const edits = await this.#settledEdits(owner, projectId, record);
    return edits.map(({ hash: _, ...edit }) => edit);
  }

  /** One revision for each edit that passes; one that does not keeps its file. */
  async import(owner: string, projectId: string, check: CheckEditedCode): Promise<FileEditOutcome[]> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    const outcomes: FileEditOutcome[] = [];
    for (const edit of await this.#settledEdits(owner, projectId, record)) {
      const { project } = await record.find();
      const verdict = await judge(edit, project, check);
      const { sceneId, file } = edit;
      if (verdict.ok) {
        this.rejectedOf(owner, projectId).delete(sceneId);
        const revision = await this.#importOne(owner, projectId, record, edit, verdict.code);
        if (revision !== undefined) outcomes.push({ sceneId, file, imported: true, ...revision });
      } else {
        this.rejectedOf(owner, projectId).set(sceneId, edit.hash);
        outcomes.push({ sceneId, file, imported: false, problem: verdict.problem });
      }
    }
    return outcomes;
  }

  rejectedOf(owner: string, projectId: string): Map<string, string> {
    const { folder } = new ProjectKeys(owner, projectId);
    const known = this.#rejected.get(folder) ?? new Map<string, string>();
    this.#rejected.set(folder, known);
    return known;
  }

  async #importOne(owner: string, projectId: string, record: ProjectRecord, edit: HashedEdit, code: string) {
    const { sceneId, file, hash } = edit;
    const judged = { accepted: new Map([[sceneId, hash]]), rejected: new Map<string, string>() };
    let gone = false;
    const { found, receipt } = await changeProject(this.#ports, {
      owner,
      projectId,
      record,
      judged,
      operate: async ({ project }) => {
        const scene = project.scenes.find((other) => other.sceneId === sceneId);
        const isKnown = scene !== undefined || project.modules?.some((module) => codeIdOf(module) === sceneId);
        const isThere = isKnown || moduleNameOf(sceneId) !== undefined;
        // Saved again, or taken in by another process, while it was being checked: the next look finds what is there then.
        gone = !isThere || (await record.files.hashOf(sceneId)) !== hash;
        const of = scene ? ` (${quoted(scene.title)})` : "";
        const receipt = isKnown ? `Took in the edit by hand of ${file}${of}.` : `Took in the new file ${file}.`;
        return {
          project: gone ? project : withCode(project, sceneId, code),
          draft: { kind: "external-edit", receipt, line: "extend" },
        };
      },
    });
    return gone ? undefined : { revision: found.file.head.revision, receipt };
  }

  async #writeMissing(owner: string, projectId: string, record: ProjectRecord): Promise<void> {
    await this.#ports.locks.withLock(owner, projectLock(projectId), async () => {
      await record.recover();
      const { project } = await record.find();
      const written = await record.files.writeMissing(project);
      if (written.length > 0)
        this.#ports.notes.add(new ProjectKeys(owner, projectId).folder, rewritten(projectId, written));
    });
  }

  /** Looks without the lock, since mostly there is nothing; what it then finds may be a commit on its way, so it looks again. */
  async #settledEdits(owner: string, projectId: string, record: ProjectRecord): Promise<HashedEdit[]> {
    const { project } = await record.find();
    const isQuiet = !(await record.hasPending()) && (await record.files.editedByHand(project)).length === 0;
    if ((await record.files.missing(project)).length > 0)
      // A workspace that is read only stays readable without its scene files.
      await this.#writeMissing(owner, projectId, record).catch(() => {});
    if (isQuiet) return [];
    return this.#ports.locks.withLock(owner, projectLock(projectId), async () => {
      await record.recover();
      const { project } = await record.find();
      const edits: HashedEdit[] = [];
      for (const sceneId of await record.files.editedByHand(project)) {
        const hash = await record.files.hashOf(sceneId);
        const code = await record.files.read(sceneId);
        // A file that went away between the two looks is no edit.
        if (hash !== undefined) edits.push({ sceneId, file: codeFileOf(sceneId), code, hash });
      }
      return edits;
    });
  }
}

async function judge(edit: HashedEdit, project: Project, check: CheckEditedCode): ReturnType<CheckEditedCode> {
  const { sceneId, code } = edit;
  if (code === undefined) return { ok: false, problem: "The file is too large to be scene code." };
  try {
    const verdict = await check({ sceneId, code }, project);
    // Refuses what no scene may be, such as an empty file, before the lock is taken.
    if (verdict.ok) withCode(project, sceneId, verdict.code);
    return verdict;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ok: false, problem: error.problem };
  }
}

/** What is said of scene files that were deleted, or lost. */
export function rewritten(projectId: string, sceneIds: readonly string[]): string {
  const named = sceneIds.slice(0, 5).map(codeFileOf);
  const more = sceneIds.length > named.length ? ` and ${sceneIds.length - named.length} more` : "";
  return `Project "${projectId}": ${named.join(", ")}${more} had gone missing and ${sceneIds.length === 1 ? "was" : "were"} written again from the history. To take a scene out of the video, use edit_timeline delete.`;
}
