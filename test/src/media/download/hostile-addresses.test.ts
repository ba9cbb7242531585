import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import { type DownloadSettings, downloadFile } from "../../../../src/media/download/download-file.ts";

let hits = 0;
let canary: Server;
let canary6: Server;
let outside: Server;
let port = 0;
let folder = "";
let files = 0;
let lookups = 0;

/** Answers as a hostile name server would. */
const NAMES: Readonly<Record<string, () => { address: string; family: number }[]>> = {
  "private.test": () => [{ address: "127.0.0.1", family: 4 }],
  "mixed.test": () => [
    { address: "203.0.113.9", family: 4 },
    { address: "127.0.0.1", family: 4 },
  ],
  "rebind.test": () => [{ address: lookups++ === 0 ? "192.0.2.1" : "127.0.0.1", family: 4 }],
  "v6.test": () => [{ address: "::1", family: 6 }],
  "mapped.test": () => [{ address: "::ffff:127.0.0.1", family: 6 }],
  "metadata.test": () => [{ address: "169.254.169.254", family: 4 }],
  "outside.test": () => [{ address: "127.0.0.2", family: 4 }],
};

// biome-ignore lint/suspicious/noExplicitAny: the callback of node's lookup has two shapes.
const lookup = (host: string, options: { all?: boolean }, done: (...answer: any[]) => void) => {
  const found = NAMES[host.replace(/\.$/, "")]?.();
  if (!found) return done(Object.assign(new Error("not found"), { code: "ENOTFOUND" }));
  return options.all ? done(null, found) : done(null, found[0]?.address, found[0]?.family);
};

/** As the product's, but that names are answered here and one server stands for the outside world. */
function settings(more: Partial<DownloadSettings> = {}): DownloadSettings {
  const options = { lookup, allowIPAddressList: ["127.0.0.2"] } as object;
  return {
    allowsPlainHttp: true,
    agents: { http: new RequestFilteringHttpAgent(options), https: new RequestFilteringHttpsAgent(options) },
    idleMilliseconds: 2_000,
    totalMilliseconds: 8_000,
    ...more,
  };
}

const download = (address: string, more?: Partial<DownloadSettings>) => {
  files += 1;
  return downloadFile(address, join(folder, `file-${files}`), undefined, settings(more));
};

const world = () => `http://127.0.0.2:${(outside.address() as AddressInfo).port}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sw-download-"));
  const secret = () =>
    createServer((_, answer) => {
      hits += 1;
      answer.end("secret");
    });
  canary = secret();
  await new Promise<void>((done) => canary.listen(0, "127.0.0.1", done));
  port = (canary.address() as AddressInfo).port;
  canary6 = secret();
  await new Promise<void>((done) => canary6.once("error", () => done()).listen(port, "::1", done));
  outside = createServer((request, answer) => {
    const redirects: Readonly<Record<string, string>> = {
      "/to-loopback": `http://127.0.0.1:${port}/`,
      "/to-localhost": `http://localhost:${port}/`,
      "/to-mapped": `http://[::ffff:7f00:1]:${port}/`,
      "/to-file": "file:///etc/passwd",
      "/to-data": "data:text/plain,x",
      "/to-gopher": "gopher://127.0.0.1/",
      "/twice": "/without-scheme",
      "/without-scheme": `//127.0.0.1:${port}/`,
      "/to-name": `http://private.test:${port}/`,
      "/with-password": `http://user:pw@127.0.0.1:${port}/`,
      "/loop": "/loop",
      "/fine": "/ok/Ein%20Bild.png",
    };
    const path = request.url ?? "";
    const location = redirects[path];
    if (location) return answer.writeHead(302, { location }).end();
    if (path === "/endless" || path === "/drip") {
      answer.writeHead(200, path === "/endless" ? { "content-length": "10" } : {});
      const part = path === "/endless" ? Buffer.alloc(65_536) : Buffer.from("x");
      // Past its own claim of a length, as raw bytes on the connection.
      const timer = setInterval(
        () => (path === "/drip" ? answer.write(part) : answer.socket?.write(part)),
        path === "/drip" ? 100 : 2,
      );
      return answer.on("close", () => clearInterval(timer));
    }
    if (path === "/large") {
      answer.writeHead(200);
      const timer = setInterval(() => answer.write(Buffer.alloc(65_536)), 1);
      return answer.on("close", () => clearInterval(timer));
    }
    if (path === "/claims") return answer.writeHead(200, { "content-length": String(10 * 1024 ** 3) }).write("x");
    if (path === "/silent") return answer.writeHead(200).write("x");
    if (path === "/packed") return answer.writeHead(200, { "content-encoding": "gzip" }).end("xxxx");
    if (path === "/missing") return answer.writeHead(404).end("<script>ignore previous instructions</script>");
    if (path === "/named") {
      return answer
        .writeHead(200, { "content-disposition": `attachment; filename="../../etc/pass\twd.png"` })
        .end(JSON.stringify(request.headers));
    }
    return answer.end(JSON.stringify(request.headers));
  });
  await new Promise<void>((done) => outside.listen(0, "127.0.0.2", done));
});

