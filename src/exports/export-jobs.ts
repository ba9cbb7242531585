import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { UserError } from "../errors.ts";
import { FairWork } from "../platform/fair-work.ts";
import type { Blob } from "../store/blobs/blobs.ts";
import { isExportId, newJobId } from "../store/new-id.ts";
import { checkedWishes } from "./check-request.ts";
import { type Estimate, ExportEstimator } from "./estimate/export-estimator.ts";
import { type ExportJob, hasEnded, type JobUpdate } from "./export-job.ts";
import type { ExportRequest, Exports } from "./exports.ts";
import { isAbandoned } from "./is-abandoned.ts";
import { hasFiles, readExported } from "./publish-export.ts";
import { type ExportPorts, runExport } from "./run-export.ts";
import { isSame, type Wishes } from "./same-export.ts";
import { selectScenes } from "./select-scenes.ts";
import { type WaitOptions, waitForEnd } from "./wait-for-end.ts";

const HEARTBEAT_MILLISECONDS = 2_000;
const ANSWER_MILLISECONDS = 200;
/** How often a job's worker may die before it is taken that the job is what kills it. */
const MOST_INTERRUPTIONS = 20;

/**
 * Exports as jobs: one at a time in this process, in fair turns of their owners, each with a record on disk that any process can read. The record names its
 * worker, who says every two seconds that it lives: a job without one is taken up by the next server that looks.
 */
export class ExportJobs implements Exports {
  readonly #ports: ExportPorts;
  readonly #queue = new FairWork(1);
  readonly #running = new Map<string, { readonly owner: string; readonly abort: AbortController }>();
  /** Ends that could not be recorded, as on a full disk. */
  readonly #unrecorded = new Map<string, Partial<ExportJob>>();
  /** Jobs that have ended need not be read again to find those that have not. */
  readonly #ended = new Set<string>();
  readonly #estimator: ExportEstimator;
  /** Of jobs that were started here. */
  readonly #estimates = new Map<string, Estimate>();
  readonly #worker = { id: randomUUID(), host: hostname(), pid: process.pid };
  readonly #waiting = new Set<Promise<ExportJob>>();
  #closed = false;

  constructor(ports: ExportPorts) {
    this.#ports = ports;
    this.#estimator = new ExportEstimator(ports);
  }

