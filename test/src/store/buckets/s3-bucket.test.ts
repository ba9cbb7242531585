import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { inspect } from "node:util";
import { ListMultipartUploadsCommand, S3Client } from "@aws-sdk/client-s3";
import { beforeAll, describe, expect, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import type { ObjectFile } from "../../../../src/store/buckets/bucket.ts";
import { S3Bucket } from "../../../../src/store/buckets/s3-bucket.ts";
import type { S3Settings } from "../../../../src/store/buckets/s3-settings.ts";
import { whyNoSwift } from "../../../support/swift/start-swift.ts";
import { temporaryBucket } from "../../../support/swift/temporary-bucket.ts";

const reason = whyNoSwift();
if (reason) process.stderr.write(`Skipped: tests against a storage that checks signatures. ${reason}\n`);
const never = new AbortController().signal;
const silent = { signal: never, onProgress: () => {} };

function fileOf(bytes: Buffer): ObjectFile {
  return {
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    mimeType: "video/mp4",
    disposition: "inline; filename=\"film.mp4\"; filename*=UTF-8''f%C3%AFlm.mp4",
    stream: () => Readable.from(chunks(bytes), { objectMode: false }),
  };
}

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

describe.skipIf(reason !== undefined)("a storage that checks every signature", () => {
  let settings: S3Settings;
  let bucket: S3Bucket;
  beforeAll(async () => {
    settings = await temporaryBucket();
    bucket = new S3Bucket(settings);
  }, 120_000);

  const pending = async () => {
    const { endpoint = "", region, accessKeyId, secretAccessKey } = settings;
    const credentials = { accessKeyId, secretAccessKey };
    const client = new S3Client({ endpoint, region, forcePathStyle: true, credentials });
    return (await client.send(new ListMultipartUploadsCommand({ Bucket: settings.bucket }))).Uploads ?? [];
  };

  test("gives a small file and one of several parts back byte for byte, with their type and name", async () => {
    for (const size of [5_000, 20 * 1024 ** 2 + 7]) {
      const bytes = randomBytes(size);
      const file = fileOf(bytes);
      const key = bucket.keyOf(`token-${size}/film.mp4`);
      expect(key).toMatch(/^made\//);
      expect(await bucket.head(key, never)).toBeUndefined();
      const shares: number[] = [];
      await bucket.put(key, file, { signal: never, onProgress: (share) => shares.push(share) });
      expect(shares.at(-1)).toBe(1);
      expect(await bucket.head(key, never)).toEqual({ sizeBytes: size, sha256: file.sha256 });
      const answer = await fetch(await bucket.link(key, 60));
      expect(answer.headers.get("content-type")).toBe("video/mp4");
      expect(answer.headers.get("content-disposition")).toBe(file.disposition);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    }
    expect(await pending()).toEqual([]);
  });

  test("opens a link until it expires, for its own file alone", async () => {
    const key = bucket.keyOf("token/a.mp4");
    await bucket.put(key, fileOf(Buffer.from("film")), silent);
    const url = await bucket.link(key, 604_800);
    expect(new URL(url).searchParams.get("X-Amz-Expires")).toBe("604800");
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace("a.mp4", "b.mp4"))).status).toBe(403);
    const short = await bucket.link(key, 1);
    await expect.poll(async () => (await fetch(short)).status, { timeout: 10_000 }).toBe(403);
    await bucket.remove(key);
    expect(await bucket.head(key, never)).toBeUndefined();
  });

  test("refuses a wrong secret and an unknown bucket, told without a word of the secret", async () => {
    const wrong = new S3Bucket({ ...settings, secretAccessKey: "canary-that-is-wrong" });
    const refused = await wrong.put("made/x", fileOf(Buffer.from("x")), silent).catch((error) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused.message).toMatch(/does not accept the keys.*S3_SECRET_ACCESS_KEY/);
    expect(inspect(refused, { depth: 12, showHidden: true })).not.toContain("canary");
    const elsewhere = new S3Bucket({ ...settings, bucket: "nowhere" });
    const missing = await elsewhere.put("made/x", fileOf(Buffer.from("x")), silent).catch((error) => error);
    expect(missing.message).toMatch(/no bucket "nowhere"/);
  });

  test("keeps no parts of an upload that was stopped", async () => {
    const abort = new AbortController();
    const file = fileOf(randomBytes(30 * 1024 ** 2));
    const onProgress = () => abort.abort("cancelled");
    const stopped = bucket.put(bucket.keyOf("token/stopped"), file, { signal: abort.signal, onProgress });
    await expect(stopped).rejects.toBe("cancelled");
    await bucket.dropParts(bucket.keyOf("token/stopped"));
    expect(await pending()).toEqual([]);
  });
});
