import type { Config } from "../config.ts";
import type { Database } from "../database/database.ts";
import { openWorkspace, type Workspace } from "../store/open-workspace.ts";

/** The workspace that a command works on, and how it is let go. */
export interface OpenStore {
  readonly workspace: Workspace;
  /** Where one is set. */
  readonly database?: Database;
  close(): Promise<void>;
}

/** A folder; where a database is set, its rows, with files in the folder. */
export async function openStore(
  { home, database: settings }: Pick<Config, "home" | "database">,
  now: () => Date,
  log: (line: string) => void,
): Promise<OpenStore> {
  if (!settings) return { workspace: await openWorkspace(home, now, log), close: async () => {} };
  const { openDatabase } = await import("../database/open-database.ts");
  const database = await openDatabase(settings, log);
  const { openPostgresWorkspace } = await import("../store/postgres/open-postgres-workspace.ts");
  const workspace = await openPostgresWorkspace(database, home, now, log);
  return { workspace, database, close: () => database.close() };
}