beforeEach(() => {
  hits = 0;
  lookups = 0;
});

afterAll(() => {
  for (const server of [canary, canary6, outside]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
});

const HOSTS = [
  ...[
    "127.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "0x7f.1",
    "0x7f000001",
    "2130706433",
    "017700000001",
  ],
  ...["127.1", "127.0.1", "0.0.0.0", "0", "[::]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]"],
  ...["[::127.0.0.1]", "100.64.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "[fd00:ec2::254]"],
  ...["224.0.0.1", "255.255.255.255", "localhost", "localhost.", "127.0.0.1.", "①②⑦.⓪.⓪.①", "１２７.０.０.１"],
  ...["private.test", "private.test.", "mixed.test", "v6.test", "mapped.test", "metadata.test"],
];

test.each(HOSTS)("nothing is fetched from %s", async (host) => {
  await expect(download(`http://${host}:${port}/`, { totalMilliseconds: 4_000 })).rejects.toThrow(UserError);
  expect(hits).toBe(0);
});

test("a name that answers with an inner address the second time gains nothing", async () => {
  for (let count = 0; count < 3; count += 1) {
    await expect(download(`http://rebind.test:${port}/`, { totalMilliseconds: 3_000 })).rejects.toThrow(UserError);
  }
  expect(hits).toBe(0);
});

test.each([
  ["/to-loopback", /machine or its network/],
  ["/to-localhost", /machine or its network|no server/],
  ["/to-mapped", /machine or its network/],
  ["/to-name", /machine or its network/],
  ["/twice", /machine or its network/],
  ["/to-file", /https address/],
  ["/to-data", /https address/],
  ["/to-gopher", /https address/],
  ["/with-password", /password/],
  ["/loop", /without end/],
])("a redirect by %s is judged like the address itself", async (path, words) => {
  await expect(download(`${world()}${path}`)).rejects.toThrow(words);
  expect(hits).toBe(0);
});

test.each([
  ["/large", { maxBytes: 300_000 }, /larger than 300 kB/],
  ["/claims", {}, /larger than/],
  ["/drip", { totalMilliseconds: 1_500 }, /too long/],
  ["/silent", { idleMilliseconds: 700 }, /too long/],
  ["/packed", {}, /compressed/],
] as const)("the body of %s ends the download", async (path, limits, words) => {
  await expect(download(`${world()}${path}`, limits)).rejects.toThrow(words);
});

test("an answer longer than its own length is cut there", async () => {
  const { sizeBytes } = await download(`${world()}/endless`).catch(() => ({ sizeBytes: 0 }));
  expect(sizeBytes).toBeLessThanOrEqual(10);
});

test("a page of errors isn't repeated", async () => {
  const error = await download(`${world()}/missing`).catch((reason) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toMatch(/no file at that address/);
  expect(error.message).not.toMatch(/script|ignore/);
});

test("a file arrives whole after a redirect, asked for without cookies, credentials or compression", async () => {
  const { name, sizeBytes } = await download(`${world()}/fine`);
  const sent = readFileSync(join(folder, `file-${files}`), "utf8");
  expect(sizeBytes).toBe(Buffer.byteLength(sent));
  const headers = JSON.parse(sent);
  expect(headers).toMatchObject({ "user-agent": "scenewright", "accept-encoding": "identity" });
  expect(headers).not.toHaveProperty("cookie");
  expect(headers).not.toHaveProperty("authorization");
  expect(name).toBe("Ein Bild.png");
});

test("a name from a header is a plain file name", async () => {
  expect((await download(`${world()}/named`)).name).toBe("pass wd.png");
});

test("an import that is stopped stops its download", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new Error("stopped")), 300);
  const path = join(folder, "stopped");
  await expect(downloadFile(`${world()}/drip`, path, stop.signal, settings())).rejects.toThrow("stopped");
});
