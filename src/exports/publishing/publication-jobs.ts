import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import PQueue from "p-queue";
import { UserError } from "../../errors.ts";
import type { Logger } from "../../platform/logger.ts";
import type { Bucket } from "../../store/buckets/bucket.ts";
import type { JobRecords } from "../../store/jobs/job-records.ts";
import { exportIdOf, isExportId, isPublicationId, newToken, publicationIdOf } from "../../store/new-id.ts";
import { type ExportJob, fileNameOf, hasEnded } from "../export-job.ts";
import type { Exports } from "../exports.ts";
import { isAbandoned } from "../is-abandoned.ts";
import { type WaitOptions, waitForEnd } from "../wait-for-end.ts";
import type { Publication, Publications } from "./publication.ts";
import type { ReadBackLimits } from "./read-back.ts";
import { runPublication } from "./run-publication.ts";

export interface PublicationPorts {
  readonly jobs: JobRecords<Publication>;
  /** The records of exports, which tell where each was published. */
  readonly exportRecords: JobRecords<ExportJob>;
  readonly exports: Pick<Exports, "read" | "open">;
  /** @throws UserError where none is set up */
  readonly bucket: () => Bucket;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly limits?: Partial<ReadBackLimits> | undefined;
}

const HEARTBEAT_MILLISECONDS = 2_000;
const AT_ONCE = 2;
const MOST_INTERRUPTIONS = 20;

/**
 * Publishing as jobs, since a film takes longer to send than clients wait. There is one record for each export, taken up again by
 * the next call, the next server, or retry_job; what has reached the storage is not sent again.
 */
export class PublicationJobs implements Publications {
  readonly #ports: PublicationPorts;
  readonly #queue = new PQueue({ concurrency: AT_ONCE });
  readonly #running = new Map<string, { readonly abort: AbortController; readonly run: Promise<void> }>();
  readonly #ended = new Set<string>();
  readonly #worker = { id: randomUUID(), host: hostname(), pid: process.pid };
  #closed = false;

  constructor(ports: PublicationPorts) {
    this.#ports = ports;
  }

