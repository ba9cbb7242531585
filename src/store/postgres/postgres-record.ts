import type { Rows } from "../../database/database.ts";
import { UserError } from "../../errors.ts";
import type { Project } from "../../project/project.ts";
import { isReadableId } from "../../project/readable-id.ts";
import { totalDurationInFrames } from "../../project/timeline/scene-timing.ts";
import type { HistoryOperation } from "../history/history-operations.ts";
import { nextHead, type Past, type Revision } from "../history/revision.ts";
import { hashOfState, readState, textsOfState } from "../history/state.ts";
import type { TextCache } from "../history/text-cache.ts";
import { type ProjectFile, parseProjectFile, printProjectFile, projectOf } from "../projects/project-file.ts";
import { NoProjectError } from "../projects/project-record.ts";
import { PostgresObjects } from "./postgres-objects.ts";
import { PostgresRevisions } from "./postgres-revisions.ts";

export interface FoundRow {
  /** What project.json holds, as it was written. */
  readonly text: string;
  readonly file: ProjectFile;
  readonly project: Project;
}

/** One project as one transaction sees and changes it. */
export class PostgresRecord {
  readonly objects: PostgresObjects;
  readonly revisions: PostgresRevisions;
  readonly #rows: Rows;
  readonly #owner: string;
  readonly #projectId: string;

  /** Throws UserError for a malformed id, just as `find` does for an unknown one. */
  constructor(rows: Rows, owner: string, projectId: string, cache: TextCache) {
    if (!isReadableId(projectId)) throw new NoProjectError(undefined);
    this.#rows = rows;
    this.#owner = owner;
    this.#projectId = projectId;
    this.objects = new PostgresObjects(rows, owner, cache);
    this.revisions = new PostgresRevisions(rows, owner, projectId);
  }

  async find(): Promise<FoundRow> {
    return this.#found(await this.#row().executeTakeFirst());
  }

  /** The same, and nobody else changes the project until the end of the transaction. */
  async findToChange(): Promise<FoundRow> {
    return this.#found(await this.#row().forUpdate().executeTakeFirst());
  }

  pastOf({ file: { head, checkpoints } }: FoundRow): Past {
    return {
      head,
      checkpoints,
      revision: async (number) => {
        if (number === head.revision) return head;
        if (Number.isInteger(number) && number >= 1 && number < head.revision) return this.revisions.read(number);
        throw new UserError(`There is no revision ${number}.`, `Use a whole number from 1 to ${head.revision}.`);
      },
      revisions: (first, last) => this.revisions.readRange(Math.max(1, first), Math.min(last, head.revision)),
      stateOf: (revision) => this.stateOf(revision),
    };
  }

  stateOf(revision: Revision): Promise<Project> {
    return readState(this.objects, revision.tree);
  }

  /** Writes revision 1 where the id is free; tells whether it was. */
  async create(file: string, texts: readonly string[], revisions: readonly Revision[]): Promise<boolean> {
    const { owner, id, ...columns } = this.#columns(file);
    const made = await this.#rows
      .insertInto("project")
      .values({ owner, id, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows !== 1n) return false;
    await this.objects.writeAll(texts);
    await this.revisions.append(revisions);
    return true;
  }

  /** Makes an operation the newest revision. Call after `findToChange`. */
  async commit(found: FoundRow, { project, draft, checkpoints }: HistoryOperation, at: string): Promise<FoundRow> {
    const head = nextHead(found.file.head, draft, hashOfState(project), at);
    const { createdAt } = found.file;
    const text = printProjectFile(project, {
      createdAt,
      checkpoints: [...(checkpoints ?? found.file.checkpoints)],
      head,
    });
    // Parsed before it is written: a project that cannot be read back must never be stored.
    const file = parseProjectFile(text, this.#projectId);
    // What the state before holds is stored already.
    const before = new Set(textsOfState(found.project));
    await this.objects.writeAll(textsOfState(project).filter((each) => !before.has(each)));
    await this.revisions.append([head]);
    const { owner, id, ...columns } = this.#columns(text);
    await this.#rows.updateTable("project").set(columns).where("owner", "=", owner).where("id", "=", id).execute();
    return { text, file, project };
  }

  #row() {
    return this.#rows
      .selectFrom("project")
      .select("file")
      .where("owner", "=", this.#owner)
      .where("id", "=", this.#projectId);
  }

  async #found(row: { readonly file: string } | undefined): Promise<FoundRow> {
    if (!row) throw new NoProjectError(this.#projectId);
    const file = parseProjectFile(row.file, this.#projectId);
    return { text: row.file, file, project: await projectOf(file, (hash) => this.objects.read(hash)) };
  }

  #columns(text: string) {
    const { head, scenes, ...file } = parseProjectFile(text, this.#projectId);
    return {
      owner: this.#owner,
      id: this.#projectId,
      revision: head.revision,
      title: file.title,
      width: file.width,
      height: file.height,
      fps: file.fps,
      scene_count: scenes.length,
      duration_in_frames: totalDurationInFrames({ scenes } as unknown as Project),
      created_at: file.createdAt,
      updated_at: head.at,
      file: text,
    };
  }
}
