import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as packages from "../../../src/login/better-auth.ts";
import { askingClient, titleOf } from "../../../src/login/clients/asking-client.ts";
import { documentsOfClients } from "../../../src/login/clients/client-documents.ts";
import { UnusedClients } from "../../../src/login/clients/unused-clients.ts";
import { loadSqlite, openSqlite } from "../../../src/login/database/sqlite-database.ts";
import { openIdentity } from "../../../src/login/identity.ts";
import { loginSettings, type OwnLogin } from "../../../src/login/settings.ts";
import { createLogger } from "../../../src/platform/logger.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

const DAY = 24 * 60 * 60 * 1000;
const logger = createLogger({ verbose: false, format: "text", write: () => {} });

async function withIdentity(
  run: (identity: Awaited<ReturnType<typeof openIdentity>>, reopen: () => Promise<typeof identity>) => Promise<void>,
) {
  const home = temporaryHome();
  const path = join(home, "accounts", "login.sqlite");
  const open = async () =>
    openIdentity({
      packages,
      database: await openSqlite(path, packages.SqliteDialect),
      origin: "http://127.0.0.1:1",
      resource: "http://127.0.0.1:1/mcp",
      secret: "x".repeat(40),
      settings: loginSettings(true, {}) as OwnLogin,
      logger,
      onSignUp: async () => {},
      belongsToAny: async () => false,
    });
  let identity = await open();
  try {
    await run(identity, async () => {
      await identity.close();
      // As a server leaves it that was killed while it wrote.
      mkdirSync(`${path}.lock`);
      identity = await open();
      return identity;
    });
  } finally {
    await identity.close();
    removeHome(home);
  }
}

test("clients that nobody let in are gone after a day; those that somebody uses stay, and so does all after a kill", () =>
  withIdentity(async ({ rows }, reopen) => {
    const createdAt = new Date(Date.now() - 2 * DAY);
    const client = (clientId: string, made = createdAt) =>
      rows.create({
        model: "oauthClient",
        data: { clientId, redirectUris: ["https://a.example/cb"], createdAt: made } as never,
      });
    await rows.create({
      model: "user",
      data: {
        id: "ann",
        name: "a",
        email: "a@b.example",
        emailVerified: false,
        createdAt,
        updatedAt: createdAt,
      } as never,
      forceAllowId: true,
    });
    await client("unused");
    await client("new", new Date());
    await client("used");
    await rows.create({
      model: "oauthConsent",
      data: { clientId: "used", userId: "ann", scopes: ["x"], createdAt, updatedAt: createdAt } as never,
    });
    const sweeper = new UnusedClients(rows, () => new Date(), logger);
    await sweeper.sweep();
    sweeper.close();
    const left = (await (await reopen()).rows.findMany<{ clientId: string }>({ model: "oauthClient" })).map(
      ({ clientId }) => clientId,
    );
    expect(left.sort()).toEqual(["new", "used"]);
  }));

describe("who asks is named by what is known of it", () => {
  test.each([
    ["https://claude.ai/oauth/doc", "http://localhost:8/cb", "Claude", "claude.ai"],
    ["aBcD", "https://claude.ai/cb", "Google", "claude.ai"],
    ["aBcD", "http://127.0.0.1:1/cb", "Google", "a program on this computer (127.0.0.1)"],
    ["aBcD", "cursor://x/cb", "Google", "the app on this device that opens cursor: links"],
    ["http://claude.ai/doc", "https://evil.example/cb", "Google", "evil.example"],
    ["aBcD", "https://claude.ai@evil.example/cb", "Google", "evil.example"],
  ])("%s, answered at %s", (clientId, redirect, name, title) => {
    expect(titleOf(askingClient(clientId, redirect, name))).toBe(title);
  });

  test("a name is short, in one line, and turns nothing around", () => {
    const { name } = askingClient("a", "https://a.example", `\u202eClau\nde\u0000 ${"x".repeat(100)}`);
    expect(name).toBe(`Claude ${"x".repeat(53)}…`);
    expect(askingClient("a", "https://a.example", " \u200b\n").name).toBeUndefined();
    expect(askingClient("a", "https://a.example", { toString: () => "x" }).name).toBeUndefined();
  });
});

test("documents of clients: scopes become ours, what is too large ends, what is no JSON goes through", async () => {
  const fetching = (body: string) => documentsOfClients(async () => new Response(body))("https://a.example/doc");
  expect(await (await fetching('{"scope":"openid","client_id":"x"}')).json()).toEqual({
    scope: "scenewright:use offline_access",
    client_id: "x",
  });
  expect(await (await fetching('{"client_id":"x"}')).json()).toEqual({ client_id: "x" });
  expect(await (await fetching("<html>")).text()).toBe("<html>");
  await expect(fetching(`"${"x".repeat(20_000)}"`)).rejects.toThrow(/too large/);
});

test("documents are fetched two at a time, and of no client that there is no room for", async () => {
  let [underWay, most] = [0, 0];
  const fetchDocument = documentsOfClients(
    async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
      return new Response("{}");
    },
    async (address) => !address.includes("full"),
  );
  const asked = Array.from({ length: 9 }, (_, n) => fetchDocument(`https://${n}.example/x`, {}));
  expect(await Promise.all(asked)).toHaveLength(9);
  expect(most).toBe(2);
  await expect(fetchDocument("https://full.example/x", {})).rejects.toThrow("too many clients");
});

test("without its database the login says which one to install, and how", () => {
  const missing = Object.assign(new Error("x"), { code: "MODULE_NOT_FOUND" });
  expect(() =>
    loadSqlite((() => {
      throw missing;
    }) as unknown as NodeJS.Require),
  ).toThrow(
    /npx -y -p scenewright -p node-sqlite3-wasm@0\.8\.60 scenewright serve --login.*npm i node-sqlite3-wasm@0\.8\.60.*DATABASE_URL.*leave --login out/,
  );
});

test("no document is fetched from this machine or its network, by name, address or another way to write one", async () => {
  for (const host of ["localhost", "127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "0x7f.1", "[::ffff:127.0.0.1]"])
    await expect(packages.fetchClientMetadataResource(`https://${host}/doc`), host).rejects.toThrow(
      /public-routable|ENOTFOUND \[/,
    );
});
