import { UserError } from "../../errors.ts";
import type { RecordListener } from "./record-watch.ts";

/** What every record has; the rest is the job's own and plain JSON. */
export interface JobRecord {
  /** Unguessable, from `newJobId`. */
  readonly jobId: string;
}

/** Records of long work that outlive the process. A job of another owner is no job. */
export interface JobRecords<Record extends JobRecord> {
  create(owner: string, record: Record): Promise<void>;
  /** Throws UserError where the owner has no such job. */
  read(owner: string, jobId: string): Promise<Record>;
  /** Jobs in no order; records that cannot be read are left out, and those that are not `wanted` are not read. */
  list(owner: string, wanted?: (jobId: string) => boolean): Promise<Record[]>;
  /** Changes a record as it is at that moment; two processes do not lose each other's changes. */
  update(owner: string, jobId: string, change: (record: Record) => Record): Promise<Record>;
  /** Told of changes to a record; at least of those that this process makes. */
  listen(jobId: string): RecordListener;
}

export function isJobId(jobId: string): boolean {
  return /^[a-z]{1,8}_[0-9a-z]{20,64}$/.test(jobId);
}

export function printRecord(record: JobRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** undefined where it is damaged. */
export function parseRecord<Record extends JobRecord>(text: string, jobId: string): Record | undefined {
  try {
    // Written by a store of ours; the job's own module knows and checks the other fields.
    const record = JSON.parse(text) as Record | null;
    return record?.jobId === jobId ? record : undefined;
  } catch {
    return undefined;
  }
}

/** An id of another owner gets the same answer as one that never was. */
export function noJob(): UserError {
  return new UserError("No job has this id.", "Use the jobId that a tool answered with; list_jobs has them.");
}

export function damagedJob(jobId: string): UserError {
  return new UserError(`The record of job ${jobId} is damaged.`, "Start it again.");
}
