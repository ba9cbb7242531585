import PQueue from "p-queue";
import { type Documents, READS_AT_ONCE } from "../documents/documents.ts";
import { ownerPrefix } from "../documents/owner-folder.ts";
import type { Locks } from "../locks/locks.ts";
import {
  damagedJob,
  isJobId,
  type JobRecord,
  type JobRecords,
  noJob,
  parseRecord,
  printRecord,
} from "./job-records.ts";
import { type RecordListener, RecordWatch } from "./record-watch.ts";

/** Records of long work that outlive the process, as `jobs/<jobId>.json`. */
export class DocumentJobs<Record extends JobRecord> implements JobRecords<Record> {
  readonly #documents: Documents;
  readonly #locks: Locks;
  readonly #changes = new RecordWatch();

  constructor(documents: Documents, locks: Locks) {
    this.#documents = documents;
    this.#locks = locks;
  }

  async create(owner: string, record: Record): Promise<void> {
    const isNew = await this.#documents.writeIf(
      keyOf(owner, record.jobId),
      printRecord(record),
      (now) => now === undefined,
    );
    if (!isNew) throw new Error("A job id was used twice.");
  }

  async read(owner: string, jobId: string): Promise<Record> {
    const text = await this.#documents.read(keyOf(owner, jobId));
    if (text === undefined) throw noJob();
    const record = parseRecord<Record>(text, jobId);
    if (record) return record;
    throw damagedJob(jobId);
  }

  async list(owner: string, wanted: (jobId: string) => boolean = () => true): Promise<Record[]> {
    const names = await this.#documents.list(`${ownerPrefix(owner)}jobs`);
    const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
    const reading = new PQueue({ concurrency: READS_AT_ONCE });
    const records = await reading.addAll(
      ids
        .filter((jobId) => isJobId(jobId) && wanted(jobId))
        .map((jobId) => async () => {
          const text = await this.#documents.read(keyOf(owner, jobId)).catch(() => undefined);
          return text === undefined ? undefined : parseRecord<Record>(text, jobId);
        }),
    );
    return records.filter((record) => record !== undefined);
  }

  async update(owner: string, jobId: string, change: (record: Record) => Record): Promise<Record> {
    await this.read(owner, jobId);
    return this.#locks.withLock(owner, `job-${jobId}`, async () => {
      const next = { ...change(await this.read(owner, jobId)), jobId };
      await this.#documents.write(keyOf(owner, jobId), printRecord(next));
      this.#changes.changed(jobId);
      return next;
    });
  }

  listen(jobId: string): RecordListener {
    return this.#changes.listen(jobId);
  }
}

function keyOf(owner: string, jobId: string): string {
  if (!isJobId(jobId)) throw noJob();
  return `${ownerPrefix(owner)}jobs/${jobId}.json`;
}
