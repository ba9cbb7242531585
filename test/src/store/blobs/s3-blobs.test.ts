import { createHash, randomBytes } from "node:crypto";
import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../../../src/database/database.ts";
import { openDatabase } from "../../../../src/database/open-database.ts";
import { UnavailableError } from "../../../../src/errors.ts";
import { BlobAssetFiles } from "../../../../src/store/assets/blob-asset-files.ts";
import { FetchedFiles } from "../../../../src/store/assets/fetched-files.ts";
import type { BlobIndex } from "../../../../src/store/blobs/blob-index.ts";
import { S3Blobs } from "../../../../src/store/blobs/s3-blobs.ts";
import { S3Bucket } from "../../../../src/store/buckets/s3-bucket.ts";
import type { S3Settings } from "../../../../src/store/buckets/s3-settings.ts";
import { S3Pictures } from "../../../../src/store/pictures/s3-pictures.ts";
import { PostgresBlobIndex } from "../../../../src/store/postgres/postgres-blob-index.ts";
import { whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../../support/postgres/temporary-database.ts";
import { whyNoSwift } from "../../../support/swift/start-swift.ts";
import { temporaryBucket } from "../../../support/swift/temporary-bucket.ts";
import { temporaryFolder } from "../temporary-workspace.ts";
import { blobsContract } from "./blobs-contract.ts";

const why = whyNoSwift() ?? whyNoPostgres();
if (why) process.stderr.write(`Skipped: tests of files in a storage. ${why}\n`);
const KEY = "projects/lesson/exports/lesson-r1.gif";
const GIF = { mimeType: "image/gif" };
const NEVER = new AbortController().signal;

describe.skipIf(why !== undefined)("files in a storage that checks signatures", () => {
  let settings: S3Settings;
  let url = "";
  let database: Database;
  let opened = 0;
  let bucket: S3Bucket;

  beforeAll(async () => {
    [settings, url] = await Promise.all([temporaryBucket(), temporaryDatabase()]);
    database = await openDatabase({ url, migrationUrl: url, connections: 5 }, () => {});
    bucket = new S3Bucket(settings);
  }, 120_000);
  afterAll(() => database?.close());

  /** Empty: its owners are no other test's. */
  const blobs = (): S3Blobs => {
    const suffix = `-${++opened}`;
    type Call = (owner: string, ...rest: unknown[]) => unknown;
    const index = new Proxy(new PostgresBlobIndex(database), {
      get:
        (all, name: keyof BlobIndex) =>
        (owner: string, ...rest: unknown[]) =>
          (all[name] as Call).call(all, owner + suffix, ...rest),
    });
    return new S3Blobs(bucket, index);
  };

  describe("keep the contract of blobs", () => blobsContract(blobs));

  test("of many that may not replace each other one is kept, and nobody reads a mixture", async () => {
    const both = [1, 2].map(() => new S3Blobs(bucket, new PostgresBlobIndex(database)));
    const bytes = Array.from({ length: 8 }, (_, index) => Buffer.alloc(200_000, index));
    const puts = await Promise.all(
      bytes.map((each, index) => both[index % 2]?.put("race", KEY, { bytes: each }, { ...GIF, replace: false })),
    );
    const winner = puts.findIndex((facts) => facts !== undefined);
    expect(puts.filter((facts) => facts !== undefined)).toHaveLength(1);
    expect(await (await both[0]?.get("race", KEY))?.bytes()).toEqual(bytes[winner]);
  });

  test("a film of several parts comes from a file as it was, and from any byte on; a link is not followed", async () => {
    const store = blobs();
    const folder = temporaryFolder();
    const film = randomBytes(9 * 1024 ** 2 + 5);
    await writeFile(join(folder, "film.mp4"), film);
    const key = "projects/lesson/exports/lesson.mp4";
    const mp4 = { mimeType: "video/mp4" };
    await store.put("local", key, { path: join(folder, "film.mp4") }, mp4);
    const blob = await store.get("local", key);
    expect(blob && (await blob.bytes()).equals(film)).toBe(true);
    const part = { from: 8 * 1024 ** 2, to: film.length - 1 };
    expect(blob && (await buffer(blob.stream(part))).equals(film.subarray(part.from))).toBe(true);
    await symlink(join(folder, "film.mp4"), join(folder, "link.mp4"));
    await expect(store.put("local", key, { path: join(folder, "link.mp4") }, mp4)).rejects.toThrow();
  });

  test("an object names no owner, and is no path of this machine", async () => {
    const store = new S3Blobs(bucket, new PostgresBlobIndex(database));
    await store.put("ada@example.com", KEY, { bytes: Buffer.from("hers") }, GIF);
    const { uri, path } = await store.link("ada@example.com", KEY);
    expect(path).toBeUndefined();
    expect(uri).toMatch(
      /^s3:\/\/films-[0-9a-f]{12}\/made\/blobs\/[0-9a-f]{40}\/projects\/lesson\/exports\/[0-9a-f-]{36}\/lesson-r1\.gif$/,
    );
    expect(uri).not.toContain("ada");
  });

  test("a blob whose object was taken away is none, and what was replaced goes when nobody can need it any more", async () => {
    const store = new S3Blobs(bucket, new PostgresBlobIndex(database));
    const objectOf = async () => decodeURI((await store.link("eve", KEY)).uri).replace(`s3://${settings.bucket}/`, "");
    await store.put("eve", KEY, { bytes: Buffer.from("one") }, GIF);
    const first = await objectOf();
    await store.put("eve", KEY, { bytes: Buffer.from("two") }, GIF);
    expect((await bucket.head(first, NEVER))?.sizeBytes).toBe(3);
    await ask(url, "update scenewright.unused_object set due = now() - interval '1 s' where owner = 'eve'");
    await store.put("eve", "projects/lesson/exports/b.gif", { bytes: Buffer.from("b") }, GIF);
    await expect.poll(() => bucket.head(first, NEVER), { timeout: 10_000 }).toBeUndefined();
    expect(String(await (await store.get("eve", KEY))?.bytes())).toBe("two");
    await bucket.remove(await objectOf());
    expect(await store.get("eve", KEY)).toBeUndefined();
  });

  test("assets are fetched once, proved, and make room for each other, but none that was just given out goes", async () => {
    const store = blobs();
    const folder = temporaryFolder();
    const assets = await Promise.all(
      ["one", "two", "three"].map(async (text) => {
        const path = join(folder, `${text}.png`);
        await writeFile(path, text.padEnd(1000, "."));
        const sha256 = createHash("sha256")
          .update(await readFile(path))
          .digest("hex");
        return { path, asset: { sha256, mimeType: "image/png", name: `${text}.png` } };
      }),
    );
    const server = new BlobAssetFiles(store);
    onTestFinished(() => server.close());
    for (const { asset, path } of assets) await server.keep("local", asset, path);
    const other = new BlobAssetFiles(store, new FetchedFiles({ bytes: 2500, keptMilliseconds: 0 }));
    const patient = new BlobAssetFiles(store, new FetchedFiles({ bytes: 2500, keptMilliseconds: 60_000 }));
    onTestFinished(async () => void (await Promise.all([other.close(), patient.close()])));
    const [first] = assets;
    if (!first) throw new Error("no asset");
    const same = await Promise.all(Array.from({ length: 5 }, () => other.pathOf("local", first.asset)));
    expect(new Set(same).size).toBe(1);
    for (const { asset, path } of assets)
      expect(await readFile(await other.pathOf("local", asset))).toEqual(await readFile(path));
    await expect(readFile(same[0] ?? "")).rejects.toThrow("ENOENT");
    expect(await readFile(await other.pathOf("local", first.asset))).toEqual(await readFile(first.path));
    const given = await Promise.all(assets.map(({ asset }) => patient.pathOf("local", asset)));
    for (const path of given) expect((await readFile(path)).length).toBe(1000);
    await expect(other.pathOf("somebody", first.asset)).rejects.toThrow("is missing");
    await store.put(
      "local",
      `assets/${first.asset.sha256}.png`,
      { bytes: Buffer.from("else") },
      { mimeType: "image/png" },
    );
    const fresh = new BlobAssetFiles(store);
    onTestFinished(() => fresh.close());
    await expect(fresh.pathOf("local", first.asset)).rejects.toThrow("is damaged");
    await fresh.keep("local", first.asset, first.path);
    expect(await readFile(await fresh.pathOf("local", first.asset))).toEqual(await readFile(first.path));
  });

  test("pictures are read by their names for a day, and the newest of a project stay", async () => {
    const clock = { at: Date.now() };
    const pictures = new S3Pictures(blobs(), () => new Date(clock.at), { files: 2, bytes: 1_000 });
    const picture = (revision: number) => ({ revision, jpeg: Buffer.from(`picture ${revision}`) });
    const kept = [];
    for (const revision of [1, 2, 1, 3]) kept.push(await pictures.keep("local", "tides", picture(revision)));
    const [one, two, again, three] = kept.map(({ name }) => name);
    expect(again).toBe(one);
    expect(one).toMatch(/^r1-[0-9a-f]{12}\.jpg$/);
    expect(kept.every((each) => each.path === undefined)).toBe(true);
    expect(await pictures.read("local", "tides", two ?? "")).toBeUndefined();
    expect(await pictures.read("local", "tides", one ?? "")).toEqual(picture(1).jpeg);
    expect(await pictures.read("someone", "tides", one ?? "")).toBeUndefined();
    expect(await pictures.read("local", "tides", "../project.json")).toBeUndefined();
    clock.at += 25 * 3_600_000;
    expect(await pictures.read("local", "tides", three ?? "")).toBeUndefined();
    await expect(pictures.keep("local", "tides", { revision: 9, jpeg: Buffer.alloc(2_000) })).rejects.toThrow(
      "not kept",
    );
  });

  test("a storage that is away is told, without a word of its keys", async () => {
    const gone = new S3Bucket({ ...settings, endpoint: "http://127.0.0.1:9" }, { attempts: 1 });
    const store = new S3Blobs(gone, new PostgresBlobIndex(database));
    const put = store.put("zoe", KEY, { bytes: Buffer.from("x") }, GIF);
    await expect(put).rejects.toThrow("http://127.0.0.1:9 can't be reached.");
    // Work that fails of it is tried again.
    await expect(put).rejects.toBeInstanceOf(UnavailableError);
    expect(await store.get("zoe", KEY)).toBeUndefined();
  });
});
