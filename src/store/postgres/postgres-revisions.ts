import type { Selectable } from "kysely";
import type { Rows } from "../../database/database.ts";
import type { Tables } from "../../database/tables.ts";
import { DamagedError } from "../documents/damaged.ts";
import { type Revision, RevisionSchema } from "../history/revision.ts";
import { RESTORE, ROWS_AT_ONCE } from "./postgres-objects.ts";

/** How many are fetched where one is asked for: undo and redo walk along neighbours. */
const NEIGHBOURS = 64;

/** The revisions of one project, the newest included, as one transaction sees them. */
export class PostgresRevisions {
  readonly #rows: Rows;
  readonly #owner: string;
  readonly #projectId: string;
  readonly #known = new Map<number, Revision>();

  constructor(rows: Rows, owner: string, projectId: string) {
    this.#rows = rows;
    this.#owner = owner;
    this.#projectId = projectId;
  }

  async append(revisions: readonly Revision[]): Promise<void> {
    const place = { owner: this.#owner, project_id: this.#projectId };
    for (let first = 0; first < revisions.length; first += ROWS_AT_ONCE) {
      const some = revisions.slice(first, first + ROWS_AT_ONCE);
      await this.#rows
        .insertInto("revision")
        .values(some.map((revision) => ({ ...place, ...revision })))
        .execute();
    }
  }

  async read(number: number): Promise<Revision> {
    const found = this.#known.get(number) ?? (await this.#around(number));
    if (!found) throw new DamagedError(`Revision ${number} of project "${this.#projectId}" is missing.`, RESTORE);
    return found;
  }

  async readRange(first: number, last: number): Promise<Revision[]> {
    if (first > last) return [];
    const found = await this.#rows
      .selectFrom("revision")
      .selectAll()
      .where("owner", "=", this.#owner)
      .where("project_id", "=", this.#projectId)
      .where("revision", ">=", first)
      .where("revision", "<=", last)
      .orderBy("revision")
      .execute();
    return found.map(revisionIn);
  }

  async #around(number: number): Promise<Revision | undefined> {
    const near = await this.readRange(number - NEIGHBOURS, number + NEIGHBOURS);
    for (const revision of near) this.#known.set(revision.revision, revision);
    return this.#known.get(number);
  }
}

function revisionIn({ owner: _, project_id: __, at, ...rest }: Selectable<Tables["revision"]>): Revision {
  return RevisionSchema.parse({ ...rest, at: at.toISOString() });
}
