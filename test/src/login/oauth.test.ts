import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoginServer, startLoginServer } from "../../support/login-server.ts";
import { PASSWORD, Person, Program } from "../../support/oauth-person.ts";

const DOCUMENT = "https://client.example/oauth/metadata.json";
const CURSOR = "cursor://anysphere.cursor-mcp/oauth/callback";

let server: LoginServer;
beforeAll(async () => {
  server = await startLoginServer();
  server.documents.set(DOCUMENT, {
    client_id: DOCUMENT,
    client_name: "Client by document",
    redirect_uris: ["http://127.0.0.1/callback", "https://client.example/callback"],
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    token_endpoint_auth_method: "none",
    scope: "openid profile",
  });
});
afterAll(() => server?.stop());

let people = 0;
const person = () => {
  people += 1;
  return new Person(`ann${people}@example.com`);
};

/** Has an account and is logged in: passwords are slow to hash, on purpose. */
const ann = person();

/** From the address alone to a connection, with a new account where somebody has none. */
async function connected(options: ConstructorParameters<typeof Program>[1] = {}, who = ann) {
  const program = new Program(server.origin, options);
  await who.open(await program.start());
  if (who.at.includes("/login?")) await who.signUp();
  if (who.at.includes("/consent?")) await who.send("/consent", { answer: "allow" });
  await program.finish(who.goesTo || who.at);
  return { program, who };
}

/** The status of a call with this in place of the token. */
async function statusWith(token: string, origin = server.origin): Promise<number> {
  const response = await fetch(`${origin}/mcp`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
  });
  await response.body?.cancel();
  return response.status;
}

const changed = (token: string, part: number) =>
  token
    .split(".")
    .map((each, index) => (index === part ? each.replace(/.(?=.{8}$)/, (sign) => (sign === "A" ? "B" : "A")) : each))
    .join(".");

describe("a program that has nothing but the address", () => {
  test("registers itself, sends its person to log in, and calls tools as that person", async () => {
    const { program, who } = await connected();
    expect(await program.whoami()).toBe(await server.accounts.userOf(who.email));
    expect(program.kept.tokens).toMatchObject({ scope: "scenewright:use offline_access", expires_in: 3600 });
  });

  test.each([undefined, DOCUMENT])("may have the client of 2025 (document: %s)", async (document) => {
    const { program } = await connected({ era: "2025", ...(document ? { document } : {}) });
    const user = await program.whoami();
    expect(user).toBe(await server.accounts.userOf(ann.email));
    const before = program.kept.tokens;
    program.kept.tokens = { ...before, access_token: changed(before?.access_token ?? "", 2) };
    expect(await program.whoami()).toBe(user);
    expect(program.kept.tokens.refresh_token).not.toBe(before?.refresh_token);
  });

  test("is known by its document, and by the host that has it; connecting again asks nothing", async () => {
    const { program, who } = await connected({ document: DOCUMENT }, person());
    expect(program.kept.client).toMatchObject({ client_id: DOCUMENT });
    expect(await program.whoami()).toBe(await server.accounts.userOf(who.email));
    const again = new Program(server.origin, { document: DOCUMENT });
    await who.open(await again.start());
    expect(who.at).toMatch(/^http:\/\/127\.0\.0\.1:3999\/callback\?code=/);
    await again.finish(who.at);
    expect(await again.whoami()).toBe(await program.whoami());
  });

  test("refreshes its token, and each refresh token is given once", async () => {
    const { program } = await connected();
    const before = program.kept.tokens;
    program.kept.tokens = { ...before, access_token: changed(before?.access_token ?? "", 2) };
    expect(await program.whoami()).toMatch(/^p-/);
    const after = program.kept.tokens;
    expect(after.access_token).not.toBe(before?.access_token);
    expect(after.refresh_token).not.toBe(before?.refresh_token);
    // The session goes on: what it had before still counts until its time is over.
    expect(await statusWith(before?.access_token ?? "")).toBe(200);
  });

  test("is the same person as with an API key of theirs", async () => {
    const { program, who } = await connected();
    const { key, account } = await server.accounts.createKey(who.email.toUpperCase(), "pro");
    expect(account).toMatchObject({ email: who.email, plan: "pro", user: await program.whoami() });
    expect(await statusWith(key)).toBe(200);
    await expect(server.accounts.createKey("nobody@example.com", "pro")).rejects.toThrow(/Nobody has logged in/);
  });

  test("may be an app that opens links of its own", async () => {
    const { program, who } = await connected({ redirect: CURSOR });
    expect(who.goesTo).toMatch(/^cursor:\/\/anysphere\.cursor-mcp\/oauth\/callback\?code=/);
    expect(program.kept.client).toMatchObject({ redirect_uris: [CURSOR] });
    expect(await program.whoami()).toMatch(/^p-/);
  });

  test("that was denied is told so, and gets nothing", async () => {
    const program = new Program(server.origin);
    await ann.open(await program.start());
    await ann.send("/consent", { answer: "deny" });
    expect(ann.goesTo).toMatch(/callback\?error=access_denied.*state=some-state/);
    await expect(program.finish(ann.goesTo)).rejects.toThrow();
  });
});

