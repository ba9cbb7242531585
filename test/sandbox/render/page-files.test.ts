import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { PageFiles } from "../../../sandbox/render/browser/page-files.ts";

const scratch = mkdtempSync(join(tmpdir(), "sw-files-"));
const clip = `${"a".repeat(64)}.mp4`;
const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 251));
mkdirSync(join(scratch, "assets"));
writeFileSync(join(scratch, "assets", clip), bytes);
writeFileSync(join(scratch, "assets", `${"b".repeat(64)}.mp4`), Buffer.alloc(5_000_000));
const files = new PageFiles(scratch, scratch);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a clip is given out", () => {
  test("in the part that is asked for, cut at its end, with its whole size", async () => {
    const part = await files.readPart(`assets/${clip}`, "bytes=100-199");
    expect(part).toEqual({ body: bytes.subarray(100, 200), from: 100, totalBytes: 1_000 });
    expect((await files.readPart(`assets/${clip}`, "bytes=990-2000"))?.body).toEqual(bytes.subarray(990));
  });

  test("never as a whole, nor in parts that fill the memory", async () => {
    expect(await files.read(`assets/${clip}`)).toBeUndefined();
    const part = await files.readPart(`assets/${"b".repeat(64)}.mp4`, "bytes=0-4999999");
    expect(part?.body.length).toBe(2 * 1024 ** 2);
  });

  test.each(["bytes=0-", "bytes=-5", "bytes=5-1", "bytes=0-1,4-5", "bytes=1000-1001", "items=0-1", "bytes=0-9 ", ""])(
    "for no range like %s",
    async (range) => {
      expect(await files.readPart(`assets/${clip}`, range)).toBeUndefined();
    },
  );

  test.each(["bundle.js", "assets/../secret.mp4", `assets/${"a".repeat(64)}.png`, `assets/${"c".repeat(64)}.mp4`])(
    "and no other file: %s",
    async (name) => {
      expect(await files.readPart(name, "bytes=0-9")).toBeUndefined();
    },
  );
});
