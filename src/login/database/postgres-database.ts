import type { Pool } from "pg";
import { explained } from "../../database/database-errors.ts";
import type { DatabaseSettings } from "../../database/database-settings.ts";
import type { PostgresDialect } from "../better-auth.ts";
import { type LoginDatabase, POSTGRES_SCHEMA } from "./database.ts";

/** Beside those of the store: people log in rarely, and tokens that were looked up are known for a while. */
const MAX_CONNECTIONS = 4;
const CONNECT_MILLISECONDS = 5_000;
/** Of all servers of a database one makes the tables at a time. Any number that nobody else locks by. */
const LOCK = 0x5ce4e10;

/** A schema of its own in the database that holds everything else. */
export async function openPostgres(
  { url, migrationUrl }: DatabaseSettings,
  Postgres: typeof PostgresDialect,
  log: (line: string) => void,
): Promise<LoginDatabase> {
  const { default: pg } = await import("pg");
  const connected = (connectionString: string, max: number) => {
    const pool = new pg.Pool({
      connectionString,
      max,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      keepAlive: true,
      application_name: "scenewright login",
    });
    pool.on("error", (error) => log(`login: a connection to the database was lost (${error.message})`));
    pool.on("connect", (client) => client.on("error", () => {}));
    return pool;
  };
  const pool = connected(url, MAX_CONNECTIONS);
  return {
    dialect: new Postgres({ pool }),
    type: "postgres",
    async migrate(run) {
      const migrating = connected(migrationUrl, 2);
      try {
        await underLock(migrating, async () => {
          await run(new Postgres({ pool: migrating }));
          if (migrationUrl !== url) await letIn(migrating, new pg.Client({ connectionString: url }).user ?? "");
        });
      } catch (error) {
        throw explained(error, "connect");
      } finally {
        await migrating.end();
      }
    },
    close: () => pool.end(),
  };
}

/** Held by a connection, and let go with it. */
async function underLock(pool: Pool, run: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await run();
    await client.query("select pg_advisory_unlock($1)", [LOCK]);
  } finally {
    client.release(true);
  }
}

/** The login that asks may use what the one that makes tables has made. */
async function letIn(pool: Pool, login: string): Promise<void> {
  const role = `"${login.replaceAll('"', '""')}"`;
  await pool.query(`grant usage on schema ${POSTGRES_SCHEMA} to ${role}`);
  await pool.query(`grant select, insert, update, delete on all tables in schema ${POSTGRES_SCHEMA} to ${role}`);
}
