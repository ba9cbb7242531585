import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Database, Rows } from "../../database/database.ts";
import {
  damagedJob,
  isJobId,
  type JobRecord,
  type JobRecords,
  noJob,
  parseRecord,
  printRecord,
} from "../jobs/job-records.ts";
import { type RecordListener, RecordWatch } from "../jobs/record-watch.ts";

const CHANNEL = "scenewright_job";

/** Records of jobs as rows; a change holds its row, so that of several servers one takes a job up. */
export class PostgresJobs<Record extends JobRecord> implements JobRecords<Record> {
  readonly #database: Database;
  readonly #changes = new RecordWatch();
  /** Tells what this one changed, which is known here already. */
  readonly #own = randomUUID();
  #isHearing = false;

  constructor(database: Database) {
    this.#database = database;
  }

  async create(owner: string, record: Record): Promise<void> {
    const { jobId } = record;
    if (!isJobId(jobId)) throw noJob();
    const made = await this.#database.as(owner, (rows) =>
      rows
        .insertInto("job")
        .values({ owner, id: jobId, record: printRecord(record) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst(),
    );
    if (made.numInsertedOrUpdatedRows !== 1n) throw new Error("A job id was used twice.");
  }

  async read(owner: string, jobId: string): Promise<Record> {
    if (!isJobId(jobId)) throw noJob();
    return this.#database.as(owner, async (rows) =>
      this.#parsed(await this.#row(rows, owner, jobId).executeTakeFirst(), jobId),
    );
  }

  async list(owner: string, wanted: (jobId: string) => boolean = () => true): Promise<Record[]> {
    const found = await this.#database.as(owner, async (rows) => {
      const known = await rows.selectFrom("job").select("id").where("owner", "=", owner).execute();
      const ids = known.map(({ id }) => id).filter(wanted);
      if (ids.length === 0) return [];
      return rows
        .selectFrom("job")
        .select(["id", "record"])
        .where("owner", "=", owner)
        .where((where) => where("id", "=", where.fn.any(where.val(ids))))
        .execute();
    });
    return found.map(({ id, record }) => parseRecord<Record>(record, id)).filter((record) => record !== undefined);
  }

  async update(owner: string, jobId: string, change: (record: Record) => Record): Promise<Record> {
    if (!isJobId(jobId)) throw noJob();
    const hint = hintOf(jobId);
    const next = await this.#database.as(owner, async (rows) => {
      const current = this.#parsed(await this.#row(rows, owner, jobId).forUpdate().executeTakeFirst(), jobId);
      const changed = { ...change(current), jobId };
      await rows
        .updateTable("job")
        .set({ record: printRecord(changed), updated_at: sql<Date>`now()` })
        .where("owner", "=", owner)
        .where("id", "=", jobId)
        // Heard by other processes once it is saved.
        .returning(sql`pg_notify(${CHANNEL}, ${`${this.#own} ${hint}`})`.as("told"))
        .execute();
      return changed;
    });
    this.#changes.changed(hint);
    return next;
  }

  listen(jobId: string): RecordListener {
    const { notices } = this.#database;
    if (!this.#isHearing) notices.listen(CHANNEL, (payload) => this.#heard(payload));
    this.#isHearing = true;
    return this.#changes.listen(hintOf(jobId), () => notices.isOpen());
  }

  #heard(payload: string | undefined): void {
    const [from, hint] = payload?.split(" ") ?? [];
    if (hint === undefined) this.#changes.allChanged();
    else if (from !== this.#own) this.#changes.changed(hint);
  }

  #row(rows: Rows, owner: string, jobId: string) {
    return rows.selectFrom("job").select("record").where("owner", "=", owner).where("id", "=", jobId);
  }

  #parsed(row: { readonly record: string } | undefined, jobId: string): Record {
    if (!row) throw noJob();
    const record = parseRecord<Record>(row.record, jobId);
    if (!record) throw damagedJob(jobId);
    return record;
  }
}

/** Whoever may log in to the database hears notices, so the id itself, which opens a job, is not in them. */
function hintOf(jobId: string): string {
  return createHash("sha256").update(jobId).digest("hex").slice(0, 32);
}
