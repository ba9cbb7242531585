import type { ExportFormat, ExportQuality } from "../project/export-format.ts";
import type { JobRecord } from "../store/jobs/job-records.ts";
import type { EstimatedWork } from "./estimate/export-work.ts";

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

export interface ExportedFile {
  /** Absolute path, or an address where exports are not files of this machine. */
  readonly path: string;
  readonly uri: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
}

/** One export, as its record lies on disk: it outlives the server, the work does not. */
export interface ExportJob extends JobRecord {
  readonly projectId: string;
  /** The revision that is rendered, whatever is edited meanwhile. */
  readonly revision: number;
  readonly format: ExportFormat;
  readonly quality: ExportQuality;
  /** Only these scenes, where not all. */
  readonly scenes?: readonly string[];
  /** What no scene draws on stays clear. */
  readonly transparent?: boolean;
  /** Only this frame, as an image. */
  readonly atFrame?: number;
  /** Of the thumbnail, where it was chosen. */
  readonly thumbnailFrame?: number;
  readonly status: JobStatus;
  /** 0..1. */
  readonly progress: number;
  readonly message: string;
  readonly estimatedSeconds: number;
  /** What that was said of; whoever renders it learns from how long it took. */
  readonly estimate?: EstimatedWork;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly startedAt?: string;
  /** Who works on it; null once that server gave it back. */
  readonly worker: Worker | null;
  /** When the worker last said that it lives. */
  readonly heartbeatAt: string;
  /** How often a worker died without giving it back. */
  readonly interruptions?: number;
  readonly endedAt?: string;
  /** How many frames had to be drawn, of a job that is done: none, where all were kept from earlier ones. */
  readonly drawnFrames?: number;
  readonly files: readonly ExportedFile[];
  /** Where it was last published. */
  readonly published?: PublishedLink;
}

export interface PublishedLink {
  /** Gives the file to whoever holds it, until it expires. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  /** Of what the link was seen to give. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The last part of its address, as it was given. */
export function fileNameOf({ uri }: Pick<ExportedFile, "uri">): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}

/** What any job's record says of who works on it. */
export type LeasedJob = Pick<ExportJob, "status" | "worker" | "heartbeatAt">;

export interface Worker {
  /** Tells processes apart that have one pid after the other. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
}

/** Changes the record, as long as the job is still one's own. */
export type JobUpdate = (change: Partial<ExportJob>) => Promise<void>;

export function hasEnded(job: Pick<ExportJob, "status">): boolean {
  return job.status === "done" || job.status === "failed" || job.status === "cancelled";
}

/** What a record says of its end. */
export function endOf(
  status: "failed" | "cancelled",
  message: string,
  at: Date,
): Pick<ExportJob, "status" | "message" | "endedAt"> {
  return { status, message, endedAt: at.toISOString() };
}
