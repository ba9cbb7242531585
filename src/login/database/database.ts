import type { Dialect } from "../better-auth.ts";

/** Where accounts, clients and tokens are kept. */
export interface LoginDatabase {
  readonly dialect: Dialect;
  readonly type: "sqlite" | "postgres";
  close(): Promise<void>;
}

/** Tables of the login, apart from those of anything else in the same database. */
export const POSTGRES_SCHEMA = "scenewright_login";
