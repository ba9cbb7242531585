import { setTimeout as delay } from "node:timers/promises";
import type { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import { loadIoredis } from "../../redis/load-ioredis.ts";
import { type Counters, MEMORY_COUNTERS } from "./counters.ts";

/** A call waits for its count no longer than this. */
const COUNT_MILLISECONDS = 2_000;
const CONNECT_MILLISECONDS = 3_000;
const LONGEST_PAUSE_MILLISECONDS = 2_000;

/** Counts in a Redis that all processes of the endpoint share. While it is away each counts for itself. */
export async function redisCounters(url: string, log: (line: string) => void): Promise<Counters> {
  const { Redis } = await loadIoredis();
  const client = new Redis(url, {
    connectionName: "scenewright",
    connectTimeout: CONNECT_MILLISECONDS,
    commandTimeout: COUNT_MILLISECONDS,
    // What is not answered is counted here instead: sent once more, it would count twice.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_PAUSE_MILLISECONDS),
  });
  tellOfChanges(client, log);
  await Promise.race([new Promise((ready) => client.once("ready", ready)), delay(CONNECT_MILLISECONDS)]);
  return {
    counterOf: (allowance) =>
      new RateLimiterRedis({
        ...allowance,
        keyPrefix: `scenewright:${allowance.keyPrefix}`,
        storeClient: client,
        rejectIfRedisNotReady: true,
        // Who has used up all of it is known here until the window ends, so that a flood of theirs stays here.
        inMemoryBlockOnConsumed: allowance.points,
        insuranceLimiter: MEMORY_COUNTERS.counterOf(allowance),
      }),
    close: async () => client.disconnect(),
  };
}

/** Once each: it tries again many times a minute. Nothing of the address is in what is logged. */
function tellOfChanges(client: Redis, log: (line: string) => void): void {
  let isAway = false;
  client.on("error", (error) => {
    if (!isAway)
      log(
        `redis: away (${(error as { code?: string }).code ?? error.name}); calls are counted by each process for itself`,
      );
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) log("redis: back; calls are counted together");
    isAway = false;
  });
}
