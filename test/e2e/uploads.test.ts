import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowsing } from "../support/browsing.ts";
import { facts, textOf } from "../support/foreign-ids.ts";
import { type Caller, connectHttp, type HttpServer, startHttpServer } from "../support/http-server.ts";
import { type Answer, removeHome, temporaryHome, waitFor } from "../support/server.ts";

// Files of people elsewhere: a real server over HTTP, a real client of tus.io, a real browser.
const home = temporaryHome();
/** Pictures of the page are put here, to be looked at. */
const PICTURES = process.env.SCENEWRIGHT_TEST_PICTURES;
let server: HttpServer;
let [ada, ben]: [Caller, Caller] = [] as never;
let keys: { ada: string; ben: string };
let projectId: string;
let noise: Buffer;

beforeAll(async () => {
  server = await startHttpServer(home);
  keys = { ada: await server.key("ada", "unlimited"), ben: await server.key("ben", "unlimited") };
  [ada, ben] = await Promise.all([connectHttp(server, keys.ada), connectHttp(server, keys.ben)]);
  ({ projectId } = facts(await ada.call("create_project", { title: "Ada's film" })));
  const raw = { width: 1000, height: 800, channels: 3 as const };
  noise = await sharp(randomBytes(raw.width * raw.height * 3), { raw })
    .png()
    .toBuffer();
}, 120_000);

afterAll(async () => {
  await server?.stop();
  removeHome(home);
}, 60_000);

async function linkFor(given: object = {}): Promise<string> {
  const answer = await ada.call("import_asset", { projectId, ...given });
  const { uploadUrl } = facts(answer) as unknown as { uploadUrl: string };
  expect(textOf(answer)).toContain(uploadUrl);
  return uploadUrl;
}

const assetsOf = (answer: Answer) =>
  (facts(answer) as unknown as { assets: readonly { name: string; assetId: string }[] }).assets;

test("a file that a kill -9 of the server cut in two arrives whole, as one asset of the same bytes", async () => {
  const link = await linkFor({ path: "C:\\Users\\ada\\noise.png", name: "sky" });
  const { port } = new URL(server.origin);
  let restarted: Promise<unknown> | undefined;
  let resumedAt = "";
  await new Promise<void>((resolve, reject) => {
    new Upload(noise, {
      endpoint: link,
      chunkSize: 256 * 1024,
      retryDelays: [200, 500, 1000, 2000, 4000, 8000, 8000],
      metadata: { filename: "noise.png" },
      onError: reject,
      onSuccess: () => resolve(),
      onAfterResponse: (request, response) => {
        if (request.getMethod() === "HEAD") resumedAt = response.getHeader("Upload-Offset") ?? "";
      },
      onProgress: (sent) => {
        if (restarted || sent < noise.length * 0.45) return;
        server.process.kill("SIGKILL");
        restarted = startHttpServer(home, ["--port", port]).then((next) => {
          server = next;
        });
      },
    }).start();
  });
  await restarted;
  expect(Number(resumedAt)).toBeGreaterThan(0);
  expect(Number(resumedAt)).toBeLessThan(noise.length);
  ada = await connectHttp(server, keys.ada);
  ben = await connectHttp(server, keys.ben);
  expect(assetsOf(await ada.call("list_assets", { projectId }))).toMatchObject([{ name: "sky.png" }]);
  // Whatever is made anew of the same bytes has the same hash.
  const again = await ada.call("import_asset", { projectId, data: noise.toString("base64"), name: "other.png" });
  expect(textOf(again)).toContain('in the project already, as asset "sky"');

  const used = await fetch(link, { method: "PUT", body: "a,b\n1,2\n" });
  expect([used.status, await used.text()]).toEqual([409, expect.stringContaining("came in through this link already")]);
}, 90_000);

test("a shell sends a file in one request, and what is no good is told in the answer", async () => {
  const link = await linkFor();
  const put = async (name: string, body: string) => {
    const response = await fetch(`${link}/${name}`, { method: "PUT", body });
    return [response.status, await response.text()] as const;
  };
  expect(await put("film.mp4", "not a film at all")).toEqual([422, expect.stringMatching(/\w+/)]);
  expect(await put("sales.csv", "month,sum\nMay,3\n")).toEqual([201, expect.stringContaining('as asset "sales"')]);
  expect(assetsOf(await ada.call("list_assets", { projectId })).map(({ name }) => name)).toContain("sales.json");
});

