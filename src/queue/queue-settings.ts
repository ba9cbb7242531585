import { UserError } from "../errors.ts";

/** Where work waits for workers. The address may hold a password: it is never shown or logged. */
export interface QueueSettings {
  readonly kind: "redis" | "postgres";
  readonly url: string;
  /** For Postgres: the login that makes the tables of the queue. */
  readonly migrationUrl: string;
}

/** Redis where one is set, else the database. @throws UserError where neither is */
export function readQueueSettings(environment: NodeJS.ProcessEnv): QueueSettings {
  const { REDIS_URL: redis, DATABASE_URL: database } = environment;
  if (!database)
    throw new UserError(
      "Workers need a database, and DATABASE_URL is not set.",
      "Set it to postgres://USER:PASSWORD@HOST:5432/DATABASE, the same for all servers and workers.",
    );
  if (!redis) {
    const migrationUrl = environment.DATABASE_MIGRATION_URL || database;
    return { kind: "postgres", url: database, migrationUrl };
  }
  if (URL.canParse(redis) && ["redis:", "rediss:"].includes(new URL(redis).protocol))
    return { kind: "redis", url: redis, migrationUrl: redis };
  throw new UserError(
    "REDIS_URL is no address of a Redis server.",
    "Set it to redis://HOST:6379, or unset it to have the queue in the database.",
  );
}
