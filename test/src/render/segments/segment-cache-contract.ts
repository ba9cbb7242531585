import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { SegmentCache } from "../../../../src/render/segments/segment-cache.ts";

export const key = (digit: string) => digit.repeat(40);

/** A cache that is empty, as several processes have it. */
export interface OpenedCache {
  process(): SegmentCache;
  /** Has all that is kept hold other bytes. */
  damage(bytes: string): Promise<void>;
}

/** What every implementation of the port keeps. `open` makes an empty one for the test at hand. */
export function segmentCacheContract(open: () => OpenedCache): void {
  test("kept segments are found again, by other processes too", async () => {
    const opened = open();
    await keep(opened.process(), "a", "video");
    expect(await fetched(opened.process(), "a")).toBe("video");
    expect(await fetched(opened.process(), "b")).toBe("unlisted");
  });

  test("another owner finds nothing, and neither disturbs the other", async () => {
    const opened = open();
    await keep(opened.process(), "a", "hers", "ada");
    expect(await fetched(opened.process(), "a", "bob")).toBe("unlisted");
    await keep(opened.process(), "a", "his", "bob");
    expect(await fetched(opened.process(), "a", "ada")).toBe("hers");
    expect(await fetched(opened.process(), "a", "bob")).toBe("his");
  });

  test("a segment with one bit changed or cut short is detected and removed", async () => {
    for (const damage of ["videp", "vid"]) {
      const opened = open();
      await keep(opened.process(), "a", "video");
      await opened.damage(damage);
      expect(await fetched(opened.process(), "a")).toBe("damaged");
      expect(await fetched(opened.process(), "a")).toBe("unlisted");
      await keep(opened.process(), "a", "video");
      expect(await fetched(opened.process(), "a")).toBe("video");
    }
  });

  test("a link in place of a file is not followed, and an empty file not kept", async () => {
    const opened = open();
    const folder = own();
    writeFileSync(join(folder, "secret"), "secret");
    symlinkSync(join(folder, "secret"), join(folder, "link"));
    await expect(opened.process().keep("local", key("a"), join(folder, "link"))).rejects.toThrow();
    await expect(keep(opened.process(), "a", "")).rejects.toThrow();
    expect((await opened.process().list("local")).size).toBe(0);
  });

  test("two processes that keep the same at once have it both, whole", async () => {
    const opened = open();
    const both = [opened.process(), opened.process()];
    await Promise.all(both.flatMap((cache) => ["a", "b", "c"].map((digit) => keep(cache, digit, digit.repeat(500)))));
    for (const cache of both)
      for (const digit of ["a", "b", "c"]) expect(await fetched(cache, digit)).toBe(digit.repeat(500));
  });
}

export async function keep(cache: SegmentCache, digit: string, bytes: string, owner = "local"): Promise<void> {
  const made = join(own(), "made");
  writeFileSync(made, bytes);
  await cache.keep(owner, key(digit), made);
}

export async function fetched(cache: SegmentCache, digit: string, owner = "local"): Promise<string> {
  const name = (await cache.list(owner)).get(key(digit));
  if (!name) return "unlisted";
  const path = join(own(), "fetched");
  const how = await cache.fetch(owner, name, path);
  return how === "found" ? readFileSync(path, "utf8") : how;
}

function own(): string {
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), "sw-segments-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
