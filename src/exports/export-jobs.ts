import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import PQueue from "p-queue";
import { UserError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import { totalDurationInFrames } from "../project/timeline/scene-timing.ts";
import { timelineOf } from "../render/timeline-of.ts";
import type { Blob } from "../store/blobs/blobs.ts";
import { newJobId } from "../store/new-id.ts";
import { checkedWishes } from "./check-request.ts";
import { encodingFor } from "./encoding-for.ts";
import { type ExportEstimate, ExportEstimator } from "./export-estimate.ts";
import { type ExportJob, hasEnded } from "./export-job.ts";
import type { ExportRequest, Exports, WaitOptions } from "./exports.ts";
import { isAbandoned } from "./is-abandoned.ts";
import { readExported } from "./publish-export.ts";
import { type ExportPorts, runExport } from "./run-export.ts";
import { selectScenes } from "./select-scenes.ts";

type Wishes = ReturnType<typeof checkedWishes>;

const ESTIMATE_MILLISECONDS = 800;
const POLL_MILLISECONDS = 250;
const HEARTBEAT_MILLISECONDS = 2_000;

/** Exports as jobs: one at a time in this process, each with a record on disk that any process can read. */
export class ExportJobs implements Exports {
  readonly #ports: ExportPorts;
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #running = new Map<string, AbortController>();
  readonly #estimator = new ExportEstimator();

  constructor(ports: ExportPorts) {
    this.#ports = ports;
  }

  async start(owner: string, request: ExportRequest): Promise<ExportJob> {
    const { project, revision } = await this.#ports.projects.read(owner, request.projectId);
    const selected = selectScenes(project, request.scenes);
    const wishes = checkedWishes(request, selected);
    const same = (await this.#ports.jobs.list(owner)).find((job) => this.#isSame(job, request, wishes, revision));
    if (same) return same;

    const estimate: ExportEstimate = {
      width: project.width,
      height: project.height,
      frames: wishes.atFrame === undefined ? await this.#framesToDraw(owner, request, wishes, selected) : 1,
      quality: request.quality,
    };
    const at = this.#ports.now().toISOString();
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
      message: this.#queue.size + this.#queue.pending > 0 ? "Waiting for the export before it." : "Waiting to start.",
      estimatedSeconds: this.#estimator.seconds(estimate),
      createdAt: at,
      worker: { host: hostname(), pid: process.pid },
      heartbeatAt: at,
      files: [],
    };
    await this.#ports.jobs.create(owner, job);
    this.#enqueue(owner, job, selected, estimate);
    return job;
  }

  async wait(owner: string, jobId: string, { milliseconds, signal, onChange }: WaitOptions): Promise<ExportJob> {
    const deadline = Date.now() + milliseconds;
    let last = "";
    for (;;) {
      const job = await this.read(owner, jobId);
      // The answer itself reports the end: clients drop progress that arrives together with it.
      if (job.message + job.progress !== last && !hasEnded(job)) onChange?.(job);
      last = job.message + job.progress;
      if (hasEnded(job) || Date.now() >= deadline || signal?.aborted) return job;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(POLL_MILLISECONDS, Math.max(1, deadline - Date.now()))),
      );
    }
  }

  /** The job's record. The first to look at a job whose server died marks it as failed. */
  async read(owner: string, jobId: string): Promise<ExportJob> {
    const job = await this.#ports.jobs.read(owner, jobId);
    if (this.#running.has(jobId) || !isAbandoned(job, this.#ports.now())) return job;
    return this.#ports.jobs.update(owner, jobId, (current) =>
      hasEnded(current)
        ? current
        : {
            ...current,
            ...this.#ended(
              "failed",
              "Interrupted: the server that worked on it ended. Call export_video to start it again.",
            ),
          },
    );
  }

  async cancel(owner: string, jobId: string): Promise<ExportJob> {
    const job = await this.#ports.jobs.update(owner, jobId, (current) =>
      hasEnded(current) ? current : { ...current, ...this.#ended("cancelled", "Cancelled.") },
    );
    this.#running.get(jobId)?.abort();
    return job;
  }

  open(owner: string, job: ExportJob, fileName: string): Promise<Blob | undefined> {
    return readExported(this.#ports.blobs, owner, job, fileName);
  }

  /** Stops the jobs running here. Their records say so, and they can be started again. */
  async close(): Promise<void> {
    this.#queue.clear();
    for (const abort of this.#running.values()) abort.abort("shutdown");
    await this.#queue.onIdle();
  }

  #enqueue(owner: string, job: ExportJob, selected: Project, estimate: ExportEstimate): void {
    const abort = new AbortController();
    this.#running.set(job.jobId, abort);
    const heartbeat = setInterval(() => void this.#beat(owner, job.jobId, abort), HEARTBEAT_MILLISECONDS);
    heartbeat.unref();
    void this.#queue
      .add(async () => {
        const startedAt = Date.now();
        if (abort.signal.aborted) return;
        await runExport(this.#ports, { owner, job, signal: abort.signal }, selected);
        this.#estimator.learn(estimate, (Date.now() - startedAt) / 1000);
      })
      .catch((error) => this.#fail(owner, job.jobId, abort.signal, error))
      .finally(() => {
        clearInterval(heartbeat);
        this.#running.delete(job.jobId);
      });
  }

  /** Records that the job is still being worked on, and notices when another process cancelled it. */
  async #beat(owner: string, jobId: string, abort: AbortController): Promise<void> {
    const heartbeatAt = this.#ports.now().toISOString();
    const job = await this.#ports.jobs
      .update(owner, jobId, (current) => (hasEnded(current) ? current : { ...current, heartbeatAt }))
      .catch(() => undefined);
    if (job?.status === "cancelled") abort.abort();
  }

  async #fail(owner: string, jobId: string, signal: AbortSignal, error: unknown): Promise<void> {
    const known =
      error instanceof UserError
        ? `${error.problem} ${error.nextStep}`
        : "The export failed inside Scenewright. Try again; the server's log on stderr has the details.";
    if (!(error instanceof UserError) && !signal.aborted) this.#ports.logger.error({ err: error }, `export ${jobId}`);
    const end =
      signal.reason === "shutdown"
        ? this.#ended("failed", "Interrupted: the server was stopped. Call export_video to start it again.")
        : this.#ended("failed", known);
    await this.#ports.jobs
      .update(owner, jobId, (current) => (hasEnded(current) ? current : { ...current, ...end }))
      .catch(() => {});
  }

  #ended(status: "failed" | "cancelled", message: string): Pick<ExportJob, "status" | "message" | "endedAt"> {
    return { status, message, endedAt: this.#ports.now().toISOString() };
  }

  /** Falls back to all frames when counting takes too long: export_video does not wait for an estimate. */
  async #framesToDraw(
    owner: string,
    request: ExportRequest,
    { transparent = false }: Wishes,
    project: Project,
  ): Promise<number> {
    const { compiler, renderer } = this.#ports;
    const counted = timelineOf(project, compiler, { owner }).then((timeline) =>
      renderer.framesToDraw(
        { ...timeline, ...(transparent ? { transparent } : {}) },
        encodingFor(request.format, request.quality, timeline, transparent),
        { owner, projectId: request.projectId },
      ),
    );
    const late = delay(ESTIMATE_MILLISECONDS, undefined, { ref: false });
    const frames = await Promise.race([counted.catch(() => undefined), late]);
    return frames ?? totalDurationInFrames(project);
  }

  #isSame(job: ExportJob, request: ExportRequest, wishes: Wishes, revision: number): boolean {
    return (
      !hasEnded(job) &&
      !isAbandoned(job, this.#ports.now()) &&
      job.projectId === request.projectId &&
      job.revision === revision &&
      job.format === request.format &&
      job.quality === request.quality &&
      job.transparent === wishes.transparent &&
      job.atFrame === wishes.atFrame &&
      JSON.stringify(job.scenes) === JSON.stringify(request.scenes)
    );
  }
}
