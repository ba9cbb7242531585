import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "../../../../src/database/database.ts";
import { openDatabase } from "../../../../src/database/open-database.ts";
import { FolderSegments } from "../../../../src/render/segments/folder-segments.ts";
import { SegmentHistory } from "../../../../src/render/segments/segment-history.ts";
import { SharedSegments } from "../../../../src/render/segments/shared-segments.ts";
import { S3Bucket } from "../../../../src/store/buckets/s3-bucket.ts";
import type { S3Settings } from "../../../../src/store/buckets/s3-settings.ts";
import { segmentsIn } from "../../../../src/store/postgres/open-postgres-workspace.ts";
import { PostgresSegments } from "../../../../src/store/postgres/postgres-segments.ts";
import { whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../../support/postgres/temporary-database.ts";
import { whyNoSwift } from "../../../support/swift/start-swift.ts";
import { temporaryBucket } from "../../../support/swift/temporary-bucket.ts";
import { fetched, keep, key, segmentCacheContract } from "./segment-cache-contract.ts";

const why = whyNoSwift() ?? whyNoPostgres();
if (why) process.stderr.write(`Skipped: tests of segments that machines share. ${why}\n`);
const options = { signal: new AbortController().signal, onProgress: () => {} };

describe.skipIf(why !== undefined)("segments that machines share through a storage", () => {
  let settings: S3Settings;
  let url = "";
  let database: Database;
  let bucket: S3Bucket;

  beforeAll(async () => {
    [settings, url] = await Promise.all([temporaryBucket(), temporaryDatabase()]);
    database = await openDatabase({ url, migrationUrl: url, connections: 5 }, () => {});
    bucket = new S3Bucket(settings);
  }, 120_000);
  afterAll(() => database?.close());

  /** A machine of its own: with a folder that nobody else has. */
  function machine(maxBytes = 1_000_000): SharedSegments {
    const folder = mkdtempSync(join(tmpdir(), "sw-shared-segments-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const shelf = new PostgresSegments(bucket, database, maxBytes, () => {});
    return new SharedSegments(new FolderSegments(folder, "home", 1_000_000), shelf);
  }

  const objects = async () =>
    (await ask(url, "select object from scenewright.segment order by used_at, key")).map(({ object }) =>
      String(object),
    );

  async function put(object: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const stream = () => Readable.from([bytes], { objectMode: false });
    const file = { sizeBytes: bytes.length, sha256: "", mimeType: "video/mp4", disposition: "inline", stream };
    await bucket.put(object, file, options);
  }

  describe("keep the contract of the cache", () =>
    segmentCacheContract(() => {
      const emptied = ask(url, "delete from scenewright.segment");
      const ready = <T extends object>(cache: T): T =>
        new Proxy(cache, {
          get:
            (all, name) =>
            async (...given: unknown[]) => {
              await emptied;
              return (all[name as keyof T] as (...rest: unknown[]) => unknown).apply(all, given);
            },
        });
      return {
        process: () => ready(machine()),
        async damage(bytes) {
          for (const object of await objects()) await put(object, bytes);
        },
      };
    }));

  test("what was fetched once is not fetched again, also where the storage has lost it", async () => {
    await ask(url, "delete from scenewright.segment");
    const [one, two, three] = [machine(), machine(), machine()];
    await keep(one, "a", "video");
    expect(await fetched(two, "a")).toBe("video");
    for (const object of await objects()) await bucket.remove(object);
    expect(await fetched(two, "a")).toBe("video");
    expect(await fetched(three, "a")).toBe("missing");
    expect(await fetched(three, "a")).toBe("unlisted");
  });

  test("all owners together stay within the limit; the least recently used goes first, with its object", async () => {
    await ask(url, "delete from scenewright.segment");
    for (const [index, digit] of ["a", "b", "c"].entries()) {
      await keep(machine(), digit, digit.repeat(30), `owner-${digit}`);
      await ask(url, "update scenewright.segment set used_at = now() - make_interval(mins => $1) where key = $2", [
        60 - index,
        key(digit),
      ]);
    }
    const before = await objects();
    const small = machine(100);
    expect(await fetched(small, "a", "owner-a")).toBe("a".repeat(30));
    const usedAgain =
      "select count(*)::int as n from scenewright.segment where key = $1 and used_at > now() - interval '1 min'";
    await expect.poll(async () => (await ask(url, usedAgain, [key("a")]))[0]?.n).toBe(1);
    await keep(small, "d", "d".repeat(30), "owner-d");
    await expect.poll(objects, { timeout: 10_000 }).toHaveLength(3);
    expect(await fetched(machine(), "b", "owner-b")).toBe("unlisted");
    for (const digit of ["a", "c", "d"])
      expect(await fetched(machine(), digit, `owner-${digit}`)).toBe(digit.repeat(30));
    await expect.poll(() => bucket.head(before[1] ?? "", options.signal), { timeout: 10_000 }).toBeUndefined();
    expect(await ask(url, "select * from scenewright.unused_object")).toEqual([]);
  });

  test("a limit of 0 keeps nothing, and owners are not in what the storage sees", async () => {
    await keep(machine(0), "e", "video", "eve@example.com");
    expect((await machine().list("eve@example.com")).size).toBe(0);
    await keep(machine(), "e", "video", "eve@example.com");
    expect(await objects()).toContainEqual(
      expect.stringMatching(/^made\/segments\/[0-9a-f]{40}\/e{40}-[0-9a-f]{64}\//),
    );
  });

  test("what a video was made of is known to the machine that makes it next", async () => {
    const { texts } = segmentsIn(bucket, database, 0, () => {});
    const video = { owner: "user-ada", projectId: "lesson", container: "mp4" };
    const parts = { "intro #0": { code: "x" } as never };
    await new SegmentHistory(texts, "").write(video, parts);
    await new SegmentHistory(texts, "").writeUndrawn(video, new Map([["k", "ω"]]));
    expect(await new SegmentHistory(texts, "").read(video)).toEqual(parts);
    expect(await new SegmentHistory(texts, "").undrawn(video)).toEqual(new Map([["k", "ω"]]));
    expect(await new SegmentHistory(texts, "").read({ ...video, owner: "user-ben" })).toBeUndefined();
  });
});
