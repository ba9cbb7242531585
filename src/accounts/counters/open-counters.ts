import type { Database } from "../../database/database.ts";
import { type Counters, MEMORY_COUNTERS } from "./counters.ts";

/** In Redis where one is set, else in the database where there is one, else in this process alone. */
export async function openCounters(
  redisUrl: string | undefined,
  database: Database | undefined,
  log: (line: string) => void,
): Promise<Counters> {
  if (redisUrl !== undefined) return (await import("./redis-counters.ts")).redisCounters(redisUrl, log);
  if (database) return (await import("./postgres-counters.ts")).postgresCounters(database);
  return MEMORY_COUNTERS;
}
