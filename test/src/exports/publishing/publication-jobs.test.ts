import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ExportJob } from "../../../../src/exports/export-job.ts";
import type { Publication } from "../../../../src/exports/publishing/publication.ts";
import { PublicationJobs } from "../../../../src/exports/publishing/publication-jobs.ts";
import { createLogger } from "../../../../src/platform/logger.ts";
import { bucketOf } from "../../../../src/store/buckets/open-bucket.ts";
import { S3Bucket } from "../../../../src/store/buckets/s3-bucket.ts";
import { DocumentJobs } from "../../../../src/store/jobs/document-jobs.ts";
import { openWorkspace } from "../../../../src/store/open-workspace.ts";
import { type LoopbackS3, startLoopbackS3 } from "../../../support/loopback-s3.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";

const EXPORT_ID = `exp_${"0123456789abcdef".repeat(2)}`;
const JOB_ID = EXPORT_ID.replace("exp", "pub");
const DAY = { expiresInSeconds: 86_400 };
const FILM = randomBytes(9 * 1024 ** 2);

/** A workspace whose export is done, and a storage. */
async function exported() {
  const home = temporaryFolder();
  const film = join(home, "made.mp4");
  writeFileSync(film, FILM);
  const s3 = await startLoopbackS3();
  onTestFinished(() => s3.close());
  const { blobs, documents, locks } = await openWorkspace(home, () => new Date());
  const key = "projects/lesson/exports/lesson-r1.mp4";
  await blobs.put("local", key, { path: film }, { mimeType: "video/mp4" });
  const { path = "" } = await blobs.link("local", key);
  const uri = `scenewright://exports/${EXPORT_ID}/lesson-r1.mp4`;
  const files = [{ path, uri, mimeType: "video/mp4", sizeBytes: FILM.length }];
  const job = { jobId: EXPORT_ID, projectId: "lesson", status: "done", files } as unknown as ExportJob;
  await new DocumentJobs<ExportJob>(documents, locks).create("local", job);
  return { home, s3, path };
}

/** One server on the workspace. */
async function server(home: string, s3: LoopbackS3 | undefined, now = () => new Date()) {
  const lines: string[] = [];
  const { blobs, documents, locks } = await openWorkspace(home, now);
  const exportRecords = new DocumentJobs<ExportJob>(documents, locks);
  const jobs = new DocumentJobs<Publication>(documents, locks);
  const bucket = s3
    ? new S3Bucket(s3.settings, { attempts: 1, idleMilliseconds: 5_000, callMilliseconds: 10_000 })
    : undefined;
  const publications = new PublicationJobs({
    jobs,
    exportRecords,
    exports: {
      read: (owner, jobId) => exportRecords.read(owner, jobId),
      open: (owner, job, name) => blobs.get(owner, `projects/${job.projectId}/exports/${name}`),
    },
    bucket: bucket ? () => bucket : bucketOf({ problem: "S3_BUCKET is not set." }),
    now,
    logger: createLogger({ verbose: true, format: "json", write: (line) => lines.push(line) }),
    limits: { idleMilliseconds: 1_500, patienceMilliseconds: 10_000 },
  });
  onTestFinished(() => publications.close());
  const ended = async () => publications.wait("local", JOB_ID, { milliseconds: 20_000 });
  const publish = async (options = DAY) => {
    await publications.start("local", EXPORT_ID, options);
    return ended();
  };
  return { publications, publish, ended, jobs, exportRecords, lines };
}

const sent = ({ seen }: LoopbackS3) => seen.filter((line) => /^(PUT|POST) \w/.test(line)).length;

test("a film is sent in parts, read back through its link, and its export's record tells the link", async () => {
  const { home, s3 } = await exported();
  const { publish, exportRecords } = await server(home, s3);
  const job = await publish();
  expect(job.message).toBe("Published.");
  const { url = "", sha256, sizeBytes, expiresAt = "" } = job.published ?? {};
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(FILM)).toBe(true);
  expect(sizeBytes).toBe(FILM.length);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 86_000_000);
  expect((await exportRecords.read("local", EXPORT_ID)).published?.url).toBe(url);
  const key = decodeURIComponent(new URL(url).pathname);
  expect(key).toMatch(/^\/films\/[0-9a-f]{32}\/lesson-r1\.mp4$/);
  const [stored] = [...s3.objects].filter(([name]) => name.endsWith(".mp4")).map(([, object]) => object);
  expect(stored?.headers["content-disposition"]).toBe(
    "inline; filename=\"lesson-r1.mp4\"; filename*=UTF-8''lesson-r1.mp4",
  );
});

test("asked again, an unchanged file gets a new link and is not sent again, by this server or the next", async () => {
  const { home, s3 } = await exported();
  const first = await (await server(home, s3)).publish();
  const before = sent(s3);
  const again = await (await server(home, s3)).publish({ expiresInSeconds: 600 });
  expect(again.status).toBe("done");
  expect(sent(s3)).toBe(before);
  expect(again.published?.url).not.toBe(first.published?.url);
  expect(new URL(again.published?.url ?? "").pathname).toBe(new URL(first.published?.url ?? "").pathname);
});

