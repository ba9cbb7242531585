import type { ExportQuality } from "../project/export-format.ts";
import type { Blob } from "../store/blobs/blobs.ts";
import type { ExportJob } from "./export-job.ts";
import type { WaitOptions } from "./wait-for-end.ts";

/** Exports as tools and resources see them. */
export interface Exports {
  /**
   * Queues an export of the project as it is now. Asking for the same again answers with that job.
   * @param admit asked before a job is made; what it throws is the answer
   */
  start(owner: string, request: ExportRequest, admit?: () => Promise<void>): Promise<ExportJob>;
  /** The job as it is once it has ended or the time is up, whichever comes first. */
  wait(owner: string, jobId: string, options: WaitOptions<ExportJob>): Promise<ExportJob>;
  /** `start`, and the job once it has ended. A server whose client closed its end answers this call before it ends. */
  startAndWait(
    owner: string,
    request: ExportRequest,
    options: Omit<WaitOptions<ExportJob>, "milliseconds">,
  ): Promise<ExportJob>;
  read(owner: string, jobId: string): Promise<ExportJob>;
  cancel(owner: string, jobId: string): Promise<ExportJob>;
  /** In no order. */
  list(owner: string): Promise<readonly ExportJob[]>;
  /** The content of one file of a job's record; undefined where someone has removed it since. */
  open(owner: string, job: ExportJob, fileName: string): Promise<Blob | undefined>;
}

export interface ExportRequest {
  readonly projectId: string;
  readonly format: ExportJob["format"];
  readonly quality: ExportQuality;
  readonly scenes?: readonly string[] | undefined;
  /** Keep clear what no scene draws on; the format's own way when absent. */
  readonly transparent?: boolean | undefined;
  /** One frame, at this time, as an image. */
  readonly atSeconds?: number | undefined;
  /** Which moment the thumbnail of a video shows; a third in when absent. */
  readonly thumbnailAtSeconds?: number | undefined;
}
