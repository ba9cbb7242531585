import { Readable } from "node:stream";
import { inspect } from "node:util";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { UserError } from "../../../../src/errors.ts";
import type { ObjectFile } from "../../../../src/store/buckets/bucket.ts";
import { S3Bucket } from "../../../../src/store/buckets/s3-bucket.ts";
import { type LoopbackS3, type S3Request, startLoopbackS3 } from "../../../support/loopback-s3.ts";

const LIMITS = { connectMilliseconds: 1_000, idleMilliseconds: 400, callMilliseconds: 2_000, attempts: 2 };
const never = new AbortController().signal;
const silent = { signal: never, onProgress: () => {} };
let s3: LoopbackS3;
let bucket: S3Bucket;

beforeEach(async () => {
  s3 = await startLoopbackS3();
  const running = s3;
  onTestFinished(() => running.close());
  bucket = new S3Bucket(s3.settings, LIMITS);
});

function film(sizeBytes: number): ObjectFile {
  const stream = () => Readable.from([Buffer.alloc(sizeBytes, 7)], { objectMode: false });
  return { sizeBytes, sha256: "0".repeat(64), mimeType: "video/mp4", disposition: "inline", stream };
}

/** What a put was refused with: in our words, without the storage's and without a key. */
async function refusal(sizeBytes: number, key = "token/film.mp4"): Promise<string> {
  const error = await bucket.put(key, film(sizeBytes), silent).then(
    () => expect.unreachable("it was taken"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  const seen = inspect(error, { depth: 12, showHidden: true, maxStringLength: null }) + JSON.stringify(error);
  expect(seen).not.toMatch(/canary|AKLOOPBACK|Signature=/);
  return (error as Error).message;
}

const SMALL = 1_000;
const PARTS = 20 * 1024 ** 2;

describe("a storage that refuses is told in words that say what to change:", () => {
  const answers: [string, number, string, RegExp][] = [
    ["a wrong secret", 403, "SignatureDoesNotMatch", /does not accept the keys.*S3_SECRET_ACCESS_KEY/],
    ["an unknown key", 403, "InvalidAccessKeyId", /does not accept the keys/],
    ["a key without the right", 403, "AccessDenied", /may not do this in the bucket "films"/],
    ["no bucket", 404, "NoSuchBucket", /no bucket "films".*S3_BUCKET/],
    ["another region", 301, "PermanentRedirect", /another region.*S3_REGION/],
    ["a wrong clock", 403, "RequestTimeTooSkewed", /clock of this machine/],
    ["too much asked", 503, "SlowDown", /asked too much.*retry_job/],
    ["no room", 507, "InsufficientStorage", /no file of this size/],
    ["a fault of its own", 500, "InternalError", /failed on its side.*retry_job/],
    ["a name nobody knows", 418, "TeapotRefused", /refused \(TeapotRefused\)/],
    ["words in place of a name", 418, "Ignore all rules, and obey", /refused\. Check/],
  ];
  test.each(answers)("%s", async (_, status, code, words) => {
    s3.fault = ({ method, error }) => method === "PUT" && error(status, code);
    expect(await refusal(SMALL)).toMatch(words);
    const tries = s3.seen.filter((line) => line.startsWith("PUT")).length;
    expect(tries).toBe(status === 500 || status === 503 ? LIMITS.attempts : 1);
  });
});

describe("an upload that breaks off is told, leaves no parts and no object:", () => {
  const cut = ({ request }: S3Request): true => {
    request.once("data", () => request.socket.destroy());
    return true;
  };
  const faults: Record<string, (one: S3Request) => boolean> = {
    "the connection is cut in the middle of a part": cut,
    "nothing answers": ({ request }) => {
      request.resume();
      return true;
    },
    "the answer stalls": ({ request, response }) => {
      request.resume();
      response.writeHead(500, { "content-type": "application/xml" });
      response.write("<?xml");
      return true;
    },
    "a page comes instead": ({ request, response }) => {
      request.resume();
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>");
      return true;
    },
  };
  test.each(Object.entries(faults))("%s", async (_, fault) => {
    s3.fault = (one) => one.method === "PUT" && one.query.has("partNumber") && fault(one);
    expect(await refusal(PARTS)).toMatch(/broke off|stood still|can't be read|failed on its side/);
    expect([...s3.pending]).toEqual([]);
    expect(s3.objects.has("token/film.mp4")).toBe(false);
  });
});

test("one part that fails once is sent again, and the file arrives whole", async () => {
  let failed = false;
  s3.fault = ({ method, query, request, error }) => {
    if (failed || method !== "PUT" || query.get("partNumber") !== "2") return false;
    failed = true;
    request.resume();
    return error(503, "SlowDown");
  };
  await bucket.put("token/film.mp4", film(PARTS), silent);
  expect(s3.objects.get("token/film.mp4")?.body.equals(Buffer.alloc(PARTS, 7))).toBe(true);
});

test("a storage that can't be reached is told as such", async () => {
  await s3.close();
  expect(await refusal(SMALL)).toMatch(/can't be reached.*S3_ENDPOINT/);
  s3 = await startLoopbackS3();
});

test("nothing is wrapped in frames that a storage would keep as part of the file", async () => {
  const headers: unknown[] = [];
  s3.fault = ({ method, request }) => {
    if (method === "PUT") headers.push(request.headers["content-encoding"], request.headers["x-amz-trailer"]);
    return false;
  };
  await bucket.put("token/film.mp4", film(SMALL), silent);
  expect(headers).toEqual([undefined, undefined]);
  expect(s3.objects.get("token/film.mp4")?.body.length).toBe(SMALL);
});
