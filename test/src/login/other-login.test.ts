import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loginSettings } from "../../../src/login/settings.ts";
import { type LoginServer, startLoginServer } from "../../support/login-server.ts";

// An identity provider of the operator's: its metadata and its keys, over HTTP.
const AUDIENCE = "https://video.example.com/mcp";
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let server: LoginServer;
const provider = createServer(async (request, response) => {
  const document = request.url?.endsWith("openid-configuration")
    ? { issuer, jwks_uri: `${issuer}/keys` }
    : { keys: [{ ...(await exportJWK(keys.publicKey)), kid: "one", alg: "ES256" }] };
  response.setHeader("content-type", "application/json").end(JSON.stringify(document));
});

beforeAll(async () => {
  keys = await generateKeyPair("ES256", { extractable: true });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  server = await startLoginServer({ SCENEWRIGHT_TOKEN_ISSUER: issuer, SCENEWRIGHT_TOKEN_AUDIENCE: AUDIENCE });
});
afterAll(async () => {
  await server?.stop();
  provider.close();
});

interface Changes {
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly key?: CryptoKey;
}

function token({ claims = {}, key = keys.privateKey, ...changes }: Changes = {}): Promise<string> {
  return new SignJWT({ sub: "ann", ...claims })
    .setProtectedHeader({ alg: "ES256", kid: "one" })
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(changes.expires ?? "10m")
    .sign(key);
}

async function answerTo(bearer: string): Promise<Response> {
  return fetch(`${server.origin}/mcp`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${bearer}`,
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "whoami", arguments: {} } }),
  });
}

test("a token of the provider lets its person in, who is the same person next time and with a key", async () => {
  const claims = { email: "ann@example.com", email_verified: true };
  const first = await answerTo(await token({ claims }));
  expect(first.status).toBe(200);
  const user = /p-[0-9a-f]{24}/.exec(await first.text())?.[0];
  expect(user).toBe(await server.accounts.userOf("ann@example.com"));
  expect(await (await answerTo(await token())).text()).toContain(user);
  expect(await (await answerTo(await token({ claims: { sub: "ben" } }))).text()).not.toContain(user);
  const { key } = await server.accounts.createKey("ann@example.com", "pro");
  expect(await (await answerTo(key)).text()).toContain(user);
});

test("an address that the provider has not checked finds no account", async () => {
  await answerTo(await token({ claims: { sub: "eve", email: "carl@example.com" } }));
  await expect(server.accounts.userOf("carl@example.com")).rejects.toThrow(/Nobody has logged in/);
});

describe("refused", () => {
  test("is a token for another, from another, that is over, that another signed, or that tells a program who logged in", async () => {
    const { privateKey } = await generateKeyPair("ES256");
    const wrong = {
      "wrong audience": await token({ audience: "https://other.example" }),
      "wrong issuer": await token({ issuer: "https://other.example" }),
      "the issuer with a slash": await token({ issuer: `${issuer}/` }),
      expired: await token({ expires: "-2m" }),
      "signed by another": await token({ key: privateKey }),
      "an ID token": await token({ claims: { nonce: "n" } }),
      changed: (await token()).replace(/.(?=.{9}$)/, (sign) => (sign === "A" ? "B" : "A")),
      "signed with the public key": await new SignJWT({ sub: "ann" })
        .setProtectedHeader({ alg: "HS256", kid: "one" })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setExpirationTime("10m")
        .sign(Buffer.from(JSON.stringify(await exportJWK(keys.publicKey)))),
      unsigned: `${Buffer.from('{"alg":"none"}').toString("base64url")}.${(await token()).split(".")[1]}.`,
    };
    for (const [what, bearer] of Object.entries(wrong)) {
      const response = await answerTo(bearer);
      expect(response.status, what).toBe(401);
      expect(response.headers.get("www-authenticate")).toContain('error="invalid_token"');
    }
  });

  test("is what was good until its time was over, though it is still remembered", async () => {
    const bearer = await token({ expires: "5m" });
    expect((await answerTo(bearer)).status).toBe(200);
    server.later(6 * 60);
    expect((await answerTo(bearer)).status).toBe(401);
    server.later(-6 * 60);
  });
});

test("clients are sent to the provider, and there are no pages of ours", async () => {
  const metadata = await fetch(`${server.origin}/.well-known/oauth-protected-resource/mcp`);
  expect(await metadata.json()).toMatchObject({ resource: `${server.origin}/mcp`, authorization_servers: [issuer] });
  for (const path of ["/login", "/sign-up", "/auth/oauth2/register", "/.well-known/oauth-authorization-server"])
    expect((await fetch(server.origin + path)).status).toBe(404);
});

describe("settings", () => {
  test.each([
    ["an issuer without an audience", false, { SCENEWRIGHT_TOKEN_ISSUER: "https://id.example" }, /needed together/],
    [
      "a provider and pages of our own",
      true,
      { SCENEWRIGHT_TOKEN_ISSUER: "https://id.example", SCENEWRIGHT_TOKEN_AUDIENCE: "x" },
      /exclude each other/,
    ],
    [
      "an issuer without TLS",
      false,
      { SCENEWRIGHT_TOKEN_ISSUER: "http://id.example", SCENEWRIGHT_TOKEN_AUDIENCE: "x" },
      /no https address/,
    ],
    [
      "half of the credentials of a provider",
      true,
      { SCENEWRIGHT_GOOGLE_CLIENT_ID: "x" },
      /GOOGLE_CLIENT_SECRET are needed/,
    ],
    [
      "a provider without its address",
      true,
      { SCENEWRIGHT_OIDC_CLIENT_ID: "x", SCENEWRIGHT_OIDC_CLIENT_SECRET: "y" },
      /OIDC_ISSUER/,
    ],
    ["a secret that can be guessed", true, { SCENEWRIGHT_LOGIN_SECRET: "secret" }, /at least 32/],
    ["a word for sign-up that is none", true, { SCENEWRIGHT_SIGN_UP: "off" }, /"open" or "closed"/],
  ])("%s are refused", (_, isOn, environment, words) => {
    expect(() => loginSettings(isOn, environment)).toThrow(words);
  });

  test("without --login nobody logs in", () => {
    expect(loginSettings(false, { SCENEWRIGHT_GOOGLE_CLIENT_ID: "x" })).toBeUndefined();
  });
});
