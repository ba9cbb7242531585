import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import type { Project } from "../../../project/project.ts";
import { type Backup, readBackup, writeBackup } from "../../history/backup.ts";
import { contentHash } from "../../history/content-hash.ts";
import { ObjectStore } from "../../history/object-store.ts";
import type { Revision } from "../../history/revision.ts";
import { chunkNameOf, type FoundChunk, merged, printChunk, RevisionLog } from "../../history/revision-log.ts";
import { hashOfState, readState, textsOfState } from "../../history/state.ts";
import { rewritten } from "../file-edits.ts";
import { type ProjectFile, printProjectFile, projectFileIn, projectOf } from "../project-file.ts";
import { ProjectKeys } from "../project-keys.ts";
import { SceneFiles } from "../scene-files.ts";
import type { StorePorts } from "../store-ports.ts";
import { findCode, withoutLostCode } from "./find-code.ts";
import { headFromHistory, newestWhole } from "./head-from-history.ts";
import { reachableHead } from "./reachable-head.ts";
import { copiedTitle, inRuns } from "./words.ts";

/** What is wrong with a project's files, and what puts it right. */
export interface Examined {
  /** Sentences about what can be put right. */
  readonly notes: readonly string[];
  /** Sentences about what nobody can bring back. */
  readonly lost: readonly string[];
  /** In this order, under the project's lock. */
  readonly actions: readonly (() => Promise<unknown>)[];
  /** Whether there is a project once the actions are done. */
  readonly isReadable: boolean;
}

export interface ExamineOptions {
  /** Looks at every revision, not just at what the project as it is now needs. */
  readonly thorough?: boolean;
}

/**
 * Looks at all files of one project and plans how to rebuild what is missing or damaged from the rest. project.json has a
 * second copy, the log of revisions too; states can be written again from project.json and the scene files, and these from the states.
 */
export function examineProject(ports: StorePorts, owner: string, projectId: string, options: ExamineOptions = {}) {
  return new Examination(ports, owner, projectId).run(options);
}

class Examination {
  readonly #ports: StorePorts;
  readonly #projectId: string;
  readonly #keys: ProjectKeys;
  readonly #objects: ObjectStore;
  readonly #log: RevisionLog;
  readonly #files: SceneFiles;
  readonly #notes: string[] = [];
  readonly #lost: string[] = [];
  readonly #actions: (() => Promise<unknown>)[] = [];

  constructor(ports: StorePorts, owner: string, projectId: string) {
    this.#ports = ports;
    this.#projectId = projectId;
    this.#keys = new ProjectKeys(owner, projectId);
    this.#objects = new ObjectStore(ports.documents, this.#keys.objects, ports.cache);
    this.#log = new RevisionLog(ports.documents, this.#keys, ports.cache);
    this.#files = new SceneFiles(ports.workingCopies, owner, projectId);
  }

