import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { unpack } from "../../../../src/platform/browsers/bundled-browser.ts";
import { removeStaleTempFolders, tempPathFor } from "../../../../src/platform/files/temp-file.ts";

/** No process has it: far above the highest id of Linux. */
const DEAD = 2 ** 30;

const cache = mkdtempSync(join(tmpdir(), "sw-unpack ü-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function failing(code: string) {
  return async (temporary: string) => {
    writeFileSync(join(temporary, "half"), "");
    throw Object.assign(new Error(code), { code });
  };
}

test("a full disk is named, with what to do, and half a browser doesn't stay", async () => {
  await expect(unpack(cache, join(cache, "full"), failing("ENOSPC"))).rejects.toMatchObject({
    problem: expect.stringContaining("is full"),
    nextStep: expect.stringContaining("SCENEWRIGHT_CACHE"),
  });
  expect(readdirSync(cache)).toEqual([]);
});

test("a cache folder that can't be written is named, with the two ways around it", async () => {
  await expect(unpack(cache, join(cache, "readonly"), failing("EROFS"))).rejects.toMatchObject({
    problem: expect.stringContaining("cannot be written"),
    nextStep: expect.stringMatching(/SCENEWRIGHT_CACHE.*SCENEWRIGHT_BROWSER/),
  });
});

test("what a server left that was killed while unpacking is cleared at the next start, and nothing else", async () => {
  const underway = tempPathFor(join(cache, "bundled-chromium-1"));
  const left = underway.replace(new RegExp(`-${process.pid}-[0-9a-f]{8}-`), `-${DEAD}-00000000-`);
  for (const folder of [underway, left, join(cache, "bundled-chromium-0")]) mkdirSync(folder);
  await removeStaleTempFolders(cache);
  expect(readdirSync(cache).sort()).toEqual([basename(underway), "bundled-chromium-0"].sort());
  for (const name of readdirSync(cache)) rmSync(join(cache, name), { recursive: true });
});

test("of two servers that unpack at once both end with a whole copy", async () => {
  const folder = join(cache, "whole");
  const fill = async (temporary: string) => writeFileSync(join(temporary, "chromium"), "browser");
  await Promise.all([unpack(cache, folder, fill), unpack(cache, folder, fill)]);
  expect(readdirSync(folder)).toEqual(["chromium"]);
  expect(readdirSync(cache)).toEqual(["whole"]);
});
