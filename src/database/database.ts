import type { Kysely, Transaction } from "kysely";
import type { Pool } from "pg";
import type { Notices } from "./notices.ts";
import type { Tables } from "./tables.ts";

/** Queries of one owner: no row of another is seen through them, nor can one be written. */
export type Rows = Transaction<Tables>;

/** A Postgres database that holds all tables of this version. */
export interface Database {
  /**
   * One transaction in the name of an owner, with the rights of nobody else. What it did is saved when this returns, and undone
   * where it throws. `run` may be called again after a lost connection, or where the database took the transaction back.
   */
  as<Result>(owner: string, run: (rows: Rows) => Promise<Result>): Promise<Result>;
  /** With the rights of the login, for tables that belong to no owner. Rows of owners are none of its business. */
  readonly kysely: Kysely<unknown>;
  readonly pool: Pool;
  readonly notices: Notices;
  close(): Promise<void>;
}