  async run({ thorough }: ExamineOptions): Promise<Examined> {
    const onDisk = await this.#ports.documents.read(this.#keys.project).catch(() => undefined);
    const backup = await readBackup(this.#ports.documents, this.#keys.backup);
    const { text, file } = await this.#projectFile(onDisk, backup);
    if (!file) return this.#answer(false);

    const chunks = await this.#log.findAll(file.head.revision - 1);
    const known = merged([...chunks.flatMap(({ entries }) => entries), ...(backup?.recent ?? [])]);
    const past = known.filter(({ revision }) => revision < file.head.revision);
    const whole = await this.#wholeState(file, past);
    const { project, heads } = this.#takenIn(file, whole);
    const revisions = [...past, ...heads.slice(0, -1)];
    const head = this.#reachable(heads.at(-1) as Revision, revisions);

    await this.#restoreObjects(project);
    this.#restoreLog(chunks, revisions);
    const isSame = text !== undefined && head === file.head;
    const next = isSame ? text : printProjectFile(project, { ...file, head });
    const recent = revisions.filter(({ revision }) => chunkNameOf(revision) === chunkNameOf(head.revision - 1));
    if (backup?.project !== next) {
      this.#actions.push(() =>
        writeBackup(this.#ports.documents, this.#keys.backup, {
          project: next,
          recent: head.revision > 1 ? recent : [],
        }),
      );
    }
    if (next !== onDisk) this.#actions.push(() => this.#ports.documents.write(this.#keys.project, next));
    await this.#restoreSceneFiles(project);
    if (thorough) await this.#lookAtPast(revisions);
    return this.#answer(true);
  }

  #answer(isReadable: boolean): Examined {
    return { notes: this.#notes, lost: this.#lost, actions: isReadable ? this.#actions : [], isReadable };
  }

  /** What project.json holds, or held. `text` is absent where it has to be made anew. */
  async #projectFile(onDisk: string | undefined, backup: Backup | undefined) {
    const own = onDisk === undefined ? undefined : projectFileIn(onDisk);
    if (own) return { text: onDisk, file: own };
    // Whatever is there and can't be read, be it text or a folder, is kept beside.
    this.#actions.push(() => this.#ports.documents.setAside(this.#keys.project));
    const what = `project.json of "${this.#projectId}" was ${onDisk === undefined ? "missing or unreadable" : "damaged"}`;
    const copy = backup && projectFileIn(backup.project);
    if (copy) {
      this.#notes.push(`${what}; it was put back from its second copy, at revision ${copy.head.revision}.`);
      return { text: backup.project, file: copy };
    }
    const { documents, now } = this.#ports;
    const revisions = merged((await this.#log.findAll(await this.#lastInLog())).flatMap(({ entries }) => entries));
    const history = { documents, keys: this.#keys, objects: this.#objects, revisions, at: now().toISOString() };
    const file = await headFromHistory(history);
    if (file) this.#notes.push(`${what}. ${file.head.receipt} Names of checkpoints are lost.`);
    else this.#lost.push(`${what}, and its history cannot be read either.`);
    return { text: undefined, file };
  }

  async #lastInLog(): Promise<number> {
    const names = await this.#ports.documents.list(this.#keys.revisions).catch(() => []);
    const numbers = names.flatMap((name) => /^(\d{6})\.json$/.exec(name)?.[1] ?? []).map(Number);
    return numbers.length === 0 ? 0 : (Math.max(...numbers) + 1) * 32;
  }

  /** The state of the head, or where code of it is lost that of the newest whole revision; at worst the scenes by their plans. */
  async #wholeState(file: ProjectFile, past: readonly Revision[]): Promise<{ project: Project; head: Revision }> {
    const { texts, lost } = await findCode(file, this.#objects, this.#files);
    const project = await projectOf(file, async (hash) => texts.get(hash) ?? "");
    if (lost.length === 0) return { project, head: file.head };
    const names = lost.map((id) => `"${id}"`).join(", ");
    const older = await newestWhole(this.#objects, past);
    if (older) {
      const receipt = `Restored revision ${older.revision.revision}, the newest that is whole: the code of ${names} was lost.`;
      this.#notes.push(`Project "${this.#projectId}": ${receipt}`);
      // A state keeps the id it was made under, which may be that of the folder this one was copied from.
      const restored = { ...older.project, projectId: file.projectId };
      return { project: restored, head: this.#next(file.head, restored, receipt, older.revision.parent) };
    }
    const receipt = `The code of ${names} is lost; its plan is shown instead.`;
    this.#lost.push(`Project "${this.#projectId}": ${receipt}`);
    const planned = withoutLostCode(project);
    return { project: planned, head: this.#next(file.head, planned, receipt, file.head.parent) };
  }

  /** A folder that holds another project was copied or renamed by hand: it becomes a project of its own. */
  #takenIn(file: ProjectFile, { project, head }: { project: Project; head: Revision }) {
    const heads = head === file.head ? [head] : [file.head, head];
    if (file.projectId === this.#projectId) return { project, heads };
    const title = this.#ports.isTaken?.(file.projectId) ? copiedTitle(project.title) : project.title;
    const own = { ...project, projectId: this.#projectId, title };
    const receipt = `Took in the folder "${this.#projectId}", which held project "${file.projectId}", as a project of its own: ${quoted(title)}.`;
    this.#notes.push(receipt);
    return { project: own, heads: [...heads, this.#next(head, own, receipt, head.base)] };
  }

  #next({ revision }: Revision, project: Project, receipt: string, parent: number | null): Revision {
    const number = revision + 1;
    const at = this.#ports.now().toISOString();
    return {
      revision: number,
      at,
      kind: "restore",
      receipt,
      tree: hashOfState(project),
      base: number,
      parent,
      tip: number,
    };
  }

  /** The head with undo and redo ending where the log does. */
  #reachable(latest: Revision, revisions: readonly Revision[]): Revision {
    const { head, lost } = reachableHead(latest, revisions);
    if (lost.length > 0)
      this.#lost.push(`Project "${this.#projectId}": the record of ${inRuns(lost)} is lost, so undo ends there.`);
    return head;
  }

  async #restoreObjects(project: Project): Promise<void> {
    let count = 0;
    for (const text of textsOfState(project)) {
      if (await this.#objects.isWhole(contentHash(text))) continue;
      count += 1;
      this.#actions.push(() => this.#objects.restore(text));
    }
    if (count > 0 && this.#notes.length === 0)
      this.#notes.push(
        `Project "${this.#projectId}": parts of its history were missing or damaged and were written again.`,
      );
  }

  #restoreLog(chunks: readonly FoundChunk[], revisions: readonly Revision[]): void {
    const { documents } = this.#ports;
    let damaged = false;
    for (const name of new Set(revisions.map(({ revision }) => chunkNameOf(revision)))) {
      const key = `${this.#keys.revisions}/${name}`;
      const found = chunks.find((chunk) => chunk.key === key);
      const text = printChunk(revisions.filter(({ revision }) => chunkNameOf(revision) === name));
      if (found?.text === text) continue;
      damaged ||= found === undefined || !found.isWhole || found.text === undefined;
      if (found && !found.isWhole) this.#actions.push(() => documents.setAside(key));
      this.#actions.push(() => documents.write(key, text));
    }
    if (damaged && this.#notes.length === 0)
      this.#notes.push(`Project "${this.#projectId}": the record of its revisions was damaged and was written again.`);
  }

  async #restoreSceneFiles(project: Project): Promise<void> {
    const missing = await this.#files.missing(project).catch(() => []);
    if (missing.length === 0) return;
    this.#notes.push(
      rewritten(
        this.#projectId,
        missing.map(({ codeId }) => codeId),
      ),
    );
    this.#actions.push(() => this.#files.writeMissing(project));
  }

  async #lookAtPast(revisions: readonly Revision[]): Promise<void> {
    const broken: number[] = [];
    // Without what is known in memory: it is the disk that is examined.
    const disk = new ObjectStore(this.#ports.documents, this.#keys.objects, new Map());
    for (const { revision, tree } of revisions)
      if (!(await readState(disk, tree).catch(() => false))) broken.push(revision);
    if (broken.length > 0)
      this.#lost.push(`Project "${this.#projectId}": the state of ${inRuns(broken)} is lost and cannot be restored.`);
  }
}