describe("what a client finds out by itself", () => {
  const facts = async (path: string) => (await (await fetch(server.origin + path)).json()) as Record<string, unknown>;

  test("where the login is, from being refused", async () => {
    const refused = await fetch(`${server.origin}/mcp`, { method: "POST" });
    expect(refused.status).toBe(401);
    const challenge = refused.headers.get("www-authenticate") ?? "";
    expect(challenge).toBe(
      `Bearer realm="scenewright", resource_metadata="${server.origin}/.well-known/oauth-protected-resource/mcp", scope="scenewright:use"`,
    );
    for (const path of ["/.well-known/oauth-protected-resource/mcp", "/.well-known/oauth-protected-resource"])
      expect(await facts(path)).toMatchObject({
        resource: `${server.origin}/mcp`,
        authorization_servers: [server.origin],
        scopes_supported: ["scenewright:use"],
      });
  });

  test("all that Claude, Cursor and VS Code look for in the metadata", async () => {
    const metadata = await facts("/.well-known/oauth-authorization-server");
    expect(Object.keys(metadata).join(" ")).not.toMatch(/introspection|dpop|backchannel/);
    expect(metadata).toMatchObject({
      issuer: server.origin,
      authorization_endpoint: `${server.origin}/auth/oauth2/authorize`,
      token_endpoint: `${server.origin}/auth/oauth2/token`,
      registration_endpoint: `${server.origin}/auth/oauth2/register`,
      client_id_metadata_document_supported: true,
      token_endpoint_auth_methods_supported: expect.arrayContaining(["none"]),
      code_challenge_methods_supported: ["S256"],
      grant_types_supported: ["authorization_code", "refresh_token"],
      authorization_response_iss_parameter_supported: true,
    });
  });

  test.each([
    "/auth/sign-in/email",
    "/auth/get-session",
    "/auth/token",
    "/auth/oauth2/introspect",
    "/auth/change-password",
    "/auth/admin/oauth2/create-client",
    "/auth/oauth2/get-clients",
    "/auth/ok",
  ])("%s is not there, though the library has it", async (path) => {
    for (const method of ["GET", "POST"]) expect((await fetch(server.origin + path, { method })).status).toBe(404);
  });
});