  async start(owner: string, exportId: string, { expiresInSeconds }: { readonly expiresInSeconds: number }) {
    const { exports, jobs } = this.#ports;
    if (!isExportId(exportId))
      throw new UserError("Only exports are published.", "Use the jobId of an export_video; list_jobs has them.");
    const exported = await exports.read(owner, exportId);
    const [main] = exported.files;
    if (exported.status !== "done" || !main)
      throw new UserError(
        `The export is ${exported.status}, so there is no file to publish.`,
        hasEnded(exported) ? "Use export_video for another one." : "Use wait_for_job first.",
      );
    this.#bucketFor(main.path);
    const jobId = publicationIdOf(exportId);
    const at = this.#now();
    const fresh: Publication = {
      jobId,
      exportId,
      projectId: exported.projectId,
      fileName: fileNameOf(main),
      token: newToken(),
      expiresInSeconds,
      status: "queued",
      progress: 0,
      message: "Waiting to start.",
      createdAt: at,
      worker: this.#worker,
      heartbeatAt: at,
      interruptions: 0,
    };
    const isKnown = async () => (await this.list(owner)).some((job) => job.jobId === jobId);
    if (!(await isKnown()))
      await jobs.create(owner, fresh).catch(async (error) => {
        // Of two calls at once one made it.
        if (!(await isKnown())) throw error;
      });
    const job = await jobs.update(owner, jobId, (current) => {
      if (current.worker?.id === this.#worker.id && current.createdAt === at) return current;
      if (!hasEnded(current) && !isAbandoned(current, this.#ports.now())) return current;
      const { token, verified, published, interruptions = 0 } = current;
      return {
        ...fresh,
        token,
        // Parts of it may lie in the storage.
        interruptions: hasEnded(current) ? 0 : interruptions + 1,
        ...(verified ? { verified } : {}),
        ...(published ? { published } : {}),
      };
    });
    this.#ended.delete(jobId);
    if (this.#isOurs(job)) this.#run(owner, job);
    return job;
  }

  readonly list = (owner: string) => this.#ports.jobs.list(owner, isPublicationId);

  async read(owner: string, jobId: string): Promise<Publication> {
    return this.#takeUp(owner, await this.#ports.jobs.read(owner, jobId));
  }

  wait(owner: string, jobId: string, options: WaitOptions<Publication>): Promise<Publication> {
    const isHere = () => this.#running.has(jobId);
    return waitForEnd(() => this.read(owner, jobId), this.#ports.jobs.listen(jobId), { ...options, isHere });
  }

  async cancel(owner: string, jobId: string): Promise<Publication> {
    const job = await this.#ports.jobs.update(owner, jobId, (current) =>
      hasEnded(current) ? current : { ...current, ...this.#end("cancelled", "Cancelled. The export stays.") },
    );
    this.#running.get(jobId)?.abort.abort("cancelled");
    return job;
  }

  async retry(owner: string, jobId: string): Promise<Publication> {
    const { expiresInSeconds } = await this.#ports.jobs.read(owner, jobId);
    return this.start(owner, exportIdOf(jobId), { expiresInSeconds });
  }

  /** Takes up what a server that ended left. */
  async takeUpAbandoned(owner: string): Promise<void> {
    if (this.#closed) return;
    for (const job of await this.#ports.jobs.list(owner, (id) => isPublicationId(id) && !this.#ended.has(id))) {
      if (hasEnded(job)) this.#ended.add(job.jobId);
      else await this.#takeUp(owner, job);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const running = [...this.#running.values()];
    for (const { abort } of running) abort.abort("shutdown");
    await Promise.all(running.map(({ run }) => run));
  }

  async #takeUp(owner: string, job: Publication): Promise<Publication> {
    const isFree = (current: Publication) => !this.#running.has(job.jobId) && isAbandoned(current, this.#ports.now());
    if (this.#closed || !isFree(job)) return job;
    const claimed = await this.#ports.jobs.update(owner, job.jobId, (current) => {
      if (!isFree(current)) return current;
      const interruptions = (current.interruptions ?? 0) + 1;
      if (interruptions > MOST_INTERRUPTIONS)
        return { ...current, ...this.#end("failed", "The server ended too often while it was sent. Use retry_job.") };
      const message = "The server ended while it was sent; it is taken up.";
      return { ...current, message, interruptions, worker: this.#worker, heartbeatAt: this.#now() };
    });
    if (this.#isOurs(claimed)) this.#run(owner, claimed);
    return claimed;
  }

  #run(owner: string, job: Publication): void {
    if (this.#running.has(job.jobId)) return;
    const abort = new AbortController();
    const update = (change: Partial<Publication>) => this.#change(owner, job.jobId, abort, change);
    const beat = () => void update({ heartbeatAt: this.#now() }).catch(() => {});
    const heartbeat = setInterval(beat, HEARTBEAT_MILLISECONDS);
    heartbeat.unref();
    const run = this.#queue
      .add(() => this.#publish(owner, job, { signal: abort.signal, update }))
      .catch((error) => this.#fail(owner, job.jobId, abort.signal, error))
      .finally(() => {
        clearInterval(heartbeat);
        this.#running.delete(job.jobId);
      });
    this.#running.set(job.jobId, { abort, run });
  }

  async #publish(
    owner: string,
    job: Publication,
    { signal, update }: { signal: AbortSignal; update: (change: Partial<Publication>) => Promise<void> },
  ): Promise<void> {
    signal.throwIfAborted();
    const { exports, exportRecords, now, limits } = this.#ports;
    const exported = await exports.read(owner, job.exportId);
    const bucket = this.#bucketFor(exported.files[0]?.path ?? job.fileName);
    const blob = await exports.open(owner, exported, job.fileName);
    if (!blob) throw new UserError(`${job.fileName} is no longer there.`, "Use export_video for another one.");
    const published = await runPublication({ job, blob, bucket, signal, now, update, limits });
    await exportRecords.update(owner, job.exportId, (current) => ({ ...current, published }));
    await update({ status: "done", progress: 1, message: "Published.", published, endedAt: this.#now() });
  }

  /** Changes the record while the job is this server's; one that was cancelled or taken over is let go. */
  async #change(owner: string, jobId: string, abort: AbortController, change: Partial<Publication>): Promise<void> {
    let wasOurs = false;
    await this.#ports.jobs.update(owner, jobId, (current) => {
      wasOurs = this.#isOurs(current);
      return wasOurs ? { ...current, ...change } : current;
    });
    if (!wasOurs) abort.abort("let go");
  }

  async #fail(owner: string, jobId: string, signal: AbortSignal, error: unknown): Promise<void> {
    const { jobs, logger } = this.#ports;
    const change = (current: Publication): Publication => {
      if (!this.#isOurs(current)) return current;
      if (signal.reason === "shutdown")
        return { ...current, status: "queued", worker: null, message: "The server was stopped; the next one goes on." };
      const words =
        error instanceof UserError
          ? `${error.problem} ${error.nextStep}`
          : "Publishing failed inside Scenewright. Use retry_job; the server's log on stderr has the details.";
      return { ...current, ...this.#end("failed", words) };
    };
    if (!signal.aborted && !(error instanceof UserError)) logger.error({ err: error }, `publish ${jobId}`);
    await jobs.update(owner, jobId, change).catch(() => {});
  }

  /** What is not set up is told with what works without. */
  #bucketFor(path: string): Bucket {
    try {
      return this.#ports.bucket();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(error.problem, `${error.nextStep} Without it give the user the file: ${path}.`);
    }
  }

  #isOurs(job: Publication): boolean {
    return !hasEnded(job) && job.worker?.id === this.#worker.id;
  }

  #end(status: "failed" | "cancelled", message: string): Pick<Publication, "status" | "message" | "endedAt"> {
    return { status, message, endedAt: this.#now() };
  }

  #now(): string {
    return this.#ports.now().toISOString();
  }
}
