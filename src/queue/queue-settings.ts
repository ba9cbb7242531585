import { UserError } from "../errors.ts";
import { readRedisUrl } from "../redis/redis-settings.ts";

/** Where work waits for workers. The address may hold a password: it is never shown or logged. */
export interface QueueSettings {
  readonly kind: "redis" | "postgres";
  readonly url: string;
  /** For Postgres: the login that makes the tables of the queue. */
  readonly migrationUrl: string;
}

/** Redis where one is set, else the database. @throws UserError where there is no database, which workers need in any case */
export function readQueueSettings(environment: NodeJS.ProcessEnv): QueueSettings {
  const { DATABASE_URL: database } = environment;
  if (!database)
    throw new UserError(
      "Workers need a database, and DATABASE_URL is not set.",
      "Set it to postgres://USER:PASSWORD@HOST:5432/DATABASE, the same for all servers and workers.",
    );
  const redis = readRedisUrl(environment);
  if (redis) return { kind: "redis", url: redis, migrationUrl: redis };
  return { kind: "postgres", url: database, migrationUrl: environment.DATABASE_MIGRATION_URL || database };
}