describe("a token is refused", () => {
  test("where a sign of it was changed, nobody signed it, another server did, or it is the one for asking for new ones", async () => {
    const { program } = await connected();
    const { access_token: token = "", refresh_token: refresh = "" } = program.kept.tokens ?? {};
    const [, claims = ""] = token.split(".");
    const unsigned = Buffer.from(JSON.stringify({ alg: "none", typ: "at+jwt" })).toString("base64url");
    const wrong = [changed(token, 0), changed(token, 1), changed(token, 2), `${unsigned}.${claims}.`, refresh];
    expect(await statusWith(token)).toBe(200);
    for (const each of wrong) expect(await statusWith(each), each).toBe(401);
    const other = await startLoginServer();
    try {
      expect(await statusWith(token, other.origin)).toBe(401);
    } finally {
      await other.stop();
    }
  });

  test("once its time is over", async () => {
    const { program } = await connected();
    const token = program.kept.tokens?.access_token ?? "";
    server.later(3_500);
    expect(await statusWith(token)).toBe(200);
    server.later(101);
    expect(await statusWith(token)).toBe(401);
    server.later(-3601);
  });

  test("for something else is not even given out", async () => {
    const url = new URL(await new Program(server.origin).start());
    url.searchParams.set("resource", "https://other.example/mcp");
    await ann.open(url.href);
    expect(ann.at).toMatch(/callback\?error=invalid_target/);
  });

  test("after its app was disconnected by its person", async () => {
    const { program, who } = await connected({}, person());
    const token = program.kept.tokens?.access_token ?? "";
    expect(await statusWith(token)).toBe(200);
    await who.open(`${server.origin}/account`);
    expect(who.html).toMatch(/a program on this computer.*calls itself Test program, since \d{4}/s);
    await who.send("/account/disconnect");
    expect(who.html).toContain("None yet");
    expect(await statusWith(token)).toBe(401);
    await expect(program.whoami()).rejects.toThrow();
    const user = await server.accounts.userOf(who.email);
    const { client_id: app } = program.kept.client as { client_id: string };
    expect(server.events.filter((each) => "user" in each && each.user === user && each.event !== "key-used")).toEqual([
      { event: "logged-in", user, address: "127.0.0.1" },
      { event: "app-allowed", user, app },
      { event: "app-disconnected", user, app },
    ]);
  });

  test("after its app gave its refresh token back", async () => {
    const { program } = await connected();
    const { access_token: token = "", refresh_token: refresh = "" } = program.kept.tokens ?? {};
    const { client_id: id } = program.kept.client as { client_id: string };
    const body = new URLSearchParams({ token: refresh, token_type_hint: "refresh_token", client_id: id });
    const revoked = await fetch(`${server.origin}/auth/oauth2/revoke`, { method: "POST", body });
    expect(revoked.status).toBe(200);
    expect(await statusWith(token)).toBe(401);
  });
});

test("tokens that are over stop nobody else of the same address; guesses at keys stop all", async () => {
  const guarded = await startLoginServer();
  try {
    for (let count = 0; count < 40; count += 1) expect(await statusWith("a.b.c", guarded.origin)).toBe(401);
    for (let count = 0; count < 31; count += 1) await statusWith(`swk_${count}`, guarded.origin);
    expect(await statusWith("a.b.c", guarded.origin)).toBe(429);
  } finally {
    await guarded.stop();
  }
});

describe("a code is worth nothing", () => {
  const codeOf = async () => {
    const program = new Program(server.origin);
    await ann.open(await program.start());
    await ann.send("/consent", { answer: "allow" });
    return { program, answer: ann.goesTo };
  };

  test("to another who has not asked for it", async () => {
    const { program, answer } = await codeOf();
    program.kept.verifier = "x".repeat(50);
    await expect(program.finish(answer)).rejects.toThrow();
  });

  test("a second time, and takes back what it gave the first time", async () => {
    const { program, answer } = await codeOf();
    const { verifier } = program.kept;
    await program.finish(answer);
    const token = program.kept.tokens?.access_token ?? "";
    expect(await statusWith(token)).toBe(200);
    program.kept.verifier = verifier;
    await expect(program.finish(answer)).rejects.toThrow();
    program.kept.tokens = { ...program.kept.tokens, access_token: changed(token, 2) };
    await expect(program.whoami()).rejects.toThrow();
  });
});

