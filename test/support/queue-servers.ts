import type { QueueSettings } from "../../src/queue/queue-settings.ts";
import { whyNoPostgres } from "./postgres/cluster.ts";
import { temporaryDatabase } from "./postgres/temporary-database.ts";
import { startRedis, whyNoRedis } from "./redis/server.ts";

export interface QueueServer {
  readonly settings: QueueSettings;
  stop(): Promise<void>;
}

/** Each kind of server that queues run on, with why it can't here. */
export const QUEUE_SERVERS: readonly {
  readonly kind: QueueSettings["kind"];
  readonly why: string | undefined;
  start(): Promise<QueueServer>;
}[] = [
  {
    kind: "redis",
    why: whyNoRedis(),
    async start() {
      const { url, stop } = await startRedis();
      return { settings: { kind: "redis", url, migrationUrl: url }, stop };
    },
  },
  {
    kind: "postgres",
    why: whyNoPostgres(),
    async start() {
      const url = await temporaryDatabase();
      return { settings: { kind: "postgres", url, migrationUrl: url }, stop: async () => {} };
    },
  },
];
