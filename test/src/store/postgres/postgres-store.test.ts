import { describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../../../src/database/database.ts";
import { openDatabase } from "../../../../src/database/open-database.ts";
import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { contentHash } from "../../../../src/store/history/content-hash.ts";
import { createTextCache } from "../../../../src/store/history/text-cache.ts";
import { LeaseLocks } from "../../../../src/store/postgres/lease-locks.ts";
import { PostgresProjectStore } from "../../../../src/store/postgres/postgres-project-store.ts";
import { lineTo } from "../../../support/postgres/broken-line.ts";
import { whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../../support/postgres/temporary-database.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { steppingClock } from "../temporary-workspace.ts";

const why = whyNoPostgres();
let shared: Promise<string> | undefined;

async function opened(given?: string): Promise<{ url: string; database: Database; projects: PostgresProjectStore }> {
  shared ??= temporaryDatabase();
  const url = given ?? (await shared);
  const database = await openDatabase({ url, migrationUrl: url, connections: 3 }, () => {});
  onTestFinished(() => database.close());
  return { url, database, projects: storeOn(database) };
}

const storeOn = (database: Database) =>
  new PostgresProjectStore({ database, cache: createTextCache(), now: steppingClock() });
const code = (text: string) => (now: ReturnType<typeof sampleProject>) => setSceneCode(now, "intro", text);

describe.skipIf(why)(`the store in Postgres${why ? ` (skipped: ${why})` : ""}`, () => {
  test("loses no edit it answered when the database goes away in the middle of many, and says to send the others again", async () => {
    const line = await lineTo((await opened()).url);
    onTestFinished(() => line.cut());
    const { projects } = await opened(line.url);
    await projects.create("ada", sampleProject(), "Created.");
    const saved: number[] = [];
    const refused: string[] = [];
    for (let number = 0; number < 30; number++) {
      if (number === 10) await line.cut();
      if (number === 12) await line.mend();
      const edit = projects.update("ada", "lesson", code(`edit ${number}`));
      if (number === 20) await line.cut().then(() => line.mend());
      await edit.then(
        ({ revision }) => saved.push(revision),
        (error) => refused.push(error.message),
      );
    }
    expect(refused.length).toBeGreaterThanOrEqual(2);
    for (const words of refused) expect(words).toMatch(/Send the same call again|send it again if it is not there/);
    const { revision, project } = await projects.read("ada", "lesson");
    expect(project.scenes[0]?.code).toBe("edit 29");
    // One whose answer was lost with the line may have happened.
    expect(revision - 1 - saved.length).toBeGreaterThanOrEqual(0);
    expect(revision - 1).toBeLessThanOrEqual(30);
    expect(new Set(saved).size).toBe(saved.length);
  });

  test("names what is lost, and everything else can be read", async () => {
    const { url, projects, database } = await opened();
    await projects.create("eve", sampleProject(), "Created.");
    await projects.create("eve", sampleProject("other"), "Created.");
    for (const text of ["one", "two"]) await projects.update("eve", "lesson", code(text));
    await ask(url, "update scenewright.object set body = 'else' where owner = 'eve' and hash = $1", [
      contentHash("one"),
    ]);
    expect(await projects.examine("eve")).toEqual([
      {
        projectId: "lesson",
        notes: [],
        lost: ['Project "lesson": the state of revision 2 is lost and cannot be restored.'],
        isReadable: true,
      },
      { projectId: "other", notes: [], lost: [], isReadable: true },
    ]);
    const fresh = storeOn(database);
    await expect(fresh.undo("eve", "lesson")).rejects.toThrow("Restore it from a backup of the database");
    expect((await fresh.read("eve", "lesson")).project.scenes[0]?.code).toBe("two");
  });

  test("what two revisions share is one row", async () => {
    const { url, projects } = await opened();
    await projects.create("fay", sampleProject(), "Created.");
    const count = async () =>
      (await ask(url, "select count(*)::int from scenewright.object where owner = 'fay'"))[0]?.count;
    const before = Number(await count());
    await projects.update("fay", "lesson", code("new"));
    // The code, the scene and the list of scenes.
    expect(Number(await count()) - before).toBe(3);
    await projects.undo("fay", "lesson");
    expect(Number(await count()) - before).toBe(3);
  });

  test("a lock of a holder that is silent passes on, and the holder knows", async () => {
    const { url, database } = await opened();
    const locks = new LeaseLocks(database);
    const other = new LeaseLocks(database);
    await locks.withLock("gus", "exports", async () => {
      await ask(url, "update scenewright.lease set until = now() - interval '1 s' where owner = 'gus'");
      expect(await other.withLock("gus", "exports", async (lease) => lease.isHeld())).toBe(true);
    });
    expect(await ask(url, "select * from scenewright.lease where owner = 'gus'")).toEqual([]);
  });
});
