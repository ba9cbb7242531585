import type { Database } from "../../database/database.ts";
import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import {
  checkpointHere,
  editOf,
  type HistoryOperation,
  redoOf,
  restoreOf,
  undoOf,
} from "../history/history-operations.ts";
import { refuseStale } from "../history/refuse-stale.ts";
import { nextHead, type Past } from "../history/revision.ts";
import { diffRevisions, type RevisionDiff } from "../history/revision-diff.ts";
import { listRevisions, type RevisionPage, type RevisionRange } from "../history/revision-listing.ts";
import { hashOfState, textsOfState } from "../history/state.ts";
import type { TextCache } from "../history/text-cache.ts";
import { KeyedMutex } from "../locks/keyed-mutex.ts";
import { parseProjectFile, printProjectFile } from "../projects/project-file.ts";
import type * as store from "../projects/project-store.ts";
import { storedProject } from "../projects/stored-project.ts";
import { examineRows } from "./examine-rows.ts";
import { listRows } from "./list-rows.ts";
import { type FoundRow, PostgresRecord } from "./postgres-record.ts";

interface StorePorts {
  readonly database: Database;
  readonly cache: TextCache;
  readonly now: () => Date;
}

/** Projects as rows. One call is one transaction: an edit holds the project's row while it is applied, so none is lost or made twice. */
export class PostgresProjectStore implements store.ProjectStore {
  readonly #ports: StorePorts;
  /** So that one busy project takes one connection of this process, and others get theirs. */
  readonly #turns = new KeyedMutex();

  constructor(ports: StorePorts) {
    this.#ports = ports;
  }

  async create(owner: string, project: Project, receipt: string): Promise<store.StoredProject> {
    const { projectId } = project;
    const at = this.#ports.now().toISOString();
    const head = nextHead(undefined, { kind: "create", receipt, line: "extend" }, hashOfState(project), at);
    return this.#within(owner, projectId, async (record) => {
      const text = printProjectFile(project, { createdAt: at, checkpoints: [], head });
      const file = parseProjectFile(text, projectId);
      if (!(await record.create(text, textsOfState(project), [head])))
        throw new UserError(`There is a project "${projectId}" already.`, "Choose another id.");
      return storedProject({ file, project });
    });
  }

  read(owner: string, projectId: string): Promise<store.StoredProject> {
    return this.#within(owner, projectId, async (record) => storedProject(await record.find()));
  }

  async readAt(owner: string, projectId: string, revision: number): Promise<Project> {
    return this.#past(owner, projectId, async (past) => ({
      ...(await past.stateOf(await past.revision(revision))),
      projectId,
    }));
  }

  list(owner: string, cursor?: string): Promise<store.ProjectPage> {
    return this.#ports.database.as(owner, (rows) => listRows(rows, owner, cursor));
  }

  update(owner: string, projectId: string, edit: store.Edit, options: store.UpdateOptions = {}) {
    return this.#change(owner, projectId, (_, { project }) => editOf(edit(project)), options.expectedRevision);
  }

  undo(owner: string, projectId: string, steps = 1): Promise<store.StoredProject> {
    return this.#change(owner, projectId, (past) => undoOf(past, steps));
  }

  redo(owner: string, projectId: string, steps = 1): Promise<store.StoredProject> {
    return this.#change(owner, projectId, (past) => redoOf(past, steps));
  }

  restore(owner: string, projectId: string, target: number | string): Promise<store.StoredProject> {
    return this.#change(owner, projectId, (past) => restoreOf(past, target));
  }

  checkpoint(owner: string, projectId: string, name: string): Promise<store.StoredProject> {
    return this.#change(owner, projectId, (past, { project }) => checkpointHere(past, project, name));
  }

  listRevisions(owner: string, projectId: string, range: RevisionRange = {}): Promise<RevisionPage> {
    return this.#past(owner, projectId, (past) => listRevisions(past, range));
  }

  diff(owner: string, projectId: string, from: number, to: number): Promise<RevisionDiff> {
    return this.#past(owner, projectId, (past) => diffRevisions(past, from, to));
  }

  /** There are no files that a person could open. */
  async fileEdits(owner: string, projectId: string): Promise<store.FileEdit[]> {
    await this.read(owner, projectId);
    return [];
  }

  async importFileEdits(owner: string, projectId: string): Promise<store.FileEditOutcome[]> {
    await this.read(owner, projectId);
    return [];
  }

  takeNotes(): readonly string[] {
    return [];
  }

  /** Nothing is rebuilt: what a database loses, its backup has. */
  examine(owner: string): Promise<readonly store.ExaminedProject[]> {
    return this.#ports.database.as(owner, (rows) => examineRows(rows, owner));
  }

  #within<Result>(owner: string, projectId: string, run: (record: PostgresRecord) => Promise<Result>): Promise<Result> {
    const { database, cache } = this.#ports;
    return database.as(owner, (rows) => run(new PostgresRecord(rows, owner, projectId, cache)));
  }

  #past<Result>(owner: string, projectId: string, run: (past: Past) => Promise<Result>): Promise<Result> {
    return this.#within(owner, projectId, async (record) => run(record.pastOf(await record.find())));
  }

  #change(
    owner: string,
    projectId: string,
    operate: (past: Past, found: FoundRow) => HistoryOperation | Promise<HistoryOperation>,
    expectedRevision?: number,
  ): Promise<store.StoredProject> {
    const change = async (record: PostgresRecord) => {
      const found = await record.findToChange();
      const past = record.pastOf(found);
      await refuseStale(past, expectedRevision);
      const operation = await operate(past, found);
      // An id names the row, so no edit can change it.
      const project = { ...operation.project, projectId };
      const { draft } = operation;
      const isSame = draft.line === "extend" && hashOfState(project) === hashOfState(found.project);
      if (isSame) return storedProject(found, draft.receipt);
      const at = this.#ports.now().toISOString();
      return storedProject(await record.commit(found, { ...operation, project }, at), draft.receipt);
    };
    return this.#turns.runExclusive(`${owner}\n${projectId}`, () => this.#within(owner, projectId, change));
  }
}
