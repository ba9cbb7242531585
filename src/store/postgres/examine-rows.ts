import type { Rows } from "../../database/database.ts";
import { UserError } from "../../errors.ts";
import type { TextCache } from "../history/text-cache.ts";
import type { ExaminedProject } from "../projects/project-store.ts";
import { PostgresRecord } from "./postgres-record.ts";

/** As large as the column takes. */
const LAST_REVISION = 2 ** 31 - 1;
/** What is asked for is read from the database, whatever is known of it in memory. */
const NOTHING_KEPT: TextCache = { get: () => undefined, set: () => undefined };

/** Reads every state of every project of an owner, and names those that can't be. */
export async function examineRows(rows: Rows, owner: string): Promise<ExaminedProject[]> {
  const found = await rows.selectFrom("project").select("id").where("owner", "=", owner).orderBy("id").execute();
  const examined: ExaminedProject[] = [];
  for (const { id } of found) {
    const record = new PostgresRecord(rows, owner, id, NOTHING_KEPT);
    const problem = await problemOf(() => record.find());
    const lost: string[] = problem === undefined ? [] : [problem];
    const revisions = await record.revisions.readRange(1, LAST_REVISION).catch(() => []);
    for (const revision of revisions) {
      const gone = (await problemOf(() => record.stateOf(revision))) !== undefined;
      if (gone)
        lost.push(`Project "${id}": the state of revision ${revision.revision} is lost and cannot be restored.`);
    }
    examined.push({ projectId: id, notes: [], lost, isReadable: problem === undefined });
  }
  return examined;
}

async function problemOf(read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return error.problem;
    throw error;
  }
}
