import type { Job } from "bullmq";
import { UnavailableError, UserError } from "../../errors.ts";
import { hasEnded } from "../../exports/export-job.ts";
import type { ExportLoad } from "../../exports/export-line.ts";
import { type ExportRunner, SHUTDOWN } from "../../exports/export-runner.ts";
import { EXPORTS } from "../queue-names.ts";
import type { QueueTurns } from "../queue-turns.ts";
import type { Queues } from "../queues.ts";
import type { ExportTicket } from "./export-ticket.ts";

interface Ports {
  readonly runner: ExportRunner;
  readonly turns: Pick<QueueTurns, "reach">;
  readonly log: (line: string) => void;
}

/** Sees to exports: most of that is waiting for segments, which workers draw beside it. */
export class ExportWork {
  readonly #queues: Queues;
  readonly #ports: Ports;
  readonly #running = new Map<string, { readonly abort: AbortController; readonly ended: Promise<void> }>();

  constructor(queues: Queues, concurrency: number, ports: Ports) {
    this.#queues = queues;
    this.#ports = ports;
    queues.worker<ExportTicket, void>(EXPORTS, concurrency, (job, token) => this.#work(job, token));
  }

  /** Of this worker alone; what waits for any is known to the servers. */
  get load(): ExportLoad {
    return { running: this.#running.size, waiting: 0, waitingMilliseconds: 0 };
  }

  /** Gives back all that this worker is at; others go on where it stopped. */
  async stop(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { abort } of running) abort.abort(SHUTDOWN);
    await Promise.all(running.map(({ ended }) => ended.catch(() => {})));
  }

  async #work(job: Job<ExportTicket, void>, token: string): Promise<void> {
    const { jobId } = job.data;
    await this.#ports.turns.reach(job.priority).catch(() => {});
    // A queue that lost sight of this process gives it the same again.
    const same = this.#running.get(jobId);
    if (same) return same.ended;
    const abort = new AbortController();
    const ended = this.#run(job, abort);
    this.#running.set(jobId, { abort, ended });
    try {
      await ended;
    } finally {
      this.#running.delete(jobId);
    }
    if (abort.signal.reason !== SHUTDOWN) return;
    await job.moveToWait(token);
    throw new this.#queues.bullmq.WaitingError();
  }

  async #run(job: Job<ExportTicket, void>, abort: AbortController): Promise<void> {
    const { runner } = this.#ports;
    const { owner, jobId } = job.data;
    // Whoever had it is dead, or was lost sight of: it lets go when it sees that the job is ours.
    const claimed = await runner
      .claim(owner, jobId, () => true)
      .catch((error) => {
        // A record that is gone, with its project or its owner, is nobody's work any more.
        if (error instanceof UserError && !(error instanceof UnavailableError)) return undefined;
        throw error;
      });
    if (!claimed || hasEnded(claimed) || claimed.worker?.id !== runner.worker.id) return;
    const stopBeating = runner.keepAlive(owner, jobId, abort);
    try {
      await runner.run(owner, claimed, abort);
    } catch (error) {
      if (abort.signal.aborted || !isOfTheMachine(error) || isLast(job))
        return await runner.fail(owner, jobId, abort.signal, error);
      await runner.giveBack(owner, jobId, "something a worker needs was away");
      this.#ports.log(`export ${jobId} is tried again: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    } finally {
      stopBeating();
    }
  }
}

function isOfTheMachine(error: unknown): boolean {
  return !(error instanceof UserError) || error instanceof UnavailableError;
}

function isLast({ attemptsMade, opts: { attempts = 1 } }: Job): boolean {
  return attemptsMade + 1 >= attempts;
}
