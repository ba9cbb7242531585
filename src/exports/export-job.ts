import type { ExportFormat, ExportQuality } from "../project/export-format.ts";
import type { JobRecord } from "./job-store.ts";

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
  readonly status: JobStatus;
  /** 0..1. */
  readonly progress: number;
  readonly message: string;
  readonly estimatedSeconds: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly startedAt?: string;
  /** Who works on it, and when that worker last said so. */
  readonly worker: { readonly host: string; readonly pid: number };
  readonly heartbeatAt: string;
  readonly endedAt?: string;
  readonly files: readonly ExportedFile[];
}

export function hasEnded(job: ExportJob): boolean {
  return job.status === "done" || job.status === "failed" || job.status === "cancelled";
}
