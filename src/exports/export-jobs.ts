import { setTimeout as delay } from "node:timers/promises";
import type { Blob } from "../store/blobs/blobs.ts";
import { isExportId, newJobId } from "../store/new-id.ts";
import { checkedWishes } from "./check-request.ts";
import { ExportEstimator } from "./estimate/export-estimator.ts";
import { type ExportJob, endOf, hasEnded } from "./export-job.ts";
import type { ExportLine, ExportLoad } from "./export-line.ts";
import type { ExportRequest, Exports } from "./exports.ts";
import { isAbandoned } from "./is-abandoned.ts";
import { hasFiles, readExported } from "./publish-export.ts";
import type { ExportPorts } from "./run-export.ts";
import { isSame, type Wishes } from "./same-export.ts";
import { selectScenes } from "./select-scenes.ts";
import { type WaitOptions, waitForEnd } from "./wait-for-end.ts";

const ANSWER_MILLISECONDS = 200;

/**
 * Exports as jobs, each with a record that any process can read. They are rendered by whoever takes them from the line; one that
 * nobody works on any more is taken up by whoever looks.
 */
export class ExportJobs implements Exports {
  readonly #ports: ExportPorts;
  readonly #line: ExportLine;
  /** Jobs that have ended need not be read again to find those that have not. */
  readonly #ended = new Set<string>();
  readonly #estimator: ExportEstimator;
  readonly #waiting = new Set<Promise<ExportJob>>();
  #closed = false;

  constructor(ports: ExportPorts, line: ExportLine) {
    this.#ports = ports;
    this.#line = line;
    this.#estimator = new ExportEstimator(ports);
  }

  async start(owner: string, request: ExportRequest, admit?: () => Promise<void>): Promise<ExportJob> {
    // Refused before there is a job, where it could not be rendered anyway.
    await this.#ports.renderer.ready();
    const { project, revision } = await this.#ports.projects.read(owner, request.projectId);
    const selected = selectScenes(project, request.scenes);
    const wishes = checkedWishes(request, selected);
    const same = await this.#find(owner, request, wishes, revision);
    if (same) return this.#line.takeUp(owner, same);
    await admit?.();

    const at = this.#ports.now().toISOString();
    const { seconds, ...estimate } = await this.#estimator.estimate(owner, { ...request, ...wishes }, selected);
    const job: ExportJob = {
      jobId: newJobId(),
      projectId: request.projectId,
      revision,
      format: request.format,
      quality: request.quality,
      ...(request.scenes ? { scenes: request.scenes } : {}),
      ...wishes,
      status: "queued",
      progress: 0,
      message: this.#line.greeting(),
      estimatedSeconds: seconds,
      estimate,
      createdAt: at,
      worker: this.#line.worker,
      heartbeatAt: at,
      files: [],
    };
    await this.#ports.jobs.create(owner, job);
    await this.#line.add(owner, job);
    return job;
  }

  wait(owner: string, jobId: string, options: WaitOptions<ExportJob>): Promise<ExportJob> {
    const isHere = () => this.#line.has(jobId);
    return waitForEnd(() => this.read(owner, jobId), this.#ports.jobs.listen(jobId), { ...options, isHere });
  }

  async startAndWait(owner: string, request: ExportRequest, options: Omit<WaitOptions<ExportJob>, "milliseconds">) {
    const milliseconds = Number.POSITIVE_INFINITY;
    const ended = this.start(owner, request).then(({ jobId }) => this.wait(owner, jobId, { ...options, milliseconds }));
    this.#waiting.add(ended);
    try {
      return await ended;
    } finally {
      // The answer is still on its way out.
      setTimeout(() => this.#waiting.delete(ended), ANSWER_MILLISECONDS);
    }
  }

  /** Resolves when no call of {@link startAndWait} is open and its answer had time to leave. */
  async whenNobodyWaits(): Promise<void> {
    while (this.#waiting.size > 0) await delay(ANSWER_MILLISECONDS);
  }

  /** The job's record. One that nobody works on any more is taken up by whoever looks. */
  async read(owner: string, jobId: string): Promise<ExportJob> {
    const job = await this.#ports.jobs.read(owner, jobId);
    const end = this.#line.unrecorded(jobId);
    if (end && !hasEnded(job)) return { ...job, ...end };
    return this.#closed ? job : this.#line.takeUp(owner, job);
  }

  async cancel(owner: string, jobId: string): Promise<ExportJob> {
    const job = await this.#ports.jobs.update(owner, jobId, (current) =>
      hasEnded(current) ? current : { ...current, ...endOf("cancelled", "Cancelled.", this.#ports.now()) },
    );
    this.#line.stop(jobId);
    return job;
  }

  readonly list = (owner: string) => this.#ports.jobs.list(owner, isExportId);

  open(owner: string, job: ExportJob, fileName: string): Promise<Blob | undefined> {
    return readExported(this.#ports.blobs, owner, job, fileName);
  }

  /** Takes up what nobody works on: the oldest job of the owner, where this process has nothing else to do. */
  async takeUpAbandoned(owner: string): Promise<void> {
    if (this.#closed || (this.#line.worker && this.#line.load.running > 0)) return;
    const jobs = await this.#ports.jobs.list(owner, (jobId) => isExportId(jobId) && !this.#ended.has(jobId));
    for (const job of jobs) if (hasEnded(job)) this.#ended.add(job.jobId);
    const oldest = jobs
      .filter((job) => isAbandoned(job, this.#ports.now()) && !this.#line.unrecorded(job.jobId))
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    // A line that others work on takes all of them.
    for (const job of this.#line.worker ? oldest.slice(0, 1) : oldest) await this.#line.takeUp(owner, job);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#line.close();
  }

  get load(): ExportLoad {
    return this.#line.load;
  }

  /** The newest job of the same call, if it is under way, or done with its files still there. */
  async #find(owner: string, request: ExportRequest, wishes: Wishes, revision: number): Promise<ExportJob | undefined> {
    const same = (await this.list(owner))
      .filter((job) => isSame(job, request, wishes, revision) && !this.#line.unrecorded(job.jobId))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const running = same.find((job) => !hasEnded(job));
    const done = same.find(({ status }) => status === "done");
    return running ?? (done && (await hasFiles(this.#ports.blobs, owner, done)) ? done : undefined);
  }
}
