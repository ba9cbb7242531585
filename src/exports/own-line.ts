import { FairWork } from "../platform/fair-work.ts";
import { type ExportJob, hasEnded } from "./export-job.ts";
import type { ExportLine, ExportLoad } from "./export-line.ts";
import { type ExportRunner, SHUTDOWN } from "./export-runner.ts";
import { isAbandoned } from "./is-abandoned.ts";

/** Exports rendered by this process, one at a time, in fair turns of their owners. */
export class OwnLine implements ExportLine {
  readonly #runner: ExportRunner;
  readonly #now: () => Date;
  readonly #queue = new FairWork(1);
  readonly #running = new Map<string, { readonly owner: string; readonly abort: AbortController }>();
  #closed = false;

  constructor(runner: ExportRunner, now: () => Date) {
    this.#runner = runner;
    this.#now = now;
  }

  get worker() {
    return this.#runner.worker;
  }

  get load(): ExportLoad {
    return this.#queue;
  }

  greeting(): string {
    return this.#queue.isBusy ? "Waiting for the export before it." : "Waiting to start.";
  }

  async add(owner: string, job: ExportJob): Promise<void> {
    const { jobId } = job;
    if (this.#running.has(jobId)) return;
    const abort = new AbortController();
    this.#running.set(jobId, { owner, abort });
    const stopBeating = this.#runner.keepAlive(owner, jobId, abort);
    void this.#queue
      .run(owner, () => this.#runner.run(owner, job, abort))
      .catch((error) => this.#runner.fail(owner, jobId, abort.signal, error))
      .finally(() => {
        stopBeating();
        this.#running.delete(jobId);
      });
  }

  async takeUp(owner: string, job: ExportJob): Promise<ExportJob> {
    const isFree = (current: ExportJob) => !this.#running.has(job.jobId) && isAbandoned(current, this.#now());
    if (this.#closed || !isFree(job)) return job;
    const claimed = await this.#runner.claim(owner, job.jobId, isFree);
    if (!hasEnded(claimed) && claimed.worker?.id === this.worker.id) await this.add(owner, claimed);
    return claimed;
  }

  has(jobId: string): boolean {
    return this.#running.has(jobId);
  }

  unrecorded(jobId: string): Partial<ExportJob> | undefined {
    return this.#runner.unrecorded(jobId);
  }

  stop(jobId: string): void {
    this.#running.get(jobId)?.abort.abort();
  }

  /** The next server on the workspace goes on where these stopped. */
  async close(): Promise<void> {
    this.#closed = true;
    const waiting = new Map(this.#running);
    this.#queue.clear();
    for (const { abort } of this.#running.values()) abort.abort(SHUTDOWN);
    await this.#queue.onIdle();
    for (const [jobId, { owner }] of waiting) await this.#runner.giveBack(owner, jobId);
  }
}
