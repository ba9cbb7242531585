import type { Dialect } from "../better-auth.ts";

/** Where accounts, clients and tokens are kept. */
export interface LoginDatabase {
  readonly dialect: Dialect;
  readonly type: "sqlite" | "postgres";
  /** Runs what brings tables up to date, with the rights to, and with nobody else doing it. */
  migrate(run: (dialect: Dialect) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Tables of the login, apart from those of anything else in the same database. */
export const POSTGRES_SCHEMA = "scenewright_login";
