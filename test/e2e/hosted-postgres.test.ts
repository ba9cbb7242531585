import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/database/open-database.ts";
import { type Film, facts, finished, foreignIdsLeadNowhere, startFilm, textOf } from "../support/foreign-ids.ts";
import { type Caller, connectHttp, type HttpServer, startHttpServer } from "../support/http-server.ts";
import { whyNoPostgres } from "../support/postgres/cluster.ts";
import { temporaryDatabase } from "../support/postgres/temporary-database.ts";
import { removeHome, temporaryHome } from "../support/server.ts";

const why = whyNoPostgres();

// Two servers on one database and one folder of files; the first is killed in the middle of an export.
describe.skipIf(why)(`served from Postgres${why ? ` (skipped: ${why})` : ""}`, () => {
  const home = temporaryHome();
  let url = "";
  let second: HttpServer;
  let ada: Caller;
  let ben: Caller;
  let film: Film;

  beforeAll(async () => {
    url = await temporaryDatabase();
    const [first, other] = await Promise.all([1, 2].map(() => startHttpServer(home, [], { DATABASE_URL: url })));
    second = other as HttpServer;
    const key = (await first?.key("ada", "unlimited")) ?? "";
    const started = await startFilm(await connectHttp(first as HttpServer, key), 2);
    await first?.stop("SIGKILL");
    ada = await connectHttp(second, key);
    ben = await connectHttp(second, await second.key("ben", "unlimited"));
    const { files } = await finished(ada, started.jobId);
    film = { ...started, files };
  }, 240_000);

  afterAll(async () => {
    await second?.stop();
    removeHome(home);
  }, 60_000);

  test("what a killed server had answered is there at the next one, which makes the film to its end", async () => {
    expect(facts(await ada.call("get_project", { projectId: film.projectId })).revision).toBe(3);
    const response = await fetch(film.files[0]?.path ?? "");
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(4, 8)
        .toString(),
    ).toBe("ftyp");
  });

  foreignIdsLeadNowhere(() => ({ ada, ben, film }));

  test("undo and redo work, and edits of both servers' clients are one history", async () => {
    const { projectId } = film;
    expect(facts(await ada.call("undo", { projectId })).revision).toBe(4);
    expect(facts(await ada.call("redo", { projectId })).revision).toBe(5);
    expect(textOf(await ada.call("list_revisions", { projectId }))).toMatch(/^5 revisions\.\n5\. Redid/);
  });

  test("a query without a condition sees nothing of another, in every table", async () => {
    const database = await openDatabase({ url, migrationUrl: url, connections: 2 }, () => {});
    const seen = async (owner: string) => {
      const tables = ["project", "object", "revision", "job"] as const;
      const counts = tables.map((table) =>
        database.as(owner, (rows) => rows.selectFrom(table).select("owner").distinct().execute()),
      );
      return (await Promise.all(counts)).map((found) => found.map((row) => row.owner));
    };
    expect(await seen("user-ada")).toEqual(Array(4).fill(["user-ada"]));
    expect(await seen("user-ben")).toEqual(Array(4).fill([]));
    await database.close();
  });

  test("the folder holds films, and no project, job or account", () => {
    const names = readdirSync(home, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => /\.mp4$/.test(name)).length).toBeGreaterThan(0);
    // What links are signed with is shared by the servers of a folder.
    expect(readdirSync(join(home, "accounts"))).toEqual(["link-secret"]);
    expect(names.filter((name) => /project\.json$|jobs.*json$|history/.test(name))).toEqual([]);
    expect(readdirSync(join(home, "owners"))).toEqual(["u-user-ada"]);
  });
});
