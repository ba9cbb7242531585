import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import { isReadableId } from "../../project/readable-id.ts";
import { readBackup, writeBackup } from "../history/backup.ts";
import { ObjectStore } from "../history/object-store.ts";
import { type Checkpoint, nextHead, type Past, type Revision, type RevisionDraft } from "../history/revision.ts";
import { RevisionLog } from "../history/revision-log.ts";
import { hashOfState, readState, writeState } from "../history/state.ts";
import type { Lease } from "../locks/locks.ts";
import { type ProjectFile, parseProjectFile, printProjectFile, projectOf } from "./project-file.ts";
import { ProjectKeys } from "./project-keys.ts";
import { type JudgedEdits, type Pending, PendingSchema, type SceneFileChange, SceneFiles } from "./scene-files.ts";
import type { StorePorts } from "./store-ports.ts";

/** A project as it was read. A commit only goes ahead if `text` is still what is on disk. */
export interface Found {
  readonly text: string;
  readonly file: ProjectFile;
  readonly project: Project;
}

export interface Change {
  readonly project: Project;
  readonly draft: RevisionDraft;
  readonly checkpoints: readonly Checkpoint[];
  readonly judged: JudgedEdits;
}

/** Thrown when the lock was lost and another process committed first. The change can be retried on the new state. */
export class LostRace extends Error {}

/** Reads one project's files, and writes a commit's files in the order that survives a crash. */
export class ProjectRecord {
  readonly files: SceneFiles;
  readonly #ports: StorePorts;
  readonly #projectId: string;
  readonly #keys: ProjectKeys;
  readonly #objects: ObjectStore;
  readonly #log: RevisionLog;

  /** Throws UserError for a malformed id, just as `find` does for an unknown one. */
  constructor(ports: StorePorts, owner: string, projectId: string) {
    if (!isReadableId(projectId)) throw new NoProjectError(undefined);
    this.#ports = ports;
    this.#projectId = projectId;
    this.#keys = new ProjectKeys(owner, projectId);
    this.#objects = new ObjectStore(ports.documents, this.#keys.objects, ports.cache);
    this.#log = new RevisionLog(ports.documents, this.#keys, ports.cache);
    this.files = new SceneFiles(ports.workingCopies, owner, projectId);
  }

  async find(): Promise<Found> {
    const text = await this.#ports.documents.read(this.#keys.project);
    if (text === undefined) throw new NoProjectError(this.#projectId);
    const file = parseProjectFile(text, this.#projectId);
    return { text, file, project: await projectOf(file, (hash) => this.#objects.read(hash)) };
  }

  exists(): Promise<boolean> {
    return this.#ports.documents.has(this.#keys.project);
  }

  async revision({ head }: ProjectFile, number: number): Promise<Revision> {
    if (number === head.revision) return head;
    if (Number.isInteger(number) && number >= 1 && number < head.revision) return this.#log.read(number);
    throw new UserError(`There is no revision ${number}.`, `Use a whole number from 1 to ${head.revision}.`);
  }

  /** Revisions from `first` to `last`, oldest first, the head included. */
  async revisions({ head }: ProjectFile, first: number, last: number): Promise<Revision[]> {
    const past = await this.#log.readRange(Math.max(1, first), Math.min(last, head.revision - 1));
    return first <= head.revision && last >= head.revision ? [...past, head] : past;
  }

  pastOf({ file }: Found): Past {
    return {
      head: file.head,
      checkpoints: file.checkpoints,
      revision: (number) => this.revision(file, number),
      revisions: (first, last) => this.revisions(file, first, last),
      stateOf: (revision) => this.stateOf(revision),
    };
  }

  stateOf(revision: Revision): Promise<Project> {
    return readState(this.#objects, revision.tree);
  }

  /**
   * Writes what the new state needs, then replaces project.json: that rename is the commit. Anything written before it can be
   * lost without harm; anything left to do after it is finished by the next call.
   */
  async commit(found: Found | undefined, change: Change, lease: Lease): Promise<Found> {
    const sceneFiles = await this.files.changesBetween(found?.project, change.project, change.judged);
    const tree = hashOfState(change.project);
    const at = this.#ports.now().toISOString();
    const text = printProjectFile(change.project, {
      createdAt: found?.file.createdAt ?? at,
      checkpoints: [...change.checkpoints],
      head: nextHead(found?.file.head, change.draft, tree, at),
    });
    // Parsed before it is written: a project that cannot be read back must never reach the disk.
    const file = parseProjectFile(text, this.#projectId);
    // None of these changes the project itself, so their order does not matter.
    await Promise.all([
      writeState(this.#objects, change.project),
      // What undo comes back to: the last moment at which it can be made whole from what is in front of us.
      found && writeState(this.#objects, found.project),
      this.#noteRevision(found?.file.head, text),
      sceneFiles.length > 0 && this.#notePending({ tree, files: sceneFiles }),
    ]);
    const won = await this.#ports.documents.writeIf(
      this.#keys.project,
      text,
      (now) => lease.isHeld() && now === found?.text,
    );
    if (!won) throw new LostRace();
    // The edit is saved. A scene file that can't be written now is written by the next call, so this call does not fail.
    if (sceneFiles.length > 0) await this.#finish(sceneFiles).catch(() => {});
    return { text, file, project: change.project };
  }

  /** What becomes of the head so far, and a second copy of what is about to be the head. */
  async #noteRevision(head: Revision | undefined, next: string): Promise<void> {
    const { documents } = this.#ports;
    const spare = async () => (await readBackup(documents, this.#keys.backup))?.recent ?? [];
    const recent = head ? await this.#log.append(head, spare) : [];
    await writeBackup(documents, this.#keys.backup, { project: next, recent });
  }

  async #notePending(pending: Pending): Promise<void> {
    await this.#ports.documents.write(this.#keys.pending, JSON.stringify(pending));
  }

  hasPending(): Promise<boolean> {
    return this.#ports.documents.has(this.#keys.pending);
  }

  /** Finishes the scene files of a commit that a crash cut short, or forgets one that never happened. Call under the lock. */
  async recover(): Promise<void> {
    const text = await this.#ports.documents.read(this.#keys.pending);
    if (text === undefined) return;
    const pending = PendingSchema.safeParse(parsedJson(text));
    const { file } = await this.find();
    const happened = pending.success && pending.data.tree === file.head.tree;
    await this.#finish(happened ? pending.data.files : []).catch((error) => {
      if (error instanceof UserError) throw error;
      throw new UserError(
        "A file in the project's scenes folder cannot be written.",
        "Close the program that has it open, see that the disk is not full, and try again.",
      );
    });
  }

  async #finish(changes: readonly SceneFileChange[]): Promise<void> {
    await this.files.carryOut(changes, (hash) => this.#objects.read(hash));
    await this.#ports.documents.remove(this.#keys.pending);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Thrown for an id without a project.json. */
export class NoProjectError extends UserError {
  constructor(projectId: string | undefined) {
    // A malformed id is not echoed: it may hold anything.
    const problem = projectId === undefined ? "No project has this id." : `No project "${projectId}".`;
    super(problem, "Call list_projects for the ids there are, or create_project.");
  }
}
