import { setTimeout as delay } from "node:timers/promises";
import { type ControlledTransaction, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Database, Rows } from "./database.ts";
import { explained, isAway, isTakenBack } from "./database-errors.ts";
import type { DatabaseSettings } from "./database-settings.ts";
import { SCHEMA } from "./migrate.ts";
import { Notices } from "./notices.ts";
import { QUERY_ROLE } from "./roles.ts";
import type { Tables } from "./tables.ts";

const CONNECT_MILLISECONDS = 5_000;
/** Beyond that a query is given up on this side too: a network that swallows packets never answers. */
const QUERY_MILLISECONDS = 40_000;
/** Between attempts at what did not happen. */
const PAUSES = [50, 200, 800];

/** What holds for one transaction: whose rows, whose rights, which tables, and how long it may keep others waiting. */
const FOR_ONE_TRANSACTION = {
  role: QUERY_ROLE,
  search_path: SCHEMA,
  statement_timeout: "30s",
  lock_timeout: "20s",
  idle_in_transaction_session_timeout: "60s",
};

export class PostgresDatabase implements Database {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<unknown>;
  readonly notices: Notices;
  readonly #tables: Kysely<Tables>;

  private constructor(pool: pg.Pool, notices: Notices) {
    this.pool = pool;
    this.notices = notices;
    this.#tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    this.kysely = this.#tables as unknown as Kysely<unknown>;
  }

  /** Nothing is connected before the first query. */
  static connect({ url, connections }: DatabaseSettings, log: (line: string) => void): PostgresDatabase {
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      query_timeout: QUERY_MILLISECONDS,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      application_name: "scenewright",
    });
    // A connection that breaks while nobody uses it: without a listener it would end the process.
    pool.on("error", (error) => log(`database: a connection was lost (${error.message})`));
    // One that breaks between two queries of a transaction: the next query says so.
    pool.on("connect", (client) => client.on("error", () => {}));
    return new PostgresDatabase(pool, new Notices(url, log));
  }

  async as<Result>(owner: string, run: (rows: Rows) => Promise<Result>): Promise<Result> {
    if (owner === "") throw new Error("A query has no owner.");
    for (const pause of PAUSES) {
      try {
        return await this.#attempt(owner, run);
      } catch (error) {
        if (!isAway(error) && !isTakenBack(error)) throw explained(error, "before");
        await delay(pause * (0.5 + Math.random()));
      }
    }
    return this.#attempt(owner, run).catch((error) => Promise.reject(explained(error, "before")));
  }

  /** What failed in the moment of saving comes out explained, and so is not tried again. */
  async #attempt<Result>(owner: string, run: (rows: Rows) => Promise<Result>): Promise<Result> {
    const rows = await this.#tables.startTransaction().execute();
    try {
      await settle(rows, owner);
      const result = await run(rows);
      await rows
        .commit()
        .execute()
        .catch((error) => Promise.reject(explained(error, "commit")));
      return result;
    } catch (error) {
      // The connection goes back to the pool, or is closed where it is broken.
      await rows
        .rollback()
        .execute()
        .catch(() => {});
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.notices.close();
    await this.#tables.destroy();
  }
}

async function settle(rows: ControlledTransaction<Tables>, owner: string): Promise<void> {
  const settings = Object.entries({ ...FOR_ONE_TRANSACTION, "app.owner": owner });
  const calls = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await sql`select ${sql.join(calls)}`.execute(rows);
}
