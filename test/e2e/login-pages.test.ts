import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowsing } from "../support/browsing.ts";
import { type LoginServer, startLoginServer } from "../support/login-server.ts";
import { PASSWORD, Program } from "../support/oauth-person.ts";
import { isFullRun } from "../support/sampled.ts";

const ALL_LOOKS = (["light", "dark"] as const).flatMap((scheme) => [375, 1280].map((width) => ({ scheme, width })));
/** Pictures of every page are put here, to be looked at. */
const PICTURES = process.env.SCENEWRIGHT_TEST_PICTURES;
const LOOKS =
  isFullRun || PICTURES ? ALL_LOOKS : ALL_LOOKS.filter(({ scheme, width }) => (scheme === "light") === width < 500);
const DOCUMENT = "https://client.example/oauth/metadata.json";

let server: LoginServer;
let browser: Awaited<ReturnType<typeof openBrowsing>>;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startLoginServer({ SCENEWRIGHT_GOOGLE_CLIENT_ID: "id", SCENEWRIGHT_GOOGLE_CLIENT_SECRET: "secret" }),
    openBrowsing(),
  ]);
});
afterAll(() => Promise.all([browser?.close(), server?.stop()]));

async function expectFaultless(name: string): Promise<void> {
  for (const look of LOOKS) {
    await browser.look(look);
    expect(await browser.faults(), `${name} ${look.scheme} ${look.width}`).toEqual([]);
    if (PICTURES)
      writeFileSync(
        join(PICTURES, `${name}-${look.scheme}-${look.width}.png`),
        Buffer.from(await browser.picture(), "base64"),
      );
  }
}

test("from an app's address through all pages and back to the app, with the keyboard alone, and nothing in the way of anyone", async () => {
  let heard = "";
  const app = createServer((request, response) => {
    heard = request.url ?? "";
    response.setHeader("content-type", "text/html").end("<title>app</title>Connected");
  }).listen(0, "127.0.0.1");
  await once(app, "listening");
  const redirect = `http://127.0.0.1:${(app.address() as AddressInfo).port}/callback`;
  server.documents.set(DOCUMENT, {
    client_id: DOCUMENT,
    client_name: "An app with a long name that goes on and on for a while",
    redirect_uris: [redirect],
    token_endpoint_auth_method: "none",
  });
  const program = new Program(server.origin, { document: DOCUMENT, redirect });

  await browser.open(await program.start());
  await browser.arrived((at) => at.includes("/login?"));
  await expectFaultless("login");
  await browser.type("ann@example.com");
  await browser.key("Tab");
  await browser.type("not the password");
  await browser.key("Enter");
  await browser.arrived((at) => at.endsWith("/login"));
  await expectFaultless("login-refused");
  expect(await browser.evaluate("document.activeElement.id")).toBe("password");

  await browser.evaluate("document.querySelector('p.after a').focus()");
  await browser.key("Enter");
  await browser.arrived((at) => at.includes("/sign-up?"));
  await expectFaultless("sign-up");
  await browser.type("ann@example.com");
  await browser.key("Tab");
  await browser.type(PASSWORD);
  await browser.key("Enter");

  await browser.arrived((at) => at.includes("/consent?"));
  await expectFaultless("consent");
  expect(await browser.evaluate("document.querySelector('h1').textContent")).toBe(
    "Let client.example use your Scenewright account?",
  );
  await browser.evaluate("document.querySelector('button[value=allow]').focus()");
  await browser.key("Enter");
  await browser.arrived((at) => at.startsWith(redirect));
  await program.finish(new URL(heard, redirect).href);
  expect(await program.whoami()).toBe(await server.accounts.userOf("ann@example.com"));

  await browser.open(`${server.origin}/account`);
  await browser.arrived((at) => at.endsWith("/account"));
  await expectFaultless("account");
  await browser.evaluate("document.getElementById('name').focus()");
  await browser.type("Films of Ann");
  await browser.key("Enter");
  await browser.arrived((at) => at.includes("/organisation?id="));
  await expectFaultless("organisation");
  const organisation = await browser.evaluate<string>("new URL(location).searchParams.get('id')");
  await browser.evaluate("document.getElementById('email').focus()");
  await browser.type("ben@example.com");
  await browser.key("Enter");
  await browser.arrived((at) => at.endsWith("/organisation/invite"));
  await expectFaultless("invited");
  const again = new Program(server.origin, { document: DOCUMENT, redirect });
  await browser.open(await again.start());
  await browser.arrived((at) => at.includes("/consent?"));
  await expectFaultless("consent-choice");
  await browser.evaluate("document.querySelectorAll('input[name=as]')[1].click()");
  await browser.evaluate("document.querySelector('button[value=allow]').focus()");
  await browser.key("Enter");
  await browser.arrived((at) => at.startsWith(redirect));
  await again.finish(new URL(heard, redirect).href);
  expect(await again.whoami()).toBe(organisation);
  await browser.open(`${server.origin}/login/error?error=invalid_client`);
  await browser.arrived((at) => at.includes("/login/error"));
  await expectFaultless("error");
  app.close();
});
