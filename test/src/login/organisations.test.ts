import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoginServer, startLoginServer } from "../../support/login-server.ts";
import { Person, Program } from "../../support/oauth-person.ts";

const DOCUMENT = "https://client.example/oauth/metadata.json";

let server: LoginServer;
let [ann, bob, eve]: [Person, Person, Person] = [] as never;
let organisation: string;

beforeAll(async () => {
  server = await startLoginServer();
  server.documents.set(DOCUMENT, {
    client_id: DOCUMENT,
    client_name: "Client by document",
    redirect_uris: ["http://127.0.0.1/callback"],
    token_endpoint_auth_method: "none",
  });
  [ann, bob, eve] = await Promise.all(
    (["ann", "bob", "eve"] as const).map(async (name) => {
      const person = new Person(`${name}@example.com`);
      await person.open(`${server.origin}/sign-up`);
      await person.send("/sign-up", { email: person.email, password: "correct horse battery" });
      return person;
    }) as [Promise<Person>, Promise<Person>, Promise<Person>],
  );
  await ann.open(`${server.origin}/account`);
  await ann.send("/organisation/make", { name: "Films <of> Ann" });
  organisation = new URL(ann.at).searchParams.get("id") ?? "";
});
afterAll(() => server?.stop());

/** Lets a program in, for an organisation or for the person. */
async function connect(person: Person, as: string | undefined, document?: string): Promise<Program> {
  const program = new Program(server.origin, document ? { document } : {});
  await person.open(await program.start());
  expect(person.at).toContain("/consent?");
  await person.send("/consent", { answer: "allow", ...(as === undefined ? {} : { as }) });
  await program.finish(person.goesTo);
  return program;
}

async function invited(email: string, role = "member"): Promise<string> {
  await ann.open(`${server.origin}/organisation?id=${organisation}`);
  await ann.send("/organisation/invite", { email, role });
  return (/<code>([^<]+)<\/code>/.exec(ann.html)?.[1] ?? "").replace(/&#(\d+);/g, (_, code) =>
    String.fromCharCode(code),
  );
}

async function join(person: Person): Promise<void> {
  await person.open(await invited(person.email));
  await person.send("/organisation/join");
  expect(person.at).toContain(`/organisation?id=${organisation}`);
}

test("somebody makes an organisation, invites by a link, and an app of a member acts for it, or for them, as they choose", async () => {
  expect(ann.html).toContain("<h1>Films &#60;of&#62; Ann</h1>");
  await join(bob);
  expect(bob.html).toContain("You are a member of it");
  const [shared, own] = [await connect(bob, organisation, DOCUMENT), await connect(bob, "", DOCUMENT)];
  expect(await shared.whoami()).toBe(organisation);
  expect(await own.whoami()).toBe(await server.accounts.userOf(bob.email));
  const anns = await connect(ann, organisation);
  expect(await anns.whoami()).toBe(organisation);
  // Also with the token that comes after.
  shared.kept.tokens = { ...shared.kept.tokens, access_token: "over.and.done" };
  expect(await shared.whoami()).toBe(organisation);
  await bob.open(`${server.origin}/account`);
  expect(bob.html).toContain("for Films &#60;of&#62; Ann, ");
});

test("an app that was let in for an organisation is not let in for its person without a question", async () => {
  const again = new Program(server.origin, { document: DOCUMENT });
  await bob.open(await again.start());
  expect(bob.at).toContain("/consent?");
  expect(bob.html).toContain("Whose projects?");
});

test("whoever is taken out has no access from that moment, with any token or key, and keeps their own", async () => {
  await join(eve);
  const [shared, own] = [await connect(eve, organisation), await connect(eve, "")];
  const { key } = await server.accounts.createKey(eve.email, undefined, "laptop", organisation);
  const user = await server.accounts.userOf(eve.email);
  expect(await shared.whoami()).toBe(organisation);
  await ann.open(`${server.origin}/organisation?id=${organisation}`);
  await ann.post("/organisation/remove", { organisation, member: user });
  await expect(shared.whoami()).rejects.toThrow();
  expect(await own.whoami()).toBe(user);
  expect(await server.accounts.holderOf(key)).toBeUndefined();
  // A token that is renewed opens no more.
  await expect(shared.whoami()).rejects.toThrow();
  await eve.open(`${server.origin}/organisation?id=${organisation}`);
  expect(eve.status).toBe(404);
});

test("nobody acts for an organisation that they don't belong to, and its pages are as if it never was", async () => {
  const program = new Program(server.origin);
  await eve.open(await program.start());
  await eve.send("/consent", { answer: "allow", as: organisation });
  expect([eve.status, eve.goesTo]).toEqual([403, ""]);
  const seen = async (id: string) => {
    await eve.open(`${server.origin}/organisation?id=${id}`);
    const pages = [[eve.status, eve.html]];
    for (const [action, more] of [
      ["invite", { email: "x@example.com", role: "member" }],
      ["uninvite", { invitation: "x" }],
      ["role", { member: "p-x", role: "owner" }],
      ["remove", { member: "p-x" }],
      ["join", { token: "x" }],
    ] as const) {
      await eve.post(`/organisation/${action}`, { organisation: id, ...more });
      pages.push([eve.status, eve.html]);
    }
    return JSON.stringify(pages).replaceAll(id, "ID");
  };
  expect(await seen(organisation)).toBe(await seen("o-00000000000000000000"));
});

test("an invitation is for one address, once; forms of other pages change nothing", async () => {
  const link = await invited("cleo@example.com");
  await eve.open(link);
  await eve.send("/organisation/join");
  expect([eve.status, eve.html]).toEqual([422, expect.stringContaining("for another address")]);
  const stranger = new Person("dora@example.com");
  await stranger.open(link);
  expect(stranger.html).toContain("Log in or make an account with cleo@example.com");
  await ann.post("/organisation/make", { name: "Evil" }, { origin: "https://evil.example" });
  expect(ann.status).toBe(403);
  expect(server.events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(["organisation-made", "member-invited", "member-joined", "member-removed"]),
  );
  expect(server.log()).not.toContain("@example.com");
});