test("what comes back as other bytes is no success: it is taken away, and sent again when asked", async () => {
  const { home, s3 } = await exported();
  const { publish, publications, ended } = await server(home, s3);
  const wrong: [string, (body: Buffer) => Buffer][] = [
    ["one bit", (body) => Buffer.concat([Buffer.from([(body[0] ?? 0) ^ 1]), body.subarray(1)])],
    ["frames", (body) => Buffer.concat([Buffer.from("5;chunk-signature=\r\n"), body])],
    ["its end is missing", (body) => body.subarray(0, -1)],
  ];
  for (const [what, spoil] of wrong) {
    s3.fault = ({ method, key, query, response }) => {
      const stored = s3.objects.get(key);
      if (method !== "GET" || query.has("uploads") || !stored) return false;
      response.end(spoil(stored.body));
      return true;
    };
    const job = await publish();
    expect(job.status, what).toBe("failed");
    expect(job.message).toMatch(/gave back other bytes.*retry_job/);
    expect([...s3.objects.keys()].filter((name) => name.endsWith(".mp4"))).toEqual([]);
  }
  s3.fault = undefined;
  await publications.retry("local", JOB_ID);
  expect((await ended()).status).toBe("done");
});

test("a link that stalls or is refused is a failure that keeps what was stored", async () => {
  const { home, s3 } = await exported();
  const { publish } = await server(home, s3);
  s3.fault = ({ method, query, response }) => {
    if (method !== "GET" || query.has("uploads")) return false;
    response.writeHead(200).write("a film that never");
    return true;
  };
  expect((await publish()).message).toMatch(/could not be read back/);
  const before = sent(s3);
  s3.fault = ({ method, query, error }) => method === "GET" && !query.has("uploads") && error(403, "AccessDenied");
  expect((await publish()).message).toMatch(/answered with 403/);
  s3.fault = undefined;
  expect((await publish()).status).toBe("done");
  expect(sent(s3)).toBe(before);
});

test("a server that ends in the middle leaves a job that the next one finishes", async () => {
  const { home, s3 } = await exported();
  const one = await server(home, s3);
  s3.fault = ({ method }) => method === "PUT";
  await one.publications.start("local", EXPORT_ID, DAY);
  await vi.waitFor(() => expect(s3.seen.some((line) => line.startsWith("PUT"))).toBe(true), 10_000);
  await one.publications.close();
  expect(await one.jobs.read("local", JOB_ID)).toMatchObject({ status: "queued", worker: null });
  expect([...s3.pending]).toEqual([]);
  s3.fault = undefined;
  const next = await server(home, s3);
  await next.publications.takeUpAbandoned("local");
  expect((await next.ended()).status).toBe("done");
});

test("a server that was killed in the middle is found out, and the parts it left are dropped", async () => {
  const { home, s3 } = await exported();
  const dead = await server(home, s3);
  const job = await dead.publish();
  s3.objects.clear();
  s3.pending.set("left", new Map());
  const worker = { id: "gone", host: "elsewhere", pid: 1 };
  const heartbeatAt = new Date(Date.now() - 60_000).toISOString();
  await dead.jobs.update("local", JOB_ID, ({ verified: _, ...rest }) => ({
    ...rest,
    status: "running",
    worker,
    heartbeatAt,
  }));
  const next = await server(home, s3);
  const done = await next.ended();
  expect(done.status).toBe("done");
  expect(done.token).toBe(job.token);
  expect([...s3.pending]).toEqual([]);
});

test("a cancelled upload stops, leaves no parts, and can be asked for again", async () => {
  const { home, s3 } = await exported();
  const { publications, publish, jobs } = await server(home, s3);
  s3.fault = ({ method }) => method === "PUT";
  await publications.start("local", EXPORT_ID, DAY);
  await vi.waitFor(() => expect(s3.seen.some((line) => line.startsWith("PUT"))).toBe(true), 10_000);
  expect((await publications.cancel("local", JOB_ID)).status).toBe("cancelled");
  await vi.waitFor(() => expect([...s3.pending]).toEqual([]), 10_000);
  expect((await jobs.read("local", JOB_ID)).message).toMatch(/Cancelled/);
  s3.fault = undefined;
  await vi.waitFor(async () => expect((await publish()).status).toBe("done"), 10_000);
});

test("without a storage, or with no file to publish, the refusal says what is missing and what works", async () => {
  const { home, path } = await exported();
  const { publications, exportRecords } = await server(home, undefined);
  const refused = (jobId: string) => publications.start("local", jobId, DAY).catch((error: Error) => error.message);
  expect(await refused(EXPORT_ID)).toMatch(/S3_BUCKET is not set.*S3_ENDPOINT/);
  expect(await refused(EXPORT_ID)).toContain(path);
  expect(await refused("gen_00000000000000000000000000000000")).toMatch(/Only exports/);
  await exportRecords.update("local", EXPORT_ID, (job) => ({ ...job, status: "running" }));
  expect(await refused(EXPORT_ID)).toMatch(/is running.*wait_for_job/);
});

test("the secret is in no record, log line or answer, whatever fails", async () => {
  const { home, s3 } = await exported();
  const { publish, lines } = await server(home, s3);
  for (const code of ["SignatureDoesNotMatch", "InternalError", "canary-secret-of-the-loopback"]) {
    s3.fault = ({ method, error }) => method !== "HEAD" && error(code === "InternalError" ? 500 : 403, code);
    expect(JSON.stringify(await publish())).not.toContain("canary");
  }
  s3.fault = undefined;
  expect(JSON.stringify(await publish())).not.toContain("canary");
  const records = readdirSync(join(home, "jobs")).map((name) => readFileSync(join(home, "jobs", name), "utf8"));
  expect(records.join("")).toContain(JOB_ID);
  expect(records.join("") + lines.join("")).not.toContain("canary");
});
