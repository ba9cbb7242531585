import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import PQueue from "p-queue";
import { UserError } from "../../errors.ts";
import { hasEnded } from "../../exports/export-job.ts";
import { isAbandoned } from "../../exports/is-abandoned.ts";
import { type WaitOptions, waitForEnd } from "../../exports/wait-for-end.ts";
import type { JobRecords } from "../../store/jobs/job-records.ts";
import type { Locks } from "../../store/locks/locks.ts";
import { isGenerationId } from "../../store/new-id.ts";
import { refuseOverBudget, spentUsd, sum } from "./budget.ts";
import { type GenerationItem, type GenerationJob, hasItemEnded, type ItemChange } from "./generation-job.ts";
import type {
  Admit,
  Generated,
  GenerationRequest,
  Generations,
  LocalOptions,
  LocalSounds,
  VoiceRequest,
} from "./generations.ts";
import { cancelled, ended, queuedAgain, saying, toRetry, withItem } from "./job-changes.ts";
import { isLocal, makeLocally } from "./make-locally.ts";
import { newJob, sameUnderWay } from "./new-job.ts";
import { placeVoices } from "./place-voices.ts";
import { missingKey, planItems } from "./plan-items.ts";
import { planVoices } from "./plan-voices.ts";
import { type ItemPorts, runItem } from "./run-item.ts";

export interface GenerationPorts extends ItemPorts {
  readonly jobs: JobRecords<GenerationJob>;
  readonly locks: Locks;
  readonly sounds?: LocalSounds | undefined;
  /** US dollars that one project may cost. */
  readonly budgetUsd: number;
  readonly now: () => Date;
}

const HEARTBEAT_MILLISECONDS = 2_000;
const AT_ONCE = 4;
const MOST_INTERRUPTIONS = 20;

/**
 * What providers make, as jobs: some items at a time, each written to the job's record before and after the call that costs.
 * A job whose server ended is taken up by the next: what was submitted is asked for by its id, never submitted again.
 */
export class GenerationJobs implements Generations {
  readonly #ports: GenerationPorts;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  readonly #running = new Map<
    string,
    { readonly owner: string; readonly abort: AbortController; readonly run: Promise<void> }
  >();
  readonly #ended = new Set<string>();
  readonly #worker = { id: randomUUID(), host: hostname(), pid: process.pid };
  #closed = false;

  constructor(ports: GenerationPorts) {
    this.#ports = ports;
  }

  async generate(owner: string, request: GenerationRequest, options: LocalOptions, admit?: Admit): Promise<Generated> {
    const { projects, sounds, addFile } = this.#ports;
    const { project } = await projects.read(owner, request.projectId);
    const providers = await this.#ports.providers();
    if (isLocal(request, providers, sounds)) return makeLocally(owner, request, { sounds, addFile }, options);
    const { items, notes } = planItems(project, request, providers);
    // Of two calls at once the second sees what the first will cost, and that it asks for the same.
    const job = await this.#ports.locks.withLock(owner, "generation", () => this.#begin(owner, request, items, admit));
    return { job, notes };
  }

