import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { strongestJail } from "../../sandbox/jail/jail-level.ts";
import { type Film, facts, finished, startFilm } from "../support/foreign-ids.ts";
import { type Caller, connectHttp, type HttpServer, startHttpServer } from "../support/http-server.ts";
import { whyNoPostgres } from "../support/postgres/cluster.ts";
import { temporaryDatabase } from "../support/postgres/temporary-database.ts";
import { samplePng } from "../support/sample-png.ts";
import { removeHome, simpleScene, temporaryHome } from "../support/server.ts";
import { whyNoSwift } from "../support/swift/start-swift.ts";
import { temporaryBucket } from "../support/swift/temporary-bucket.ts";
import { type RunningWorker, startWorker } from "../support/worker.ts";

const why =
  whyNoSwift() ?? whyNoPostgres() ?? ((await strongestJail()).level === "bwrap" ? undefined : "there is no jail");

// Two servers and a worker that share nothing but a database and a storage, as on three machines.
describe.skipIf(why)(`served from machines without a disk in common${why ? ` (skipped: ${why})` : ""}`, () => {
  const homes = [temporaryHome(), temporaryHome(), temporaryHome()];
  let servers: HttpServer[] = [];
  let worker: RunningWorker;
  let one: Caller;
  let two: Caller;
  let film: Omit<Film, "files">;

  beforeAll(async () => {
    const [database, storage] = await Promise.all([temporaryDatabase(), temporaryBucket()]);
    const environment = {
      DATABASE_URL: database,
      SCENEWRIGHT_STORAGE: "s3",
      S3_ENDPOINT: storage.endpoint ?? "",
      S3_BUCKET: storage.bucket,
      S3_ACCESS_KEY_ID: storage.accessKeyId,
      S3_SECRET_ACCESS_KEY: storage.secretAccessKey,
      // What is drawn before is found in the storage alone then.
      SCENEWRIGHT_SEGMENT_CACHE_MB: "0",
    };
    const [first = "", second = "", third = ""] = homes;
    const starting = [first, second].map((home) => startHttpServer(home, ["--workers"], environment));
    servers = await Promise.all(starting);
    worker = await startWorker(third, environment);
    const key = (await servers[0]?.key("ada", "unlimited")) ?? "";
    [one, two] = (await Promise.all(servers.map((server) => connectHttp(server, key)))) as [Caller, Caller];
    film = await startFilm(one);
  }, 240_000);

  afterAll(async () => {
    await Promise.all([worker?.stop(), ...servers.map((server) => server.stop())]);
    for (const home of homes) removeHome(home);
  }, 60_000);

  test("a film that was asked for at one is fetched from the other, by a link of the one", async () => {
    await finished(two, film.jobId);
    const link = facts(await one.call("wait_for_job", { jobId: film.jobId })).files[0]?.path ?? "";
    const elsewhere = link.replace(servers[0]?.origin ?? "", servers[1]?.origin ?? "");
    expect(elsewhere).not.toBe(link);
    const response = await fetch(elsewhere, { headers: { range: "bytes=4-7" } });
    expect([response.status, await response.text()]).toEqual([206, "ftyp"]);
  }, 180_000);

  test("what was drawn before is not drawn again", async () => {
    const { projectId } = film;
    facts(await two.call("plan_scenes", { projectId, scenes: [{ title: "Two", seconds: 1 }] }));
    const { jobId } = facts(await two.call("export_video", { projectId, quality: "draft" }));
    expect((await finished(one, jobId)).message).toMatch(/Reused 10 of 20 frames/);
  }, 180_000);

  test("an asset that one takes in is drawn by the worker, and the picture is read from the other", async () => {
    const { projectId, sceneId } = film;
    const data = samplePng(64, 48, [200, 30, 30]).toString("base64");
    facts(await one.call("import_asset", { projectId, data, name: "logo.png" }));
    const code = simpleScene("Ada")
      .replace("AbsoluteFill,", "AbsoluteFill, Img, staticFile,")
      .replace("<h1", '<Img src={staticFile("logo.png")} style={{ width: 64 }} />\n      <h1');
    facts(await two.call("generate_scene_code", { projectId, sceneId, code }));
    const shown = await one.call("render_preview", { projectId, sceneId });
    const { picture } = facts(shown) as unknown as { picture: { uri: string } };
    expect(JSON.stringify(await two.read(picture.uri))).toContain("image/jpeg");
  }, 180_000);

  test("no machine has a file of hers in its folder", () => {
    for (const home of homes) expect(readdirSync(home).filter((name) => name !== "audit")).toEqual([]);
  });
});
