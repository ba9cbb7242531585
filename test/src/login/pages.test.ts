import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LoginServer, startLoginServer } from "../../support/login-server.ts";
import { PASSWORD, Person, Program } from "../../support/oauth-person.ts";

let server: LoginServer;
beforeAll(async () => {
  server = await startLoginServer();
  const first = new Person("ann@example.com");
  await first.open(`${server.origin}/sign-up`);
  await first.send("/sign-up", { email: first.email, password: PASSWORD });
});
afterAll(() => server?.stop());

async function atConsent(): Promise<Person> {
  const [program, who] = [
    new Program(server.origin, { metadata: { client_name: "<b>claude.ai</b>\u202e" } }),
    new Person("ann@example.com"),
  ];
  await who.open(await program.start());
  await who.logIn();
  return who;
}

describe("logging in", () => {
  test.each([
    ["a wrong password", "ann@example.com", "correct horse batterie"],
    ["an address that nobody has", "nobody@example.com", PASSWORD],
  ])("with %s is refused in the same words, and keeps the address", async (_, email, password) => {
    const who = new Person(email);
    await who.open(`${server.origin}/login`);
    await who.logIn(password);
    expect(who.status).toBe(401);
    expect(who.html).toContain('role="alert" id="problem">The e-mail address or the password is wrong.');
    expect(who.html).toContain(`value="${email}"`);
    expect(who.html).not.toContain(password);
    expect(who.cookies()).toBe("");
  });

  test("is not guessed: the eleventh attempt in a quarter of an hour is told to wait, also with the right password", async () => {
    const who = new Person("guessed@example.com");
    await who.open(`${server.origin}/sign-up`);
    await who.signUp();
    const thief = new Person(who.email);
    await thief.open(`${server.origin}/login`);
    for (let count = 0; count < 10; count += 1) {
      await thief.logIn(`guess number ${count}`);
      expect(thief.status).toBe(401);
    }
    await thief.post("/login", { email: who.email.toUpperCase(), password: PASSWORD, query: "" });
    expect(thief.status).toBe(429);
    expect(Number(thief.headers.get("retry-after"))).toBeGreaterThan(60);
  });

  test("leads to the account, and logging out ends it", async () => {
    const who = new Person("ann@example.com");
    await who.open(`${server.origin}/login`);
    await who.logIn();
    expect(who.at).toBe(`${server.origin}/account`);
    expect(who.html).toContain("ann@example.com");
    const stolen = who.cookies();
    await who.send("/account/log-out");
    expect(who.at).toBe(`${server.origin}/login`);
    const response = await fetch(`${server.origin}/account`, { headers: { cookie: stolen }, redirect: "manual" });
    expect(response.status).toBe(303);
  });
});

test.each([
  ["a short password", { password: "short" }, /10 to 128 characters/],
  ["what is no address", { email: "ann at example.com" }, /no e-mail address/],
  ["an address that has an account", { email: "ANN@example.com" }, /Log in instead/],
])("an account with %s is refused with the reason", async (_, fields, words) => {
  const who = new Person("new@example.com");
  await who.open(`${server.origin}/sign-up`);
  await who.send("/sign-up", { email: "new@example.com", password: PASSWORD, ...fields });
  expect(who.status).toBe(422);
  expect(who.html).toMatch(words);
});

describe("the question whether an app is let in", () => {
  test("names where the answer goes, and what the app calls itself only as that", async () => {
    const who = await atConsent();
    expect(who.html).toContain("Let a program on this computer (127.0.0.1) use your Scenewright account?");
    expect(who.html).toContain("<dt>Calls itself (not checked)</dt><dd>&#60;b&#62;claude.ai&#60;/b&#62;</dd>");
    expect(who.html).toContain("change and delete all your projects");
    expect(who.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(Object.fromEntries(who.headers)).toMatchObject({ "x-frame-options": "DENY", "cache-control": "no-store" });
    expect(who.html).not.toMatch(/<script|onclick|style="/);
  });

  test.each([
    ["another page's form", { origin: "https://evil.example" }],
    ["another port of this computer", { origin: "http://127.0.0.1:1" }],
    ["a page that hides where it is", { origin: "null" }],
    ["another site, as the browser says", { "sec-fetch-site": "cross-site" }],
  ])("is not answered by %s", async (_, headers) => {
    const who = await atConsent();
    const query = new URL(who.at).search.slice(1);
    await who.post("/consent", { query, answer: "allow" }, headers as Record<string, string>);
    expect(who.status).toBe(403);
    expect(who.goesTo).toBe("");
  });

  test("is not asked, nor answered, for what was changed on the way", async () => {
    const who = await atConsent();
    const url = new URL(who.at);
    url.searchParams.set("redirect_uri", "https://evil.example/cb");
    await who.open(url.href);
    expect(who.status).toBe(400);
    await who.post("/consent", { query: url.search.slice(1), answer: "allow" });
    expect(who.status).toBe(400);
    expect(who.html).not.toContain("evil.example");
  });
});

test("an app that is not known gets no page that could be taken for ours, but a plain no", async () => {
  const who = new Person("ann@example.com");
  const asked =
    "response_type=code&client_id=nobody&redirect_uri=https%3A%2F%2Fevil.example%2Fcb&code_challenge=x&code_challenge_method=S256";
  await who.open(`${server.origin}/auth/oauth2/authorize?${asked}`);
  expect(who.at).toMatch(/\/login\/error\?/);
  expect(who.html).toContain("The app is not known here");
  expect(who.html).not.toContain("evil.example");
});

test("where accounts are closed, those who have one may log in and no more are made", async () => {
  const closed = await startLoginServer({ SCENEWRIGHT_SIGN_UP: "closed" });
  try {
    const who = new Person("ann@example.com");
    await who.open(`${closed.origin}/login`);
    expect(who.html).not.toContain("/sign-up");
    await who.post("/sign-up", { email: who.email, password: PASSWORD, query: "" });
    expect(who.status).toBe(403);
    await expect(closed.accounts.userOf(who.email)).rejects.toThrow();
  } finally {
    await closed.stop();
  }
});

test("behind TLS the cookie of a session goes over nothing else, to no script and to no form of another site", async () => {
  const secure = await startLoginServer({}, undefined, undefined, "https://video.example.com");
  try {
    const response = await fetch(`${secure.origin}/sign-up`, {
      method: "POST",
      headers: { origin: "https://video.example.com" },
      body: new URLSearchParams({ email: "ann@example.com", password: PASSWORD, query: "" }),
      redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/account"]);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Secure-scenewright\.session_token=\S+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  } finally {
    await secure.stop();
  }
});
