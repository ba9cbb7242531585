import { Kysely, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { UserError } from "../errors.ts";
import { explained } from "./database-errors.ts";
import type { DatabaseSettings } from "./database-settings.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { prepareRoles } from "./roles.ts";

/** Where all tables lie, so that the database may be shared, and one schema is what is backed up. */
export const SCHEMA = "scenewright";

const CONNECT_MILLISECONDS = 5_000;

/** Brings the tables up to this version, under the migrator's own lock. Tables of a later version are refused. */
export async function migrate({ url, migrationUrl }: DatabaseSettings, log: (line: string) => void): Promise<void> {
  const pool = new pg.Pool({
    connectionString: migrationUrl,
    max: 1,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: "scenewright migrations",
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await prepareRoles(db, new pg.Client({ connectionString: url }).user ?? "");
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => inSchema },
      migrationTableName: "migration",
      migrationLockTableName: "migration_lock",
      migrationTableSchema: SCHEMA,
    });
    const { error, results } = await migrator.migrateToLatest();
    for (const { migrationName, status } of results ?? [])
      if (status === "Success") log(`database: made the tables of ${migrationName}`);
    if (error) throw newer(error) ?? error;
  } catch (error) {
    throw explained(error, "connect");
  } finally {
    await db.destroy();
  }
}

const inSchema = Object.fromEntries(
  Object.entries(MIGRATIONS).map(([name, up]) => [
    name,
    {
      async up(db: Kysely<unknown>) {
        await sql`set local search_path to ${sql.ref(SCHEMA)}`.execute(db);
        await up(db);
      },
    },
  ]),
);

function newer(error: unknown): UserError | undefined {
  if (!(error instanceof Error) || !error.message.startsWith("corrupted migrations")) return undefined;
  return new UserError(
    "The database was made by a later version of Scenewright than this one.",
    "Start that version; an older one does not know all of its tables.",
  );
}
