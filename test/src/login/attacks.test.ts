import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoginServer, startLoginServer } from "../../support/login-server.ts";
import { PASSWORD, Person, Program } from "../../support/oauth-person.ts";

// In the ways that servers of this kind have been broken.
const REDIRECT = "https://app.example/callback";
let server: LoginServer;
let clientId: string;
let ann: Person;

beforeAll(async () => {
  server = await startLoginServer();
  const response = await fetch(`${server.origin}/auth/oauth2/register`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ redirect_uris: [REDIRECT], token_endpoint_auth_method: "none" }),
  });
  clientId = ((await response.json()) as { client_id: string }).client_id;
  ann = new Person("ann@example.com");
  await ann.open(`${server.origin}/sign-up`);
  await ann.send("/sign-up", { email: ann.email, password: PASSWORD });
  expect(ann.at).toContain("/account");
});
afterAll(() => server?.stop());

const authorizing = (more: Record<string, string | undefined> = {}) => {
  const asked = {
    client_id: clientId,
    redirect_uri: REDIRECT,
    response_type: "code",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    state: "s",
    ...more,
  };
  const given = Object.entries(asked).filter((each): each is [string, string] => each[1] !== undefined);
  return `${server.origin}/auth/oauth2/authorize?${new URLSearchParams(given)}`;
};

describe("the answer goes nowhere", () => {
  test.each([
    `${REDIRECT}/more`,
    `${REDIRECT}?x=1`,
    `${REDIRECT}/`,
    `${REDIRECT}#x`,
    "https://app.example:444/callback",
    "https://app.example/Callback",
    "https://app.example/x/../callback",
    "https://app.example/callback%2f..",
    "https://app.example@evil.example/callback",
    "https://user@app.example/callback",
    "https://app.example.evil.example/callback",
    "http://app.example/callback",
    "//evil.example/callback",
    "javascript:alert(1)//https://app.example/callback",
    "http://127.0.0.1/callback",
  ])("that was not registered: %s", async (redirect) => {
    await ann.open(authorizing({ redirect_uri: redirect }));
    expect(ann.at).toContain(`${server.origin}/login/error`);
    expect(ann.html).not.toContain("evil.example");
  });

  test("where it is named twice, or changed behind the signature", async () => {
    await ann.open(`${authorizing()}&redirect_uri=${encodeURIComponent("https://evil.example/cb")}`);
    expect(ann.at).not.toContain("/consent?");
    await ann.open(authorizing());
    expect(ann.at).toContain("/consent?");
    const query = new URL(ann.at).search.slice(1);
    const evil = `redirect_uri=${encodeURIComponent("https://evil.example/cb")}`;
    for (const changed of [`${evil}&${query}`, `${query}&${evil}`, query.replace(/redirect_uri=[^&]*/, evil)]) {
      await ann.open(`${server.origin}/consent?${changed}`);
      expect([ann.status, ann.html.includes("evil.example")]).toEqual([400, false]);
      await ann.post("/consent", { query: changed, answer: "allow" });
      expect([ann.status, ann.goesTo]).toEqual([400, ""]);
      await ann.post("/consent", { query: changed, answer: "deny" });
      expect([ann.status, ann.goesTo]).toEqual([400, ""]);
    }
  });
});

test.each([
  ["without a challenge", { code_challenge: undefined, code_challenge_method: undefined }],
  ["with a challenge that is its own answer", { code_challenge_method: "plain" }],
  ["with a challenge of no method", { code_challenge_method: undefined }],
  ["for a token in place of a code", { response_type: "token" }],
  ["by a request that stands elsewhere", { request_uri: "https://evil.example/request" }],
  ["by a request in a token of its own", { request: "e30.e30." }],
])("nobody gets a code %s", async (_, more) => {
  await ann.open(authorizing(more));
  expect(ann.at).not.toContain("code=");
  expect(ann.at).not.toContain("/consent?");
});

test("a code or a refresh token is worth nothing to another client", async () => {
  const program = new Program(server.origin);
  await ann.open(await program.start());
  await ann.send("/consent", { answer: "allow" });
  const code = new URL(ann.goesTo).searchParams.get("code") ?? "";
  const ask = (fields: Record<string, string>) =>
    fetch(`${server.origin}/auth/oauth2/token`, { method: "POST", body: new URLSearchParams(fields) });
  const verifier = program.kept.verifier ?? "";
  const stolen = { grant_type: "authorization_code", code, code_verifier: verifier, client_id: clientId };
  for (const redirect_uri of [REDIRECT, "http://127.0.0.1:3999/callback"])
    expect((await ask({ ...stolen, redirect_uri })).ok).toBe(false);

  const other = new Program(server.origin);
  await ann.open(await other.start());
  await ann.send("/consent", { answer: "allow" });
  await other.finish(ann.goesTo);
  const refresh_token = other.kept.tokens?.refresh_token ?? "";
  expect((await ask({ grant_type: "refresh_token", refresh_token, client_id: clientId })).ok).toBe(false);
  for (const grant_type of ["client_credentials", "password", "urn:ietf:params:oauth:grant-type:token-exchange"])
    expect((await ask({ grant_type, client_id: clientId, username: ann.email, password: PASSWORD })).ok).toBe(false);
  expect(await other.whoami()).toMatch(/^p-/);
});

test("a session that somebody else set in a browser is not the one of who logs in there", async () => {
  const before = await fetch(`${server.origin}/login`);
  expect(before.headers.getSetCookie()).toEqual([]);
  const planted = "scenewright.session_token=planted.signature";
  const response = await fetch(`${server.origin}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.origin, cookie: planted },
    body: new URLSearchParams({ email: ann.email, password: PASSWORD }),
  });
  const [cookie = ""] = response.headers.getSetCookie().filter((each) => each.includes("session_token"));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).not.toContain("planted");
  const shown = await fetch(`${server.origin}/account`, { redirect: "manual", headers: { cookie: planted } });
  expect(shown.status).toBe(303);
});

test("what the server could do besides is not reachable", async () => {
  const paths = [
    ...["sign-in/email", "sign-up/email", "update-user", "change-password", "delete-user", "list-sessions", "token"],
    ...["oauth2/create-client", "oauth2/userinfo", "oauth2/introspect", "oauth2/end-session", "oauth2/consent"],
    ...["admin/oauth2/create-client", "oauth2/continue", "oauth2/public-client-prelogin", "get-session", "error"],
  ];
  for (const path of paths)
    for (const method of ["GET", "POST"]) {
      const init = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
      const response = await fetch(`${server.origin}/auth/${path}`, { method, ...init });
      expect([path, response.status]).toEqual([path, 404]);
    }
});
