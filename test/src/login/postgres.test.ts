import { describe, expect, onTestFinished, test } from "vitest";
import { startLoginServer } from "../../support/login-server.ts";
import { Person, Program } from "../../support/oauth-person.ts";
import { whyNoPostgres } from "../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../support/postgres/temporary-database.ts";

const why = whyNoPostgres();

describe.skipIf(why)(`a login over Postgres${why ? ` (skipped: ${why})` : ""}`, () => {
  test("is made once by servers that start together, with a login that owns its tables and one that only uses them", async () => {
    const migrationUrl = await temporaryDatabase();
    const name = new URL(migrationUrl).pathname.slice(1);
    await ask(migrationUrl, `create role "asks-${name}" login password 'word'`);
    const url = Object.assign(new URL(migrationUrl), { username: `asks-${name}`, password: "word" }).href;
    const settings = { url, migrationUrl, connections: 4 };
    const secret = { SCENEWRIGHT_LOGIN_SECRET: "x".repeat(40) };
    const [one, two] = await Promise.all([1, 2].map(() => startLoginServer(secret, undefined, settings)));
    onTestFinished(async () => {
      await Promise.all([one?.stop(), two?.stop()]);
    });
    const [program, ann] = [new Program(one?.origin ?? ""), new Person("ann@example.com")];
    await ann.open(await program.start());
    await ann.signUp();
    await ann.send("/consent", { answer: "allow" });
    await program.finish(ann.goesTo);
    expect(await program.whoami()).toMatch(/^p-/);
    const again = new Person("ann@example.com");
    await again.open(`${two?.origin}/login`);
    await again.logIn();
    expect(again.html).toContain("calls itself Test program");
    const tables = await ask(
      migrationUrl,
      "select distinct table_schema from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
    );
    expect(tables).toEqual([{ table_schema: "scenewright_login" }]);
  });
});