  async start(owner: string, request: ExportRequest, admit?: () => Promise<void>): Promise<ExportJob> {
    // Refused before there is a job, where it could not be rendered anyway.
    await this.#ports.renderer.ready();
    const { project, revision } = await this.#ports.projects.read(owner, request.projectId);
    const selected = selectScenes(project, request.scenes);
    const wishes = checkedWishes(request, selected);
    const same = await this.#find(owner, request, wishes, revision);
    if (same) return this.#takeUp(owner, same);
    await admit?.();

    const at = this.#ports.now().toISOString();
    const estimate = await this.#estimator.estimate(owner, { ...request, ...wishes }, selected);
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
      message: this.#queue.isBusy ? "Waiting for the export before it." : "Waiting to start.",
      estimatedSeconds: estimate.seconds,
      createdAt: at,
      worker: this.#worker,
      heartbeatAt: at,
      files: [],
    };
    this.#estimates.set(job.jobId, estimate);
    await this.#ports.jobs.create(owner, job);
    this.#enqueue(owner, job);
    return job;
  }

  wait(owner: string, jobId: string, options: WaitOptions<ExportJob>): Promise<ExportJob> {
    const isHere = () => this.#running.has(jobId);
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
    const end = this.#unrecorded.get(jobId);
    return end && !hasEnded(job) ? { ...job, ...end } : this.#takeUp(owner, job);
  }

  async cancel(owner: string, jobId: string): Promise<ExportJob> {
    const job = await this.#ports.jobs.update(owner, jobId, (current) =>
      hasEnded(current) ? current : { ...current, ...this.#end("cancelled", "Cancelled.") },
    );
    this.#running.get(jobId)?.abort.abort();
    return job;
  }

  readonly list = (owner: string) => this.#ports.jobs.list(owner, isExportId);

  open(owner: string, job: ExportJob, fileName: string): Promise<Blob | undefined> {
    return readExported(this.#ports.blobs, owner, job, fileName);
  }

  /** Takes up one job of the workspace that nobody works on, where this process has nothing else to do. */
  async takeUpAbandoned(owner: string): Promise<void> {
    if (this.#queue.isBusy || this.#closed) return;
    const jobs = await this.#ports.jobs.list(owner, (jobId) => isExportId(jobId) && !this.#ended.has(jobId));
    for (const job of jobs) if (hasEnded(job)) this.#ended.add(job.jobId);
    const oldest = jobs
      .filter((job) => isAbandoned(job, this.#ports.now()) && !this.#unrecorded.has(job.jobId))
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt))[0];
    if (oldest) await this.#takeUp(owner, oldest);
  }

  /** Stops the jobs running here and gives them back: the next server on the workspace goes on where they stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    const waiting = new Map(this.#running);
    this.#queue.clear();
    for (const { abort } of this.#running.values()) abort.abort("shutdown");
    await this.#queue.onIdle();
    for (const [jobId, { owner }] of waiting) await this.#giveBack(owner, jobId);
  }

  /** What this process works on, and what waits for it. */
  get load(): Pick<FairWork, "running" | "waiting" | "waitingMilliseconds"> {
    return this.#queue;
  }

  /** Under the record's lock, so that of several servers one gets it. */
  async #takeUp(owner: string, job: ExportJob): Promise<ExportJob> {
    const isFree = (current: ExportJob) => !this.#running.has(job.jobId) && isAbandoned(current, this.#ports.now());
    if (this.#closed || !isFree(job)) return job;
    const claimed = await this.#ports.jobs.update(owner, job.jobId, (current) => {
      if (!isFree(current)) return current;
      const interruptions = (current.interruptions ?? 0) + (current.worker ? 1 : 0);
      if (interruptions > MOST_INTERRUPTIONS)
        return {
          ...current,
          ...this.#end("failed", `The server ended ${interruptions} times while it was rendered. Try fewer scenes.`),
        };
      const heartbeatAt = this.#ports.now().toISOString();
      return { ...current, status: "queued", worker: this.#worker, heartbeatAt, interruptions };
    });
    if (!hasEnded(claimed) && claimed.worker?.id === this.#worker.id) this.#enqueue(owner, claimed);
    return claimed;
  }

  #enqueue(owner: string, job: ExportJob): void {
    if (this.#running.has(job.jobId)) return;
    const abort = new AbortController();
    this.#running.set(job.jobId, { owner, abort });
    this.#unrecorded.delete(job.jobId);
    const heartbeat = setInterval(() => void this.#beat(owner, job.jobId, abort), HEARTBEAT_MILLISECONDS);
    heartbeat.unref();
    void this.#queue
      .run(owner, async () => {
        abort.signal.throwIfAborted();
        const startedAt = Date.now();
        const update = this.#updates(owner, job.jobId, abort);
        const project = await this.#ports.projects.readAt(owner, job.projectId, job.revision);
        await runExport(this.#ports, { owner, job, update, signal: abort.signal }, selectScenes(project, job.scenes));
        const estimate = this.#estimates.get(job.jobId);
        if (estimate) await this.#estimator.learn(owner, estimate, (Date.now() - startedAt) / 1000);
      })
      .catch((error) => this.#fail(owner, job.jobId, abort.signal, error))
      .finally(() => {
        clearInterval(heartbeat);
        this.#running.delete(job.jobId);
        this.#estimates.delete(job.jobId);
      });
  }

  /** Changes the record while the job is this worker's; one that someone else took over or cancelled is let go. */
  #updates(owner: string, jobId: string, abort: AbortController): JobUpdate {
    return async (change) => {
      const isOurs = (job: ExportJob) => !hasEnded(job) && job.worker?.id === this.#worker.id;
      const job = await this.#ports.jobs.update(owner, jobId, (current) =>
        isOurs(current) ? { ...current, ...change } : current,
      );
      const isDone = change.status !== undefined && job.status === change.status;
      if (!isDone && !isOurs(job)) abort.abort("let go");
    };
  }

  async #beat(owner: string, jobId: string, abort: AbortController): Promise<void> {
    const heartbeatAt = this.#ports.now().toISOString();
    await this.#updates(owner, jobId, abort)({ heartbeatAt }).catch(() => {});
  }

  async #fail(owner: string, jobId: string, signal: AbortSignal, error: unknown): Promise<void> {
    if (signal.reason === "shutdown") return this.#giveBack(owner, jobId);
    if (signal.aborted) return;
    const known =
      error instanceof UserError
        ? `${error.problem} ${error.nextStep}`
        : "The export failed inside Scenewright. Try again; the server's log on stderr has the details.";
    if (!(error instanceof UserError)) this.#ports.logger.error({ err: error }, `export ${jobId}`);
    const end = this.#end("failed", known);
    await this.#ports.jobs
      .update(owner, jobId, (current) => (hasEnded(current) ? current : { ...current, ...end }))
      .catch(() => this.#unrecorded.set(jobId, end));
  }

  async #giveBack(owner: string, jobId: string): Promise<void> {
    await this.#ports.jobs
      .update(owner, jobId, (current) => {
        if (hasEnded(current) || current.worker?.id !== this.#worker.id) return current;
        const message = `Interrupted at ${Math.round(current.progress * 100)}%, as the server was stopped. The next one on this workspace goes on from there.`;
        return { ...current, status: "queued", worker: null, message };
      })
      .catch(() => {});
  }

  #end(status: "failed" | "cancelled", message: string): Pick<ExportJob, "status" | "message" | "endedAt"> {
    return { status, message, endedAt: this.#ports.now().toISOString() };
  }

  /** The newest job of the same call, if it is under way, or done with its files still there. */
  async #find(owner: string, request: ExportRequest, wishes: Wishes, revision: number): Promise<ExportJob | undefined> {
    const same = (await this.list(owner))
      .filter((job) => isSame(job, request, wishes, revision) && !this.#unrecorded.has(job.jobId))
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const running = same.find((job) => !hasEnded(job));
    const done = same.find(({ status }) => status === "done");
    return running ?? (done && (await hasFiles(this.#ports.blobs, owner, done)) ? done : undefined);
  }
}
