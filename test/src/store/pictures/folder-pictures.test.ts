import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WorkspaceRoot } from "../../../../src/store/documents/workspace-root.ts";
import { FolderPictures } from "../../../../src/store/pictures/folder-pictures.ts";

const HOUR = 3_600_000;
let home: string;
let clock: number;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "sw-pictures-"));
  clock = Date.now();
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function pictures(files = 60, bytes = 1_000_000) {
  return new FolderPictures(new WorkspaceRoot(home), () => new Date(clock), { files, bytes });
}

function picture(revision: number, text = `picture ${revision}`) {
  return { revision, jpeg: Buffer.from(text) };
}

function kept(): string[] {
  return readdirSync(join(home, "projects", "tides", "previews")).sort();
}

test("a picture can be read by its name for a day, and the same one is kept once", async () => {
  const store = pictures();
  const first = await store.keep("local", "tides", picture(3));
  expect(first.name).toMatch(/^r3-[0-9a-f]{12}\.jpg$/);
  expect(await store.keep("local", "tides", picture(3))).toEqual(first);
  expect(kept()).toEqual([first.name]);
  expect(await store.read("local", "tides", first.name)).toEqual(picture(3).jpeg);
  clock += 25 * HOUR;
  expect(await store.read("local", "tides", first.name)).toBeUndefined();
});

test("the oldest pictures of a project make room, by number and by bytes", async () => {
  const byNumber = pictures(3);
  for (let revision = 1; revision <= 5; revision++) {
    const { path } = await byNumber.keep("local", "tides", picture(revision));
    utimesSync(path, clock / 1000, (clock - (10 - revision) * 1000) / 1000);
  }
  expect(kept().map((name) => name.slice(0, 2))).toEqual(["r3", "r4", "r5"]);
  await pictures(60, 25).keep("local", "tides", picture(6));
  expect(kept().map((name) => name.slice(0, 2))).toEqual(["r5", "r6"]);
  await expect(pictures(60, 5).keep("local", "tides", picture(7))).rejects.toThrow("not kept");
});

test("only pictures of the store's own are read or removed", async () => {
  const store = pictures(1);
  const { path, name } = await store.keep("local", "tides", picture(1));
  const folder = join(path, "..");
  writeFileSync(join(folder, "mine.jpg"), "mine");
  symlinkSync("/etc/hostname", join(folder, "r9-000000000000.jpg"));
  for (const other of ["mine.jpg", "../project.json", "r1-x.jpg", "..%2fproject.json"])
    expect(await store.read("local", "tides", other)).toBeUndefined();
  await expect(store.read("local", "tides", "r9-000000000000.jpg")).rejects.toThrow();
  expect(await store.read("someone", "tides", name)).toBeUndefined();
  await store.keep("local", "tides", picture(2));
  expect(kept()).toContain("mine.jpg");
});
