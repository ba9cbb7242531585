import { setTimeout as delay } from "node:timers/promises";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import type { Database } from "../../database/database.ts";
import { type Counters, MEMORY_COUNTERS } from "./counters.ts";

/** Whose the counts are: like the accounts themselves, they belong to the endpoint. */
const SERVER = "server";
/** A call waits for its count no longer than this. */
const COUNT_MILLISECONDS = 5_000;

/** Counts in the database that all processes of the endpoint share. While it is away each counts for itself. */
export function postgresCounters(database: Database): Counters {
  const storeClient = {
    query: ({ text, values }: { readonly text: string; readonly values: unknown[] }) =>
      soon(database.as(SERVER, (rows) => rows.executeQuery(CompiledQuery.raw(text, values)))),
  };
  let isSwept = false;
  return {
    counterOf(allowance) {
      const counter = new RateLimiterPostgres({
        ...allowance,
        storeClient,
        storeType: "client",
        schemaName: "scenewright",
        tableName: "call_count",
        tableCreated: true,
        // All lie in one table: the first of them takes away what is over.
        clearExpiredByTimeout: !isSwept,
        inMemoryBlockOnConsumed: allowance.points,
        insuranceLimiter: MEMORY_COUNTERS.counterOf(allowance),
      });
      isSwept = true;
      return counter;
    },
    close: async () => {},
  };
}

async function soon<Result>(result: Promise<Result>): Promise<Result> {
  const stop = new AbortController();
  const late = delay(COUNT_MILLISECONDS, undefined, { signal: stop.signal }).then(() => {
    throw new Error("The database did not count in time.");
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    stop.abort();
    late.catch(() => {});
    result.catch(() => {});
  }
}
