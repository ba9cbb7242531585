import type { Queue } from "bullmq";
import { type ExportJob, hasEnded } from "../../exports/export-job.ts";
import type { ExportLine, ExportLoad } from "../../exports/export-line.ts";
import { isAbandoned } from "../../exports/is-abandoned.ts";
import { EXPORTS } from "../queue-names.ts";
import type { QueueTurns } from "../queue-turns.ts";
import type { Queues } from "../queues.ts";
import type { ExportTicket } from "./export-ticket.ts";

const ATTEMPTS = 3;
const RETRY_MILLISECONDS = 1_000;
/** Whoever waits for a job asks again and again that somebody works on it. */
const ADD_AGAIN_MILLISECONDS = 5_000;
const COUNT_MILLISECONDS = 5_000;

interface Ports {
  readonly turns: Pick<QueueTurns, "take">;
  weightOf(owner: string): Promise<number>;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/**
 * Exports that wait for workers. Their records are what counts: a ticket that the queue lost, or never got, is put in again by
 * whoever finds a record that nobody works on.
 */
export class QueuedLine implements ExportLine {
  readonly worker = null;
  readonly #queue: Queue;
  readonly #ports: Ports;
  readonly #addedAt = new Map<string, number>();
  readonly #counting: NodeJS.Timeout;
  #load: ExportLoad = { running: 0, waiting: 0, waitingMilliseconds: 0 };

  constructor(queues: Queues, ports: Ports) {
    this.#queue = queues.queue(EXPORTS);
    this.#ports = ports;
    this.#counting = setInterval(() => void this.#count().catch(() => {}), COUNT_MILLISECONDS);
    this.#counting.unref();
  }

  /** As it was seconds ago. */
  get load(): ExportLoad {
    return this.#load;
  }

  greeting(): string {
    return "Waiting for a worker.";
  }

  /** Where the queue is away the job is safe all the same: it is put in later. */
  async add(owner: string, { jobId }: Pick<ExportJob, "jobId">): Promise<void> {
    this.#addedAt.set(jobId, Date.now());
    const adding = this.#add(owner, jobId).catch((error) => {
      this.#addedAt.delete(jobId);
      this.#ports.log(`queue: export ${jobId} is put in later (${(error as Error).message})`);
    });
    await Promise.race([adding, new Promise((resolve) => setTimeout(resolve, ADD_AGAIN_MILLISECONDS).unref())]);
  }

  async takeUp(owner: string, job: ExportJob): Promise<ExportJob> {
    if (hasEnded(job)) this.#addedAt.delete(job.jobId);
    const since = Date.now() - (this.#addedAt.get(job.jobId) ?? 0);
    if (isAbandoned(job, this.#ports.now()) && since > ADD_AGAIN_MILLISECONDS) await this.add(owner, job);
    return job;
  }

  has(): boolean {
    return false;
  }

  unrecorded(): undefined {
    return undefined;
  }

  /** A worker that is at it sees in the record that it was cancelled. */
  stop(jobId: string): void {
    void this.#queue.remove(jobId).catch(() => {});
  }

  async close(): Promise<void> {
    clearInterval(this.#counting);
  }

  async #add(owner: string, jobId: string): Promise<void> {
    const { turns, weightOf } = this.#ports;
    const [priority = 1] = await turns.take(owner, 1, await weightOf(owner));
    await this.#queue.add("export", { owner, jobId } satisfies ExportTicket, {
      jobId,
      priority,
      attempts: ATTEMPTS,
      backoff: { type: "exponential", delay: RETRY_MILLISECONDS, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  async #count(): Promise<void> {
    const { active = 0, ...others } = await this.#queue.getJobCounts("active", "prioritized", "waiting", "delayed");
    const waiting = Object.values(others).reduce((sum, each) => sum + each, 0);
    const [first] = waiting > 0 ? await this.#queue.getJobs(["prioritized", "waiting"], 0, 0, true) : [];
    this.#load = { running: active, waiting, waitingMilliseconds: first ? Date.now() - first.timestamp : 0 };
  }
}
