import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SegmentCache } from "../../../../src/render/segments/segment-cache.ts";

let folder: string;
let made: string;
const key = (digit: string) => digit.repeat(40);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sw-segments-"));
  made = join(folder, "made");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cacheOf(maxBytes = 1_000_000, workspace = "home"): SegmentCache {
  return new SegmentCache(join(folder, "cache"), workspace, maxBytes);
}

async function keep(cache: SegmentCache, digit: string, bytes: string, owner = "local"): Promise<void> {
  writeFileSync(made, bytes);
  await cache.keep(owner, key(digit), made);
}

async function fetch(cache: SegmentCache, digit: string, owner = "local"): Promise<string> {
  const name = (await cache.list(owner)).get(key(digit));
  if (!name) return "unlisted";
  const path = join(folder, "fetched");
  const fetched = await cache.fetch(owner, name, path);
  return fetched === "found" ? readFileSync(path, "utf8") : fetched;
}

function files(): string[] {
  const all = readdirSync(join(folder, "cache"), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

test("kept segments are found again, by other processes too", async () => {
  await keep(cacheOf(), "a", "video");
  expect(await fetch(cacheOf(), "a")).toBe("video");
  expect(await fetch(cacheOf(), "b")).toBe("unlisted");
});

test("another owner and another workspace find nothing", async () => {
  await keep(cacheOf(), "a", "video", "ada");
  expect(await fetch(cacheOf(), "a", "bob")).toBe("unlisted");
  expect(await fetch(cacheOf(1_000_000, "elsewhere"), "a", "ada")).toBe("unlisted");
});

test("a segment with one bit changed, cut short or emptied is detected and removed", async () => {
  for (const damage of ["videp", "vid", ""]) {
    const cache = cacheOf();
    await keep(cache, "a", "video");
    writeFileSync(files()[0] as string, damage);
    expect(await fetch(cache, "a")).toBe("damaged");
    expect(files()).toEqual([]);
  }
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
  expect(await fetch(cache, "a")).toBe("a".repeat(30));
  await keep(cache, "d", "d".repeat(30));
  expect(await fetch(cache, "b")).toBe("unlisted");
  for (const digit of ["a", "c", "d"]) expect(await fetch(cache, digit)).toBe(digit.repeat(30));
});

test("a limit of 0 keeps nothing", async () => {
  const cache = cacheOf(0);
  await keep(cache, "a", "video");
  expect(await fetch(cache, "a")).toBe("unlisted");
});

test("a link in place of a file is not followed, and an empty file not kept", async () => {
  const secret = join(folder, "secret");
  writeFileSync(secret, "secret");
  symlinkSync(secret, made);
  await expect(cacheOf().keep("local", key("a"), made)).rejects.toThrow();
  rmSync(made);
  await expect(keep(cacheOf(), "a", "")).rejects.toThrow();
  mkdirSync(join(folder, "cache"), { recursive: true });
  expect(files()).toEqual([]);
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
          const fetched = await cache.fetch("local", name, join(folder, `fetched-${turn}`));
          expect(["found", "missing"]).toContain(fetched);
        }
      }
    }),
  );
  expect(files().length).toBeLessThanOrEqual(20);
});
