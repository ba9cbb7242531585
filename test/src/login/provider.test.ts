import { expect, onTestFinished, test } from "vitest";
import { startLoginServer } from "../../support/login-server.ts";
import { startOidcProvider } from "../../support/loopback-oidc.ts";
import { PASSWORD, Person, Program } from "../../support/oauth-person.ts";

async function withProvider(more: NodeJS.ProcessEnv = {}) {
  const provider = await startOidcProvider({ sub: "42", email: "ann@example.com", email_verified: true });
  const server = await startLoginServer({
    SCENEWRIGHT_OIDC_ISSUER: provider.issuer,
    SCENEWRIGHT_OIDC_CLIENT_ID: "scenewright",
    SCENEWRIGHT_OIDC_CLIENT_SECRET: "provider secret",
    SCENEWRIGHT_OIDC_NAME: "Example School",
    ...more,
  });
  onTestFinished(async () => {
    await server.stop();
    provider.stop();
  });
  return server;
}

/** Through the button of the provider, which logs in whoever comes. */
async function throughProvider(who: Person, origin: string): Promise<Program> {
  const program = new Program(origin);
  await who.open(await program.start());
  expect(who.html).toContain("Continue with Example School");
  await who.send("/login/with");
  await who.open(who.goesTo);
  await who.open(who.at);
  return program;
}

test("a provider of the operator's lets people in: the same account each time, with no password here", async () => {
  const server = await withProvider();
  const who = new Person("ann@example.com");
  const program = await throughProvider(who, server.origin);
  expect(who.html).toContain("You are logged in as ann@example.com");
  await who.send("/consent", { answer: "allow" });
  await program.finish(who.goesTo);
  const user = await program.whoami();
  expect(user).toBe(await server.accounts.userOf("ann@example.com"));

  expect(server.events).toContainEqual({ event: "logged-in", user, address: "127.0.0.1" });

  const elsewhere = new Person("ann@example.com");
  const other = await throughProvider(elsewhere, server.origin);
  await elsewhere.send("/consent", { answer: "allow" });
  await other.finish(elsewhere.goesTo);
  expect(await other.whoami()).toBe(user);
});

test("whoever made an account with an address that is not theirs does not share it with its owner", async () => {
  const server = await withProvider();
  const thief = new Person("ann@example.com");
  await thief.open(`${server.origin}/sign-up`);
  await thief.send("/sign-up", { email: "ann@example.com", password: PASSWORD });
  const ann = new Person("ann@example.com");
  await throughProvider(ann, server.origin);
  expect(ann.html).toContain("There is an account of that e-mail address. Log in the way that it was made.");
  await ann.open(`${server.origin}/account`);
  expect(ann.at).toBe(`${server.origin}/login`);
});

test("where accounts are closed a provider makes none either", async () => {
  const server = await withProvider({ SCENEWRIGHT_SIGN_UP: "closed" });
  const who = new Person("ann@example.com");
  await throughProvider(who, server.origin);
  expect(who.html).toContain("No new accounts can be made here");
  await expect(server.accounts.userOf("ann@example.com")).rejects.toThrow();
});
