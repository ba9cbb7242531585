import type { Database } from "../../database/database.ts";
import { createTextCache } from "../history/text-cache.ts";
import { openWorkspace, type Workspace } from "../open-workspace.ts";
import { LeaseLocks } from "./lease-locks.ts";
import { PostgresDocuments } from "./postgres-documents.ts";
import { PostgresJobs } from "./postgres-jobs.ts";
import { PostgresProjectStore } from "./postgres-project-store.ts";
import { PostgresWholeProjects } from "./postgres-whole-projects.ts";

/**
 * A workspace whose projects, jobs and small texts are rows of a database. Films, pictures and the bytes of assets are files of the
 * folder all the same: servers of one database share it.
 */
export async function openPostgresWorkspace(
  database: Database,
  home: string,
  now: () => Date,
  log?: (line: string) => void,
): Promise<Workspace> {
  const files = await openWorkspace(home, now, log);
  const cache = createTextCache();
  return {
    ...files,
    projects: new PostgresProjectStore({ database, cache, now }),
    wholes: async () => new PostgresWholeProjects(database, cache),
    documents: new PostgresDocuments(database),
    locks: new LeaseLocks(database),
    jobRecords: () => new PostgresJobs(database),
  };
}
