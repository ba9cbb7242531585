import type { JobRecord } from "../../store/jobs/job-records.ts";
import type { LeasedJob, PublishedLink } from "../export-job.ts";
import type { WaitOptions } from "../wait-for-end.ts";

/** The publishing of an export, as its record lies on disk. It holds no key of the storage. */
export interface Publication extends JobRecord, LeasedJob {
  readonly exportId: string;
  readonly projectId: string;
  readonly fileName: string;
  /** Nobody guesses it, and it stays: a file that is there is found again. */
  readonly token: string;
  readonly expiresInSeconds: number;
  /** 0..1. */
  readonly progress: number;
  readonly message: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly endedAt?: string;
  /** How often a worker died without giving it back. */
  readonly interruptions?: number;
  /** What was read back whole from which storage. */
  readonly verified?: { readonly place: string; readonly sha256: string };
  /** Once it is done. */
  readonly published?: PublishedLink;
}

/** Publishing as tools see it. */
export interface Publications {
  /** Puts an export's main file into the storage, or finds it there, and makes a new link. Asking while it runs finds that run. */
  start(owner: string, exportId: string, options: { readonly expiresInSeconds: number }): Promise<Publication>;
  read(owner: string, jobId: string): Promise<Publication>;
  wait(owner: string, jobId: string, options: WaitOptions<Publication>): Promise<Publication>;
  cancel(owner: string, jobId: string): Promise<Publication>;
  /** Once more what failed, was cancelled or has expired. */
  retry(owner: string, jobId: string): Promise<Publication>;
  /** In no order. */
  list(owner: string): Promise<readonly Publication[]>;
}