  async speak(owner: string, request: VoiceRequest, signal?: AbortSignal, admit?: Admit): Promise<GenerationJob> {
    const { projectId, voice, fit } = request;
    const { project } = await this.#ports.projects.read(owner, projectId);
    const provider = (await this.#ports.providers()).voice;
    if (!provider) throw missingKey("voice");
    const items = await planVoices(project, request, provider, signal);
    const job = { projectId, kind: "voice" as const, voice: { name: voice, fit } };
    return this.#ports.locks.withLock(owner, "generation", () => this.#begin(owner, job, items, admit));
  }

  readonly list = (owner: string) => this.#ports.jobs.list(owner, isGenerationId);

  /** The job's record. One that nobody works on any more is taken up by whoever looks. */
  async read(owner: string, jobId: string): Promise<GenerationJob> {
    return this.#takeUp(owner, await this.#ports.jobs.read(owner, jobId));
  }

  wait(owner: string, jobId: string, options: WaitOptions<GenerationJob>): Promise<GenerationJob> {
    const isHere = () => this.#running.has(jobId);
    return waitForEnd(() => this.read(owner, jobId), this.#ports.jobs.listen(jobId), { ...options, isHere });
  }

  /** The provider is asked to stop as well. What it had begun stays counted: stopping is a request there, not a refund. */
  async cancel(owner: string, jobId: string): Promise<GenerationJob> {
    let submitted: readonly GenerationItem[] = [];
    const job = await this.#ports.jobs.update(owner, jobId, (current) => {
      if (hasEnded(current)) return current;
      submitted = current.items.filter(({ state }) => state === "submitted");
      return cancelled(current, this.#now());
    });
    this.#running.get(jobId)?.abort.abort("cancelled");
    const providers = await this.#ports.providers();
    const provider = job.kind === "image" || job.kind === "clip" ? providers[job.kind] : undefined;
    await Promise.all(submitted.map(({ plan, requestId = "" }) => provider?.cancel(plan, requestId)));
    return job;
  }

  async retry(owner: string, jobId: string, admit?: Admit): Promise<GenerationJob> {
    const job = await this.#ports.locks.withLock(owner, "generation", async () => {
      const current = await this.#ports.jobs.read(owner, jobId);
      if (!hasEnded(current)) throw new UserError("The job is still under way.", "Use wait_for_job.");
      const items = toRetry(current);
      const all = await this.list(owner);
      const spent = spentUsd(all, current.projectId) - sum(current.items);
      refuseOverBudget(spent, sum(items), this.#ports.budgetUsd);
      const others = all.filter((each) => each.jobId !== jobId);
      admit?.(others, sum(items));
      const again = queuedAgain(current, items, this.#worker, this.#now());
      return this.#ports.jobs.update(owner, jobId, () => again);
    });
    this.#ended.delete(jobId);
    this.#start(owner, job);
    return job;
  }

  /** Takes up the jobs of the workspace that nobody works on. */
  async takeUpAbandoned(owner: string): Promise<void> {
    if (this.#closed) return;
    const jobs = await this.#ports.jobs.list(owner, (jobId) => isGenerationId(jobId) && !this.#ended.has(jobId));
    for (const job of jobs) {
      if (hasEnded(job)) this.#ended.add(job.jobId);
      else await this.#takeUp(owner, job);
    }
  }

  /** Gives the jobs running here back; calls that cost and are on their way are awaited, so that their ids are not lost. */
  async close(): Promise<void> {
    this.#closed = true;
    const running = [...this.#running];
    for (const [, { abort }] of running) abort.abort("shutdown");
    await Promise.all(running.map(([, { run }]) => run));
    for (const [jobId, { owner }] of running) {
      const giveBack = (job: GenerationJob) => (this.#isOurs(job) ? { ...job, worker: null } : job);
      await this.#ports.jobs.update(owner, jobId, giveBack).catch(() => {});
    }
  }

  async #begin(
    owner: string,
    request: Pick<GenerationJob, "projectId" | "kind" | "voice">,
    planned: readonly GenerationItem[],
    admit: Admit | undefined,
  ): Promise<GenerationJob> {
    const all = await this.list(owner);
    const same = sameUnderWay(all, request.projectId, planned);
    if (same) return same;
    const job = newJob(all, request, planned, {
      budgetUsd: this.#ports.budgetUsd,
      worker: this.#worker,
      at: this.#now(),
      atOnce: AT_ONCE,
    });
    admit?.(all, sum(job.items));
    await this.#ports.jobs.create(owner, job);
    this.#start(owner, job);
    return job;
  }

  async #takeUp(owner: string, job: GenerationJob): Promise<GenerationJob> {
    const isFree = (current: GenerationJob) => !this.#running.has(job.jobId) && isAbandoned(current, this.#ports.now());
    if (this.#closed || !isFree(job)) return job;
    const claimed = await this.#ports.jobs.update(owner, job.jobId, (current) => {
      if (!isFree(current)) return current;
      const interruptions = (current.interruptions ?? 0) + (current.worker ? 1 : 0);
      if (interruptions > MOST_INTERRUPTIONS)
        return {
          ...current,
          status: "failed",
          message: "The server ended too often while it was made.",
          endedAt: this.#now(),
        };
      return { ...current, interruptions, worker: this.#worker, heartbeatAt: this.#now() };
    });
    if (this.#isOurs(claimed)) this.#start(owner, claimed);
    return claimed;
  }

  #start(owner: string, job: GenerationJob): void {
    if (this.#running.has(job.jobId)) return;
    const abort = new AbortController();
    const heartbeat = setInterval(() => void this.#beat(owner, job.jobId, abort), HEARTBEAT_MILLISECONDS);
    heartbeat.unref();
    const run = this.#run(owner, job, abort)
      .catch((error) => this.#ports.logger.error({ err: error }, `generation ${job.jobId}`))
      .finally(() => {
        clearInterval(heartbeat);
        this.#running.delete(job.jobId);
      });
    this.#running.set(job.jobId, { owner, abort, run });
  }

  async #run(owner: string, job: GenerationJob, abort: AbortController): Promise<void> {
    const { signal } = abort;
    const open = [...job.items.entries()].filter(([, item]) => !hasItemEnded(item));
    const work = open.map(([index, item]) =>
      this.#queue.add(async () => {
        const update = (change: ItemChange) => this.#change(owner, job.jobId, abort, withItem(index, change));
        const say = (message: string) => void this.#change(owner, job.jobId, abort, saying(message)).catch(() => {});
        if (!signal.aborted) await runItem(this.#ports, { owner, job, item, signal, update, say });
      }),
    );
    await Promise.all(work);
    if (signal.aborted) return;
    const placed = await placeVoices(this.#ports.projects, owner, await this.#ports.jobs.read(owner, job.jobId));
    await this.#change(owner, job.jobId, abort, (now) => ended(now, this.#now(), placed));
  }

  /** Changes the record while the job is this server's; one that was cancelled or taken over is let go. */
  async #change(
    owner: string,
    jobId: string,
    abort: AbortController,
    change: (job: GenerationJob) => GenerationJob,
  ): Promise<boolean> {
    let wasOurs = false;
    await this.#ports.jobs.update(owner, jobId, (current) => {
      wasOurs = this.#isOurs(current);
      return wasOurs ? change(current) : current;
    });
    if (!wasOurs) abort.abort("let go");
    return wasOurs;
  }

  async #beat(owner: string, jobId: string, abort: AbortController): Promise<void> {
    const heartbeatAt = this.#now();
    await this.#change(owner, jobId, abort, (job) => ({ ...job, heartbeatAt })).catch(() => {});
  }

  #isOurs(job: GenerationJob): boolean {
    return !hasEnded(job) && job.worker?.id === this.#worker.id;
  }

  #now(): string {
    return this.#ports.now().toISOString();
  }
}
