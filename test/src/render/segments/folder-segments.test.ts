import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FolderSegments } from "../../../../src/render/segments/folder-segments.ts";
import type { SegmentCache } from "../../../../src/render/segments/segment-cache.ts";
import { fetched, keep, key, segmentCacheContract } from "./segment-cache-contract.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sw-segments-"));
  mkdirSync(join(folder, "cache"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cacheOf(maxBytes = 1_000_000, workspace = "home"): SegmentCache {
  return new FolderSegments(join(folder, "cache"), workspace, maxBytes);
}

function files(): string[] {
  const all = readdirSync(join(folder, "cache"), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe("segments in a folder keep the contract", () =>
  segmentCacheContract(() => ({
    process: () => cacheOf(),
    async damage(bytes) {
      for (const path of files()) writeFileSync(path, bytes);
    },
  })));

test("another workspace finds nothing, and an emptied file is removed", async () => {
  await keep(cacheOf(), "a", "video", "ada");
  expect(await fetched(cacheOf(1_000_000, "elsewhere"), "a", "ada")).toBe("unlisted");
  writeFileSync(files()[0] as string, "");
  expect(await fetched(cacheOf(), "a", "ada")).toBe("damaged");
  expect(files()).toEqual([]);
});

test("files under other names in the cache are left alone", async () => {
  const cache = cacheOf();
  await keep(cache, "a", "video");
  writeFileSync(join(files()[0] as string, "..", "notes.txt"), "x");
  expect((await cache.list("local")).size).toBe(1);
});

test("the cache stays within its limit; the least recently used goes first", async () => {
  const cache = cacheOf(100);
  for (const [index, digit] of ["a", "b", "c"].entries()) {
    await keep(cache, digit, digit.repeat(30));
    for (const path of files().filter((each) => each.includes(key(digit)))) utimesSync(path, index + 1, index + 1);
  }
  expect(await fetched(cache, "a")).toBe("a".repeat(30));
  await keep(cache, "d", "d".repeat(30));
  expect(await fetched(cache, "b")).toBe("unlisted");
  for (const digit of ["a", "c", "d"]) expect(await fetched(cache, digit)).toBe(digit.repeat(30));
});

test("a limit of 0 keeps nothing", async () => {
  const cache = cacheOf(0);
  await keep(cache, "a", "video");
  expect(await fetched(cache, "a")).toBe("unlisted");
});

test("half-written leftovers of a killed process are cleared and never listed", async () => {
  await keep(cacheOf(), "a", "video");
  const left = join(files()[0] as string, "..", ".x.00000000-999999-00000000-1.tmp");
  writeFileSync(left, "half");
  utimesSync(left, 1, 1);
  expect((await cacheOf().list("local")).size).toBe(1);
  await keep(cacheOf(), "b", "video");
  expect(files().some((path) => path.endsWith(".tmp"))).toBe(false);
});

test("two processes that keep and clear at once lose nothing that they still list", async () => {
  const caches = [cacheOf(400), cacheOf(400)];
  const texts = Array.from({ length: 40 }, (_, index) => `${index}`.padStart(40, "x"));
  await Promise.all(
    caches.map(async (cache, turn) => {
      for (const [index, text] of texts.entries()) {
        const path = join(folder, `made-${turn}-${index}`);
        writeFileSync(path, text);
        await cache.keep("local", key((index % 10).toString()), path);
        for (const [, name] of await cache.list("local")) {
          const how = await cache.fetch("local", name, join(folder, `fetched-${turn}`));
          expect(["found", "missing"]).toContain(how);
        }
      }
    }),
  );
  expect(files().length).toBeLessThanOrEqual(20);
});