test("a link that never was, of another server or project, opens nothing; somebody else's project gives none", async () => {
  const link = await linkFor();
  const changed = link.replace(/uploads\/.{8}/, "uploads/AAAAAAAA");
  const answers = await Promise.all(
    [changed, `${server.origin}/uploads/x.y`, link.replace(/.$/, ".")].flatMap((url) =>
      ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].map(async (method) => {
        const headers = { "tus-resumable": "1.0.0", "upload-length": "3", "upload-offset": "0" };
        const response = await fetch(url, { method, headers });
        return [response.status, method === "HEAD" ? "" : await response.text()].join(" ");
      }),
    ),
  );
  expect(new Set(answers)).toEqual(
    new Set(["404 ", "404 This link is not valid, or no longer. import_asset gives a new one.\n"]),
  );
  const plain = async (id: string) =>
    JSON.stringify(await ben.call("import_asset", { projectId: id })).replaceAll(id, "ID");
  expect(await plain(projectId)).toBe(await plain("no-such-film-abcdef"));
});

test("somebody takes a project out as one file, and somebody else brings it in", async () => {
  const answer = await ada.call("get_project", { projectId, detail: "full" });
  const { archive, revision } = facts(answer) as unknown as { archive: { url: string }; revision: number };
  expect(textOf(answer)).toContain(archive.url);
  const fetched = await fetch(archive.url);
  expect(Object.fromEntries(fetched.headers)).toMatchObject({
    "content-type": "application/zip",
    "content-disposition": `attachment; filename="${projectId}.zip"`,
  });
  const zip = Buffer.from(await fetched.arrayBuffer());
  const changed = await fetch(archive.url.replace(/archives\/.{8}/, "archives/AAAAAAAA"));
  expect(changed.status).toBe(404);

  const own = facts(await ben.call("create_project", { title: "Ben's film" })).projectId;
  const invited = facts(await ben.call("import_asset", { projectId: own })) as unknown as { uploadUrl: string };
  const [half, rest] = [zip.subarray(0, zip.length >> 1), zip.subarray(zip.length >> 1)];
  const tus = { "tus-resumable": "1.0.0", "content-type": "application/offset+octet-stream" };
  const lengths = { "upload-length": `${zip.length}`, "upload-metadata": `filename ${btoa("film.zip")}` };
  const begun = await fetch(invited.uploadUrl, { method: "POST", headers: { ...tus, ...lengths }, body: half });
  expect([begun.status, begun.headers.get("location")]).toEqual([201, new URL(invited.uploadUrl).pathname]);
  const offset = { "upload-offset": `${half.length}` };
  const ended = await fetch(invited.uploadUrl, { method: "PATCH", headers: { ...tus, ...offset }, body: rest });
  expect([ended.status, await ended.text()]).toEqual([200, expect.stringContaining(`as "${projectId}"`)]);
  const taken = await ben.call("get_project", { projectId });
  expect(facts(taken)).toMatchObject({ revision, title: "Ada's film" });
  expect(assetsOf(await ben.call("list_assets", { projectId }))).toEqual(
    assetsOf(await ada.call("list_assets", { projectId })),
  );
}, 60_000);

test("a person sends a file through the page, with the keyboard alone, and is told what is wrong with one", async () => {
  const browser = await openBrowsing();
  try {
    const [bad, good] = [join(home, "words.png"), join(home, "noise-2.png")];
    writeFileSync(bad, "no picture");
    writeFileSync(good, await sharp(noise).extract({ left: 0, top: 0, width: 300, height: 200 }).png().toBuffer());
    const link = await linkFor();
    const send = async (path: string) => {
      await browser.chooseFile("#file", path);
      await browser.evaluate("document.getElementById('file').focus()");
      await browser.key("Tab");
      await browser.key("Enter");
    };
    const look = async (name: string) => {
      for (const scheme of ["light", "dark"] as const) {
        await browser.look({ scheme, width: scheme === "light" ? 375 : 1280 });
        expect(await browser.faults(), name).toEqual([]);
        if (PICTURES)
          writeFileSync(join(PICTURES, `${name}-${scheme}.png`), Buffer.from(await browser.picture(), "base64"));
      }
    };
    await browser.open(link);
    await look("upload");
    await send(bad);
    const problem = "document.getElementById('problem').hidden ? '' : document.getElementById('problem').textContent";
    await waitFor(async () => (await browser.evaluate(problem)) !== "", 20_000);
    expect(await browser.evaluate(problem)).toMatch(/\w+/);
    await look("upload-refused");
    await send(good);
    const standing = "document.getElementById('standing').textContent";
    await waitFor(async () => /Added/.test(await browser.evaluate(standing)), 20_000);
    expect(await browser.evaluate(standing)).toContain("noise-2.png (image, 300x200)");
    await look("upload-done");
    await browser.open(`${link}?again`);
    expect(await browser.evaluate("document.querySelector('h1').textContent")).toBe("The file is here");
  } finally {
    await browser.close();
  }
}, 60_000);
