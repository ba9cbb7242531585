import type { Database } from "../../database/database.ts";
import { UserError } from "../../errors.ts";
import { objectsOf } from "../archives/objects-of.ts";
import { ID_TAKEN, type WholeProject, type WholeProjects } from "../archives/whole-project.ts";
import type { TextCache } from "../history/text-cache.ts";
import { PostgresRecord } from "./postgres-record.ts";

/** Wholes of the project store in Postgres: one transaction each. */
export class PostgresWholeProjects implements WholeProjects {
  readonly #database: Database;
  readonly #cache: TextCache;

  constructor(database: Database, cache: TextCache) {
    this.#database = database;
    this.#cache = cache;
  }

  read(owner: string, projectId: string): Promise<WholeProject> {
    return this.#database.as(owner, async (rows) => {
      const record = new PostgresRecord(rows, owner, projectId, this.#cache);
      // Nobody edits meanwhile, so all parts are of one moment.
      const { text, file } = await record.findToChange();
      const revisions = await record.revisions.readRange(1, file.head.revision);
      return { file: text, revisions, objects: await objectsOf(record.objects, revisions) };
    });
  }

  async create(owner: string, projectId: string, { file, revisions, objects }: WholeProject): Promise<void> {
    await this.#database.as(owner, async (rows) => {
      const record = new PostgresRecord(rows, owner, projectId, this.#cache);
      if (!(await record.create(file, [...objects.values()], revisions)))
        throw new UserError(`There is a project "${projectId}" already.`, ID_TAKEN);
    });
  }
}
