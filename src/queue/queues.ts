import type { Job, Queue, QueueEvents, Worker } from "bullmq";
import type { Redis } from "ioredis";
import { loadQueuePackages, type QueuePackages } from "./load-queue-packages.ts";
import type { QueueSettings } from "./queue-settings.ts";

/** Until the work of a worker that died is taken up: the lock runs out, and the next look finds it. */
const LOCK = { lockDuration: 6_000, stalledInterval: 3_000 };
/** Deaths of workers say little about the job they were at. */
const MAX_STALLED_COUNT = 5;
/** Of one pool; a process has one for each queue, worker and listener. */
const POSTGRES_CONNECTIONS = 3;
const LONGEST_RECONNECT_MILLISECONDS = 1_000;
const SCHEMA = "scenewright_queue";

export type Process<Data, Result> = (job: Job<Data, Result>, token: string) => Promise<Result>;

/** The queues of an endpoint. What waits in them can be made again from records: they may be emptied at any time. */
export class Queues {
  readonly bullmq: QueuePackages["bullmq"];
  readonly #settings: QueueSettings;
  readonly #redis: Redis | undefined;
  readonly #open: { close(): Promise<void> }[] = [];
  readonly #workers: Worker[] = [];
  readonly #log: (line: string) => void;
  #lastTrouble = "";

  private constructor(settings: QueueSettings, packages: QueuePackages, log: (line: string) => void) {
    this.bullmq = packages.bullmq;
    this.#settings = settings;
    this.#log = log;
    this.#redis = packages.ioredis && connect(settings.url, packages.ioredis);
    this.#redis?.on("error", (error) => this.#tell(error));
  }

  /** @throws UserError where a package is missing */
  static async open(settings: QueueSettings, log: (line: string) => void): Promise<Queues> {
    const packages = await loadQueuePackages(settings);
    if (settings.kind === "postgres") await makeTables(settings, packages);
    return new Queues(settings, packages, log);
  }

  queue(name: string): Queue {
    const { Queue } = this.bullmq;
    return this.#kept(new Queue(name, this.#options(), this.#factory()));
  }

  events(name: string): QueueEvents {
    const { QueueEvents } = this.bullmq;
    return this.#kept(new QueueEvents(name, this.#options(), this.#factory()));
  }

  /** Works on a queue, on so many jobs at once. */
  worker<Data, Result>(name: string, concurrency: number, process: Process<Data, Result>): Worker<Data, Result> {
    const options = { ...this.#options(), ...LOCK, maxStalledCount: MAX_STALLED_COUNT, concurrency };
    const { Worker } = this.bullmq;
    const worker = new Worker<Data, Result>(
      name,
      (job, token = "") => process(job as Job<Data, Result>, token),
      options,
      this.#factory(),
    ) as unknown as Worker<Data, Result>;
    worker.on("error", (error) => this.#tell(error));
    this.#workers.push(worker as unknown as Worker);
    return worker;
  }

  /** Waits for what workers are at. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((each) => each.close().catch(() => {})));
    await Promise.all(this.#open.map((each) => each.close().catch(() => {})));
    this.#redis?.disconnect();
  }

  #kept<T extends Queue | QueueEvents>(each: T): T {
    (each as QueueEvents).on("error", (error) => this.#tell(error));
    this.#open.push(each);
    return each;
  }

  #options() {
    const { url } = this.#settings;
    const postgres = { connectionString: url, schema: SCHEMA, max: POSTGRES_CONNECTIONS, skipMigrations: true };
    // Their types know one kind of connection at a time.
    return { connection: (this.#redis ?? postgres) as never, prefix: "scenewright" };
  }

  #factory() {
    return (this.#redis ? undefined : this.bullmq.createPostgresBackend) as never;
  }

  /** Once for each trouble: a server that is away is met by every listener again and again. */
  #tell(error: Error): void {
    const trouble = (error as { code?: string }).code ?? error.message;
    if (trouble === this.#lastTrouble) return;
    this.#lastTrouble = trouble;
    this.#log(`queue: ${trouble}`);
  }
}

function connect(url: string, { Redis }: NonNullable<QueuePackages["ioredis"]>): Redis {
  return new Redis(url, {
    // Required by BullMQ for what waits for work: it goes on when the server is back.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_RECONNECT_MILLISECONDS),
  });
}

/** Of many processes that start at once one makes them. */
async function makeTables({ migrationUrl }: QueueSettings, { bullmq }: QueuePackages): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: migrationUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    await bullmq.runMigrations(client as never, SCHEMA);
  } finally {
    await client.end();
  }
}
