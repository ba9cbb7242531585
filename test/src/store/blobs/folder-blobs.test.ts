import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { FolderBlobs } from "../../../../src/store/blobs/folder-blobs.ts";
import { WorkspaceRoot } from "../../../../src/store/documents/workspace-root.ts";
import { temporaryFolder } from "../temporary-workspace.ts";
import { blobsContract } from "./blobs-contract.ts";

vi.mock("node:fs/promises", async (original) => {
  const actual = await original<typeof files>();
  return { ...actual, rename: vi.fn(actual.rename) };
});

const KEY = "projects/lesson/exports/lesson-r1.gif";
const GIF = { mimeType: "image/gif" };
const BYTES = { bytes: Buffer.from("bytes") };

function folderBlobs() {
  const home = temporaryFolder();
  const exports = join(home, "projects", "lesson", "exports");
  return { home, exports, blobs: new FolderBlobs(new WorkspaceRoot(home)) };
}

describe("blobs in a folder keep the contract", () => blobsContract(() => folderBlobs().blobs));

test("a blob is a file of the workspace that a person can open, with nothing left beside it", async () => {
  const { exports, blobs } = folderBlobs();
  await blobs.put("local", KEY, BYTES, GIF);
  const { path = "", uri } = await blobs.link("local", KEY);
  expect(path).toBe(join(exports, "lesson-r1.gif"));
  expect(uri).toMatch(/^file:\/\/\/.*\/lesson-r1\.gif$/);
  expect(readFileSync(path, "utf8")).toBe("bytes");
  expect(readdirSync(exports)).toEqual(["lesson-r1.gif"]);
});

test("a link is neither followed nor replaced, whether it is the file, its folder or the source", async () => {
  const { home, exports, blobs } = folderBlobs();
  const outside = temporaryFolder();
  writeFileSync(join(outside, "lesson-r1.gif"), "secret");
  mkdirSync(exports, { recursive: true });
  symlinkSync(join(outside, "lesson-r1.gif"), join(exports, "lesson-r1.gif"));
  symlinkSync(outside, join(home, "projects", "linked"));
  for (const key of [KEY, "projects/linked/lesson-r1.gif"]) {
    await expect(blobs.get("local", key)).rejects.toThrow();
    await expect(blobs.put("local", key, BYTES, GIF)).rejects.toThrow();
  }
  const source = { path: join(exports, "lesson-r1.gif") };
  await expect(blobs.put("local", "projects/lesson/exports/b.gif", source, GIF)).rejects.toThrow();
  expect(readFileSync(join(outside, "lesson-r1.gif"), "utf8")).toBe("secret");
});

test("a file that another program holds open for a moment on Windows is published all the same", async () => {
  const platform = process.platform;
  Object.defineProperty(process, "platform", { value: "win32" });
  onTestFinished(() => void Object.defineProperty(process, "platform", { value: platform }));
  for (const code of ["EBUSY", "EPERM"])
    vi.mocked(files.rename).mockRejectedValueOnce(Object.assign(new Error(code), { code }));
  const { exports, blobs } = folderBlobs();
  await blobs.put("local", KEY, BYTES, GIF);
  expect(readdirSync(exports)).toEqual(["lesson-r1.gif"]);
});