describe("a client that is known by a document", () => {
  test("and has never been here is not fetched for somebody who only asks for a token", async () => {
    const clientId = "https://never.example/oauth.json";
    const fetched = server.documents.get.bind(server.documents);
    const asked: string[] = [];
    server.documents.get = (key) => {
      asked.push(key);
      return fetched(key);
    };
    const basic = `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:x`).toString("base64")}`;
    const claims = Buffer.from(JSON.stringify({ iss: clientId, sub: clientId })).toString("base64url");
    const tries: readonly (readonly [Record<string, string>, Record<string, string>])[] = [
      [{ client_id: clientId }, {}],
      [{}, { authorization: basic }],
      [
        {
          client_assertion: `e30.${claims}.x`,
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        },
        {},
      ],
    ];
    for (const path of ["token", "revoke"])
      for (const [fields, headers] of tries) {
        const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: "x", token: "x", ...fields });
        const response = await fetch(`${server.origin}/auth/oauth2/${path}`, { method: "POST", headers, body });
        expect(response.status).toBe(401);
      }
    server.documents.get = fetched;
    expect(asked).toEqual([]);
  });
});

describe("registrations", () => {
  const register = (metadata: unknown) =>
    fetch(`${server.origin}/auth/oauth2/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: typeof metadata === "string" ? metadata : JSON.stringify(metadata),
    });

  test.each([
    ["without a word on being a native app", ["http://localhost:1234/cb", "http://127.0.0.1/cb", "http://[::1]:9/cb"]],
    ["of an app that is on the web as well", ["http://127.0.0.1:33418/", "https://vscode.dev/redirect"]],
    ["of a web site", ["https://claude.ai/api/mcp/auth_callback"]],
    ["of an app with links of its own among others", ["https://www.cursor.com/cb", CURSOR]],
  ])("%s are taken", async (_, redirect_uris) => {
    const response = await register({ redirect_uris, token_endpoint_auth_method: "none", scope: "openid email" });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ redirect_uris, client_id: expect.any(String) });
  });

  test.each([
    ["a web site without TLS", ["http://client.example/cb"]],
    ["a script", ["javascript:alert(1)"]],
    ["a page of the app's own making", ["data:text/html,x"]],
    ["an app that nobody knows", ["evil://callback"]],
    ["no address", []],
    ["too many", Array.from({ length: 21 }, (_, n) => `https://client.example/${n}`)],
  ])("that want the answer at %s are refused", async (_, redirect_uris) => {
    const response = await register({ redirect_uris });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringMatching(/^invalid_/) });
  });

  test("keep nothing that the server would act on: no address that it calls, nothing that spares the question", async () => {
    const more = {
      backchannel_logout_uri: "https://inside.example/",
      jwks_uri: "https://inside.example/keys",
      post_logout_redirect_uris: ["https://inside.example/"],
      skip_consent: true,
      require_pkce: false,
      enable_end_session: true,
      user_id: "ann",
      reference_id: "o-1",
      resources: ["https://other.example/mcp"],
    };
    const response = await register({ redirect_uris: ["https://a.example/cb"], client_name: "A", ...more });
    const made = (await response.json()) as Record<string, unknown>;
    expect([response.status, made.client_name]).toEqual([201, "A"]);
    expect(JSON.stringify(made)).not.toContain("inside.example");
    for (const name of ["skip_consent", "require_pkce", "enable_end_session", "user_id", "reference_id"])
      expect(made[name] ?? undefined, name).toBeUndefined();
  });

  test("that are no JSON, or longer than 8 kB, are refused", async () => {
    expect((await register("{")).status).toBe(400);
    expect((await register({ redirect_uris: ["https://a.example"], client_name: "x".repeat(9_000) })).status).toBe(400);
  });
});

test("no password, code, token, cookie or secret is in any line of the log", async () => {
  const { program, who } = await connected();
  await program.whoami();
  const code = new URL(who.goesTo).searchParams.get("code") ?? "";
  const { access_token: access = "", refresh_token: refresh = "" } = program.kept.tokens ?? {};
  const cookies = who
    .cookies()
    .split("; ")
    .map((each) => each.slice(each.indexOf("=") + 1, 60));
  for (const secret of [PASSWORD, code, who.email, access, refresh, ...cookies]) {
    expect(secret.length).toBeGreaterThan(8);
    expect(server.log()).not.toContain(secret);
  }
});

// Last: it uses up what this address may register.
test("a client that is known by a document counts as one that registers, so that no address has the server fetch and keep any number of them", async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 310; count += 1)
    statuses.push((await authorize(`https://${count}.flood.example/oauth.json`)).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await authorize(DOCUMENT)).status).not.toBe(429);
});

const authorize = (clientId: string) =>
  fetch(
    `${server.origin}/auth/oauth2/authorize?${new URLSearchParams({ client_id: clientId, response_type: "code" })}`,
  );
