import PQueue from "p-queue";
import { UserError } from "../errors.ts";
import { type Documents, READS_AT_ONCE } from "../store/documents/documents.ts";
import { ownerPrefix } from "../store/documents/owner-folder.ts";
import type { Locks } from "../store/locks/locks.ts";
import { type RecordListener, RecordWatch } from "./record-watch.ts";

/** What every record has; the rest is the job's own and plain JSON. */
export interface JobRecord {
  /** Unguessable, from `newJobId`. */
  readonly jobId: string;
}

/** Records of long work that outlive the process, as `jobs/<jobId>.json`. */
export class JobStore<Record extends JobRecord> {
  readonly #documents: Documents;
  readonly #locks: Locks;
  readonly #changes = new RecordWatch();

  constructor(documents: Documents, locks: Locks) {
    this.#documents = documents;
    this.#locks = locks;
  }

  async create(owner: string, record: Record): Promise<void> {
    const isNew = await this.#documents.writeIf(keyOf(owner, record.jobId), print(record), (now) => now === undefined);
    if (!isNew) throw new Error("A job id was used twice.");
  }

  /** Throws UserError where the owner has no such job. */
  async read(owner: string, jobId: string): Promise<Record> {
    const text = await this.#documents.read(keyOf(owner, jobId));
    if (text === undefined) throw noJob();
    const record = parse<Record>(text, jobId);
    if (record) return record;
    throw new UserError(`The record of job ${jobId} is damaged.`, "Start it again.");
  }

  /** Jobs in no order; records that cannot be read are left out, and those that are not `wanted` are not read. */
  async list(owner: string, wanted: (jobId: string) => boolean = () => true): Promise<Record[]> {
    const names = await this.#documents.list(`${ownerPrefix(owner)}jobs`);
    const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
    const reading = new PQueue({ concurrency: READS_AT_ONCE });
    const records = await reading.addAll(
      ids
        .filter((jobId) => isJobId(jobId) && wanted(jobId))
        .map((jobId) => async () => {
          const text = await this.#documents.read(keyOf(owner, jobId)).catch(() => undefined);
          return text === undefined ? undefined : parse<Record>(text, jobId);
        }),
    );
    return records.filter((record) => record !== undefined);
  }

  /** Changes a record as it is at that moment; two processes do not lose each other's changes. */
  async update(owner: string, jobId: string, change: (record: Record) => Record): Promise<Record> {
    await this.read(owner, jobId);
    return this.#locks.withLock(owner, `job-${jobId}`, async () => {
      const next = { ...change(await this.read(owner, jobId)), jobId };
      await this.#documents.write(keyOf(owner, jobId), print(next));
      this.#changes.changed(jobId);
      return next;
    });
  }

  /** Told of changes that this process makes to a record. */
  listen(jobId: string): RecordListener {
    return this.#changes.listen(jobId);
  }
}

function keyOf(owner: string, jobId: string): string {
  if (!isJobId(jobId)) throw noJob();
  return `${ownerPrefix(owner)}jobs/${jobId}.json`;
}

function isJobId(jobId: string): boolean {
  return /^[a-z]{1,8}_[0-9a-z]{20,64}$/.test(jobId);
}

function print(record: JobRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

function parse<Record extends JobRecord>(text: string, jobId: string): Record | undefined {
  try {
    // Written by this class; the job's own module knows and checks the other fields.
    const record = JSON.parse(text) as Record | null;
    return record?.jobId === jobId ? record : undefined;
  } catch {
    return undefined;
  }
}

/** An id of another owner gets the same answer as one that never was. */
function noJob(): UserError {
  return new UserError("No job has this id.", "Use the jobId that a tool answered with; list_jobs has them.");
}
