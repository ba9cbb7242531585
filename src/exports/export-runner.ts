import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { UserError } from "../errors.ts";
import { ExportEstimator } from "./estimate/export-estimator.ts";
import { type ExportJob, endOf, hasEnded, type JobUpdate } from "./export-job.ts";
import type { ExportPorts } from "./run-export.ts";
import { selectScenes } from "./select-scenes.ts";

const HEARTBEAT_MILLISECONDS = 2_000;
/** How often a job's worker may die before it is taken that the job is what kills it. */
const MOST_INTERRUPTIONS = 20;

/** Why work on a job was stopped: the process ends, or the job is somebody else's by now. */
export const SHUTDOWN = "shutdown";
const LET_GO = "let go";

/** Works on exports in the name of this process. The record of a job names its worker, who says every two seconds that it lives. */
export class ExportRunner {
  readonly worker = { id: randomUUID(), host: hostname(), pid: process.pid };
  readonly #ports: ExportPorts;
  readonly #estimator: ExportEstimator;
  /** Ends that could not be recorded, as on a full disk. */
  readonly #unrecorded = new Map<string, Partial<ExportJob>>();

  constructor(ports: ExportPorts) {
    this.#ports = ports;
    this.#estimator = new ExportEstimator(ports);
  }

  unrecorded(jobId: string): Partial<ExportJob> | undefined {
    return this.#unrecorded.get(jobId);
  }

  /** The job, this process's from now on where `mayTake` says so. Under the record's lock, so that of several one gets it. */
  claim(owner: string, jobId: string, mayTake: (current: ExportJob) => boolean): Promise<ExportJob> {
    return this.#ports.jobs.update(owner, jobId, (current) => {
      if (hasEnded(current) || !mayTake(current)) return current;
      const interruptions = (current.interruptions ?? 0) + (current.worker ? 1 : 0);
      if (interruptions > MOST_INTERRUPTIONS) {
        const end = `The server ended ${interruptions} times while it was rendered. Try fewer scenes.`;
        return { ...current, ...endOf("failed", end, this.#ports.now()) };
      }
      const heartbeatAt = this.#ports.now().toISOString();
      return { ...current, status: "queued", worker: this.worker, heartbeatAt, interruptions };
    });
  }

  /** Says that this process has the job, until the answer is called. */
  keepAlive(owner: string, jobId: string, abort: AbortController): () => void {
    this.#unrecorded.delete(jobId);
    const beat = async () => {
      const heartbeatAt = this.#ports.now().toISOString();
      await this.#updates(owner, jobId, abort)({ heartbeatAt }).catch(() => {});
    };
    const heartbeat = setInterval(() => void beat(), HEARTBEAT_MILLISECONDS);
    heartbeat.unref();
    return () => clearInterval(heartbeat);
  }

  /** Renders a job that is this process's. Throws whatever stopped it. */
  async run(owner: string, job: ExportJob, abort: AbortController): Promise<void> {
    abort.signal.throwIfAborted();
    const startedAt = Date.now();
    const update = this.#updates(owner, job.jobId, abort);
    const project = await this.#ports.projects.readAt(owner, job.projectId, job.revision);
    // With all that goes with a film, which a server that never exports need not load.
    const { runExport } = await import("./run-export.ts");
    await runExport(this.#ports, { owner, job, update, signal: abort.signal }, selectScenes(project, job.scenes));
    const { estimate } = job;
    // Learned from where nothing was rendered before: an interrupted one took less than it takes.
    if (estimate && !job.interruptions)
      await this.#estimator.learn(owner, estimate, (Date.now() - startedAt) / 1000).catch(() => {});
  }

  /** Records how a job ended that {@link run} failed at. Answers nothing where it is not ours any more. */
  async fail(owner: string, jobId: string, signal: AbortSignal, error: unknown): Promise<void> {
    if (signal.reason === SHUTDOWN) return this.giveBack(owner, jobId);
    if (signal.aborted) return;
    const known =
      error instanceof UserError
        ? `${error.problem} ${error.nextStep}`
        : "The export failed inside Scenewright. Try again; the server's log on stderr has the details.";
    if (!(error instanceof UserError)) this.#ports.logger.error({ err: error }, `export ${jobId}`);
    const end = endOf("failed", known, this.#ports.now());
    await this.#ports.jobs
      .update(owner, jobId, (current) => (this.#isOurs(current) ? { ...current, ...end } : current))
      .catch(() => this.#unrecorded.set(jobId, end));
  }

  /** For the next worker, who goes on where this one stopped. */
  async giveBack(owner: string, jobId: string, why = "the server was stopped"): Promise<void> {
    await this.#ports.jobs
      .update(owner, jobId, (current) => {
        if (!this.#isOurs(current)) return current;
        const message = `Interrupted at ${Math.round(current.progress * 100)}%, as ${why}. The next one goes on from there.`;
        return { ...current, status: "queued", worker: null, message };
      })
      .catch(() => {});
  }

  /** Changes the record while the job is this worker's; one that someone else took over or cancelled is let go. */
  #updates(owner: string, jobId: string, abort: AbortController): JobUpdate {
    return async (change) => {
      const job = await this.#ports.jobs.update(owner, jobId, (current) =>
        this.#isOurs(current) ? { ...current, ...change } : current,
      );
      const isDone = change.status !== undefined && job.status === change.status;
      if (!isDone && !this.#isOurs(job)) abort.abort(LET_GO);
    };
  }

  #isOurs(job: ExportJob): boolean {
    return !hasEnded(job) && job.worker?.id === this.worker.id;
  }
}
