import { statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FloodGuard } from "../../../src/http/flood-guard.ts";
import { keptSecret } from "../../../src/http/kept-secret.ts";
import { listen } from "../../../src/http/listen.ts";
import { httpSettings } from "../../../src/http/settings.ts";
import { SignedLinks } from "../../../src/http/signed-links.ts";
import { createLogger } from "../../../src/platform/logger.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

describe("where the endpoint listens", () => {
  test("on this machine alone, unless it is told otherwise", () => {
    expect(httpSettings({})).toMatchObject({
      host: "127.0.0.1",
      port: 8848,
      publicUrl: new URL("http://127.0.0.1:8848"),
    });
  });

  test.each([
    ["a public address without a public URL", { host: "0.0.0.0" }, /without --public-url is refused.*read the keys/],
    ["a public URL without TLS", { host: "0.0.0.0", "public-url": "http://video.example.com" }, /--public-url/],
    ["a public URL with a path", { "public-url": "https://video.example.com/mcp" }, /--public-url/],
    ["a public URL with a password", { "public-url": "https://a:b@video.example.com" }, /--public-url/],
    ["a name in place of an address", { host: "video.example.com" }, /no address/],
    ["no port", { port: "http" }, /no port/],
    ["a port that is none", { port: "70000" }, /no port/],
  ])("%s is refused with the reason", (_, given, words) => {
    expect(() => httpSettings(given)).toThrow(words);
  });

  test("a public address behind TLS is taken", () => {
    expect(httpSettings({ host: "::", "public-url": "https://video.example.com" }).publicUrl.host).toBe(
      "video.example.com",
    );
  });
});

describe("links", () => {
  const links = new SignedLinks(Buffer.alloc(32, 7));
  const target = { owner: "user-ada", jobId: "exp_1", fileName: "film.mp4", expiresAt: 2_000 };

  test("open what they were made for, until their time is over", () => {
    const token = links.token(target);
    expect(links.opened(token, new Date(1_999_000))).toEqual(target);
    expect(links.opened(token, new Date(2_000_000))).toBeUndefined();
  });

  test("of another secret, changed, cut or made up open nothing", () => {
    const token = links.token(target);
    const other = new SignedLinks(Buffer.alloc(32, 8)).token(target);
    const [claims, signature] = token.split(".");
    const forged = Buffer.from(JSON.stringify(["user-ben", "exp_1", "film.mp4", 2_000])).toString("base64url");
    for (const wrong of [other, `${forged}.${signature}`, claims, `${claims}.`, `${token}x`, "", ".", "..", "\0.\0"])
      expect(links.opened(wrong ?? "", new Date(0)), wrong).toBeUndefined();
  });

  test("are signed with a secret that is made once, for its owner alone", async () => {
    const home = temporaryHome();
    try {
      const secrets = await Promise.all(Array.from({ length: 5 }, () => keptSecret(home, "link-secret")));
      expect(new Set(secrets.map((secret) => secret.toString("hex"))).size).toBe(1);
      expect(secrets[0]).toHaveLength(32);
      if (process.platform !== "win32")
        expect(statSync(join(home, "accounts", "link-secret")).mode & 0o777).toBe(0o600);
    } finally {
      removeHome(home);
    }
  });
});

test("an address that asks too often is told when to come back, others are served", async () => {
  const guard = new FloodGuard();
  for (let count = 0; count < 600; count += 1) expect(await guard.refusal("10.0.0.1")).toBeUndefined();
  const refused = await guard.refusal("10.0.0.1");
  expect([refused?.status, Number(refused?.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect(refused?.headers.get("ratelimit")).toMatch(/^"address";r=0;t=\d+$/);
  expect(await refused?.json()).toMatchObject({
    jsonrpc: "2.0",
    error: { message: expect.stringContaining("Try again in") },
  });
  expect(await guard.refusal("10.0.0.2")).toBeUndefined();
});

test("addresses that many people ask from may ask more often, and no other", async () => {
  const guard = new FloodGuard(["160.79.104.0/21", "2001:db8::1"]);
  for (const address of ["160.79.105.7", "::ffff:160.79.106.1", "2001:db8::1"]) {
    for (let count = 0; count < 700; count += 1) expect(await guard.refusal(address)).toBeUndefined();
  }
  for (let count = 0; count < 601; count += 1) await guard.refusal("160.79.112.1");
  expect((await guard.refusal("160.79.112.1"))?.status).toBe(429);
});

test("ranges of addresses are read from the environment, and what is none is told", () => {
  expect(httpSettings({}).sharedAddresses.length).toBeGreaterThan(0);
  expect(httpSettings({}, "").sharedAddresses).toEqual([]);
  expect(httpSettings({}, "10.0.0.0/8, ::1").sharedAddresses).toEqual(["10.0.0.0/8", "::1"]);
  for (const wrong of ["10.0.0.0/33", "example.com", "1.2.3"])
    expect(() => httpSettings({}, wrong)).toThrow("SCENEWRIGHT_SHARED_ADDRESSES");
});

test("whoever guesses at keys is stopped long before, and only they", async () => {
  const guard = new FloodGuard();
  for (let count = 0; count < 31; count += 1) await guard.countRefused("10.0.0.1");
  expect((await guard.refusal("10.0.0.1"))?.status).toBe(429);
  expect(await guard.refusal("10.0.0.2")).toBeUndefined();
});

describe("the server itself", () => {
  const settings = (more: object = {}) => ({ ...httpSettings({ port: "0" }), ...more });
  const lines: string[] = [];
  const logger = createLogger({ verbose: false, format: "text", write: (line) => lines.push(line) });

  test("a handler that fails is answered blandly, and told in the log", async () => {
    const server = await listen(settings(), () => Promise.reject(new Error("the details")), logger);
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    expect([response.status, await response.text()]).toEqual([500, "Something failed inside Scenewright.\n"]);
    expect(lines.join("")).toContain("the details");
    await server.close();
  });

  test("who calls is believed of a known proxy alone, and of what it wrote itself", async () => {
    const told: string[] = [];
    const handle = async (_: Request, address: string) => {
      told.push(address);
      return new Response("ok");
    };
    for (const trustsProxy of [false, true]) {
      const server = await listen(settings({ trustsProxy }), handle, logger);
      await fetch(`http://127.0.0.1:${server.port}/`, { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.9" } });
      await server.close();
    }
    expect(told).toEqual(["127.0.0.1", "203.0.113.9"]);
  });

  test("a client that goes away ends the work that was done for it", async () => {
    let ended: (() => void) | undefined;
    const whenEnded = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const server = await listen(
      settings(),
      (request) =>
        new Promise<Response>((resolve) => {
          request.signal.addEventListener("abort", () => {
            ended?.();
            resolve(new Response(null));
          });
        }),
      logger,
    );
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    setTimeout(() => socket.destroy(), 100);
    await whenEnded;
    await server.close();
  });

  test("a port that is taken is told", async () => {
    const server = await listen(settings(), async () => new Response("ok"), logger);
    await expect(listen(settings({ port: server.port }), async () => new Response("ok"), logger)).rejects.toThrow(
      "is taken",
    );
    await server.close();
  });
});
