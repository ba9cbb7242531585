import { openDatabase } from "../../../../src/database/open-database.ts";
import { openWorkspace, type Workspace } from "../../../../src/store/open-workspace.ts";
import { openPostgresWorkspace } from "../../../../src/store/postgres/open-postgres-workspace.ts";

/** Where a store is: a folder, and the address of a database where it is in one. */
export interface Place {
  readonly home: string;
  readonly url?: string;
}

/** A workspace as a server of its own has it. */
export async function openPlace({ home, url }: Place, now: () => Date): Promise<Workspace> {
  if (url === undefined) return openWorkspace(home, now);
  const database = await openDatabase({ url, migrationUrl: url, connections: 5 }, () => {});
  const workspace = await openPostgresWorkspace(database, undefined, home, now);
  return {
    ...workspace,
    async close() {
      await workspace.close();
      await database.close();
    },
  };
}
