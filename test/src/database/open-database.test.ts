import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../../src/database/database.ts";
import { readDatabaseSettings } from "../../../src/database/database-settings.ts";
import { loadPackages } from "../../../src/database/load-packages.ts";
import { openDatabase } from "../../../src/database/open-database.ts";
import { lineTo } from "../../support/postgres/broken-line.ts";
import { whyNoPostgres } from "../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../support/postgres/temporary-database.ts";

const why = whyNoPostgres();

async function opened(url: string, migrationUrl = url, lines: string[] = []): Promise<Database> {
  const database = await openDatabase({ url, migrationUrl, connections: 4 }, (line) => lines.push(line));
  onTestFinished(() => database.close());
  return database;
}

/** One for all tests that keep to owners of their own. */
let shared: Promise<string> | undefined;
const sharedUrl = () => {
  shared ??= temporaryDatabase();
  return shared;
};

const put = (owner: string, key: string) => ({ owner, key, body: "text" });

describe.skipIf(why)(`a database${why ? ` (skipped: ${why})` : ""}`, () => {
  test("is brought up to this version once, however many processes start at that moment", async () => {
    const url = await temporaryDatabase();
    const lines: string[] = [];
    await Promise.all([1, 2, 3].map(() => opened(url, url, lines)));
    expect(lines.filter((line) => line.includes("001-projects"))).toHaveLength(1);
    expect(await ask(url, "select count(*)::int as count from scenewright.migration where name like '001%'")).toEqual([
      { count: 1 },
    ]);
  });

  test("of a later version is refused", async () => {
    const url = await temporaryDatabase();
    await opened(url);
    await ask(url, "insert into scenewright.migration values ('999-later', now()::text)");
    await expect(opened(url)).rejects.toThrow("a later version of Scenewright");
  });

  test("shows a query without a condition the rows of its owner alone, and takes none for another", async () => {
    const database = await opened(await sharedUrl());
    for (const owner of ["ada", "ben"])
      await database.as(owner, (rows) => rows.insertInto("document").values(put(owner, "key")).execute());
    const all = await database.as("ada", (rows) => rows.selectFrom("document").selectAll().execute());
    expect(all).toEqual([put("ada", "key")]);
    await expect(
      database.as("ada", (rows) => rows.insertInto("document").values(put("ben", "other")).execute()),
    ).rejects.toThrow("row-level security");
    const changed = await database.as("ada", (rows) =>
      rows.updateTable("document").set({ body: "mine" }).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(1n);
    await expect(
      database.as("ada", (rows) => rows.updateTable("document").set({ owner: "ben" }).execute()),
    ).rejects.toThrow("row-level security");
    await database.as("ada", (rows) => rows.deleteFrom("document").execute());
    expect(await database.as("ben", (rows) => rows.selectFrom("document").selectAll().execute())).toEqual([
      put("ben", "key"),
    ]);
  });

  test("every table of it holds its rows to their owner, and queries can't change that", async () => {
    const url = await sharedUrl();
    const database = await opened(url);
    const open = await ask(
      url,
      `select relname from pg_class where relnamespace = 'scenewright'::regnamespace and relkind = 'r'
       and relname not like 'migration%' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
    for (const statement of [
      "alter table document disable row level security",
      "drop table document",
      "create table x ()",
    ])
      await expect(database.as("ada", (rows) => sql.raw(statement).execute(rows))).rejects.toThrow(
        /must be owner|permission denied/,
      );
  });

  test("leaves no owner behind on a connection, whatever happened", async () => {
    const database = await opened(await sharedUrl());
    await database.as("eve", (rows) => rows.insertInto("document").values(put("eve", "key")).execute());
    await expect(database.as("eve", async () => Promise.reject(new Error("thrown")))).rejects.toThrow("thrown");
    const { rows } = await database.pool.query(
      "select current_setting('app.owner', true) as owner, current_user as role, current_setting('search_path') as path",
    );
    expect(rows).toEqual([{ owner: "", role: "postgres", path: '"$user", public' }]);
  });

  test("undoes all of a transaction that throws", async () => {
    const database = await opened(await sharedUrl());
    const half = database.as("dan", async (rows) => {
      await rows.insertInto("document").values(put("dan", "key")).execute();
      throw new Error("in the middle");
    });
    await expect(half).rejects.toThrow("in the middle");
    expect(await database.as("dan", (rows) => rows.selectFrom("document").selectAll().execute())).toEqual([]);
  });

  test("serves under a login that may do nothing but query, with tables made by another", async () => {
    const url = await sharedUrl();
    const name = `plain_${Math.random().toString(36).slice(2)}`;
    await ask(url, `create role ${name} login`);
    const plain = url.replace("postgres@", `${name}@`);
    const database = await opened(plain, url);
    await database.as("fay", (rows) => rows.insertInto("document").values(put("fay", "key")).execute());
    expect((await database.pool.query("select current_user as role")).rows).toEqual([{ role: name }]);
    // Beside a transaction of an owner there are no rows.
    expect((await database.pool.query("select * from scenewright.document")).rows).toEqual([]);
    await expect(database.pool.query("drop table scenewright.document")).rejects.toThrow("must be owner");
  });

  test("tells a login that may not make tables what to do, and one that is refused, and a database that is not there", async () => {
    const url = await sharedUrl();
    await expect(opened(url.replace(/\/test_\w+$/, "/nowhere"))).rejects.toThrow("does not exist");
    await expect(opened(url.replace("postgres@", "nobody_known@"))).rejects.toThrow("refuses the login");
  });
});

test.skipIf(why)(
  "while the database is away a call waits for a moment, then says to send it again; nothing is half done",
  async () => {
    const line = await lineTo(await temporaryDatabase());
    onTestFinished(() => line.cut());
    const database = await opened(line.url);
    const write = (key: string) =>
      database.as("ada", (rows) => rows.insertInto("document").values(put("ada", key)).execute());
    await write("before");
    const half = database.as("ada", async (rows) => {
      await rows.insertInto("document").values(put("ada", "half")).execute();
      await line.cut();
      await rows.insertInto("document").values(put("ada", "other half")).execute();
    });
    await expect(half).rejects.toMatchObject({
      problem: "The database cannot be reached, so nothing was done.",
      nextStep: "Send the same call again in a few seconds.",
    });
    await expect(opened(line.url)).rejects.toThrow("cannot be reached");
    const waits = write("in the gap");
    await line.mend();
    await waits;
    const kept = await database.as("ada", (rows) => rows.selectFrom("document").select("key").execute());
    expect(kept.map(({ key }) => key).sort()).toEqual(["before", "in the gap"]);
  },
);

describe("settings", () => {
  test("an address that is none is refused without being repeated", () => {
    expect(readDatabaseSettings({})).toBeUndefined();
    for (const url of ["mysql://u:secret@h/d", "secret", "postgres:/"])
      try {
        readDatabaseSettings({ DATABASE_URL: url });
        expect(url).toBe("postgres:/");
      } catch (error) {
        expect(String(error)).toContain("DATABASE_URL is no address");
        expect(String(error)).not.toContain("secret");
      }
  });

  test("tables are made by the same login unless another is given", () => {
    const url = "postgres://u:p@h/d";
    expect(readDatabaseSettings({ DATABASE_URL: url })).toEqual({ url, migrationUrl: url, connections: 10 });
    expect(readDatabaseSettings({ DATABASE_URL: url, DATABASE_MIGRATION_URL: "postgres://o@h/d" })).toMatchObject({
      migrationUrl: "postgres://o@h/d",
    });
    expect(() => readDatabaseSettings({ DATABASE_URL: url, SCENEWRIGHT_DATABASE_CONNECTIONS: "1" })).toThrow(
      "from 2 to",
    );
  });

  test("a missing package is told with the command that installs it", async () => {
    const missing = async (name: string) => {
      if (name === "kysely") throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
    };
    await expect(loadPackages(missing)).rejects.toThrow("npm i pg@8.23.1 kysely@0.28.19");
    await expect(loadPackages()).resolves.toBeUndefined();
  });
});
