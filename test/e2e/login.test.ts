import { afterAll, beforeAll, expect, test } from "vitest";
import { connectHttp, type HttpServer, runKeys, startHttpServer } from "../support/http-server.ts";
import { Person, Program } from "../support/oauth-person.ts";
import { isFullRun } from "../support/sampled.ts";
import { removeHome, temporaryHome } from "../support/server.ts";

// The built server with --login, as an operator starts it.
const home = temporaryHome();
let server: HttpServer;
beforeAll(async () => {
  server = await startHttpServer(home, ["--login"]);
});
afterAll(async () => {
  await server?.stop();
  removeHome(home);
});

test("with the address alone somebody makes a film, and finds it with an API key of theirs; nobody else does", async () => {
  const [program, ann] = [new Program(server.origin), new Person("ann@example.com")];
  await ann.open(await program.start());
  await ann.signUp();
  await ann.send("/consent", { answer: "allow" });
  await program.finish(ann.goesTo);
  await program.call("create_project", { title: "Ann's film" });

  const [key = "", , words] = runKeys(home, ["create", "--user", "ann@example.com", "--plan", "pro"]).split("\n");
  expect(words).toMatch(/^A key for ann@example\.com \(p-[0-9a-f]{24}\), plan pro\./);
  const machine = await connectHttp(server, key);
  expect(JSON.stringify(await machine.call("list_projects"))).toContain("Ann's film");
  await machine.close();
  const other = await connectHttp(server, await server.key("ben", "free"));
  expect(JSON.stringify(await other.call("list_projects"))).not.toContain("Ann's film");
  await other.close();
  expect(server.stderr()).not.toMatch(/ann@example|eyJ|swk_/);
});

test.skipIf(!isFullRun)("who was connected stays so when the server is killed and starts again", async () => {
  const [program, cora] = [new Program(server.origin), new Person("cora@example.com")];
  await cora.open(await program.start());
  await cora.signUp();
  await cora.send("/consent", { answer: "allow" });
  await program.finish(cora.goesTo);
  await server.stop("SIGKILL");
  server = await startHttpServer(home, ["--login", "--port", new URL(server.origin).port]);
  expect(JSON.stringify(await program.call("list_projects"))).toContain("There are no projects");
  const { access_token: before } = program.kept.tokens ?? {};
  program.kept.tokens = { ...program.kept.tokens, access_token: "over.and.done" };
  await program.call("list_projects");
  expect(program.kept.tokens.access_token).not.toBe(before);
  await cora.open(`${server.origin}/account`);
  expect(cora.html).toContain("calls itself Test program");
});
