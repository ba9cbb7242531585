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
import type { Past } from "../history/revision.ts";
import { diffRevisions, type RevisionDiff } from "../history/revision-diff.ts";
import { listRevisions, type RevisionPage, type RevisionRange } from "../history/revision-listing.ts";
import { changeProject, type Outcome, projectLock } from "./change-project.ts";
import { FileEdits } from "./file-edits.ts";
import { listProjects } from "./project-listing.ts";
import { type Found, ProjectRecord } from "./project-record.ts";
import type * as store from "./project-store.ts";
import { Repairs } from "./repair/repairs.ts";
import type { JudgedEdits } from "./scene-files.ts";
import type { StorePorts } from "./store-ports.ts";
import { storedProject } from "./stored-project.ts";

/** The project store on top of documents, whether those are files or any other Keyv adapter. */
export class DocumentProjectStore implements store.ProjectStore {
  readonly #ports: StorePorts;
  readonly #fileEdits: FileEdits;
  readonly #repairs: Repairs;

  constructor(ports: StorePorts) {
    this.#ports = ports;
    this.#fileEdits = new FileEdits(ports);
    this.#repairs = new Repairs(ports);
  }

  async create(owner: string, project: Project, receipt: string): Promise<store.StoredProject> {
    const { projectId } = project;
    const record = new ProjectRecord(this.#ports, owner, projectId);
    const found = await this.#ports.locks.withLock(owner, projectLock(projectId), async (lease) => {
      if (await record.exists()) {
        throw new UserError(`There is a project "${projectId}" already.`, "Choose another id.");
      }
      await this.#ports.folders.prepare(owner, projectId);
      const draft = { kind: "create", receipt, line: "extend" } as const;
      return record.commit(undefined, { project, draft, checkpoints: [], judged: NOTHING_JUDGED }, lease);
    });
    return stored({ found, receipt });
  }

  async read(owner: string, projectId: string): Promise<store.StoredProject> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    return stored(await this.#repairs.whole(owner, projectId, () => record.find()));
  }

  async readAt(owner: string, projectId: string, revision: number): Promise<Project> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    return this.#repairs.whole(owner, projectId, async () => {
      const { file } = await record.find();
      return { ...(await record.stateOf(await record.revision(file, revision))), projectId };
    });
  }

  async list(owner: string, cursor?: string): Promise<store.ProjectPage> {
    await this.#ports.folders.rename(owner);
    return listProjects({ documents: this.#ports.documents, repairs: this.#repairs }, owner, cursor);
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

  async listRevisions(owner: string, projectId: string, range: RevisionRange = {}): Promise<RevisionPage> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    const list = async () => listRevisions(record.pastOf(await record.find()), range);
    const page = await this.#repairs.whole(owner, projectId, list);
    return !page.isComplete && (await this.#repairs.repair(owner, projectId)) ? list() : page;
  }

  async diff(owner: string, projectId: string, from: number, to: number): Promise<RevisionDiff> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    return this.#repairs.whole(owner, projectId, async () =>
      diffRevisions(record.pastOf(await record.find()), from, to),
    );
  }

  fileEdits(owner: string, projectId: string): Promise<store.FileEdit[]> {
    return this.#repairs.whole(owner, projectId, () => this.#fileEdits.find(owner, projectId));
  }

  importFileEdits(owner: string, projectId: string, check: store.CheckEditedCode) {
    return this.#repairs.whole(owner, projectId, () => this.#fileEdits.import(owner, projectId, check));
  }

  takeNotes(owner: string): readonly string[] {
    return this.#ports.notes.take(owner);
  }

  examine(owner: string, repair: boolean): Promise<readonly store.ExaminedProject[]> {
    return this.#repairs.examineAll(owner, repair);
  }

  async #change(
    owner: string,
    projectId: string,
    operate: (past: Past, found: Found) => HistoryOperation | Promise<HistoryOperation>,
    expectedRevision?: number,
  ): Promise<store.StoredProject> {
    const record = new ProjectRecord(this.#ports, owner, projectId);
    const judged = { accepted: new Map(), rejected: this.#fileEdits.rejectedOf(owner, projectId) };
    const change = { owner, projectId, record, judged, expectedRevision };
    return stored(
      await this.#repairs.whole(owner, projectId, () =>
        changeProject(this.#ports, { ...change, operate: (found) => operate(record.pastOf(found), found) }),
      ),
    );
  }
}

const NOTHING_JUDGED: JudgedEdits = { accepted: new Map(), rejected: new Map() };

function stored(source: Outcome | Found): store.StoredProject {
  return "found" in source ? storedProject(source.found, source.receipt) : storedProject(source);
}
