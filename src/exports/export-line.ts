import type { FairWork } from "../platform/fair-work.ts";
import type { ExportJob, Worker } from "./export-job.ts";

/** What of exports is under way, and what waits for that. */
export type ExportLoad = Pick<FairWork, "running" | "waiting" | "waitingMilliseconds">;

/** Where exports wait for whoever renders them. */
export interface ExportLine {
  /** Whose a job is from the moment it is made; null where any worker may take it. */
  readonly worker: Worker | null;
  readonly load: ExportLoad;
  /** What is said of a job that was just made. */
  greeting(): string;
  /** Queues a job that was just made. */
  add(owner: string, job: ExportJob): Promise<void>;
  /** Sees to it that a job which nobody works on is worked on: its record, afterwards. */
  takeUp(owner: string, job: ExportJob): Promise<ExportJob>;
  /** Whether this process works on it, or has it waiting. */
  has(jobId: string): boolean;
  /** How a job ended whose end could not be recorded. */
  unrecorded(jobId: string): Partial<ExportJob> | undefined;
  /** Stops work on a job that was cancelled. */
  stop(jobId: string): void;
  /** Stops, and gives back what this process works on. */
  close(): Promise<void>;
}
