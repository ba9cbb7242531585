import { appendFileSync, chmodSync, cpSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FoundBrowser } from "../../../../src/platform/browsers/found-browser.ts";
import { ContentHashes } from "../../../../src/render/segments/content-hashes.ts";
import { drawingTools } from "../../../../src/render/segments/drawing-tools.ts";
import { temporaryFolder } from "../../store/temporary-workspace.ts";

/** A machine with a browser, an encoder and a bundle of its own. */
function machine() {
  const home = temporaryFolder();
  for (const folder of ["browser/locales", "bin", "encoder", "bundle"])
    mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, "browser", "chrome"), "\x7fELF browser");
  writeFileSync(join(home, "browser", "icudtl.dat"), "characters");
  writeFileSync(join(home, "encoder", "ffmpeg"), "encoder");
  writeFileSync(join(home, "bundle", "built-from.txt"), "bundle");
  return home;
}

function toolsOf(home: string, executable = "browser/chrome", environment = {}): Promise<string> {
  const browser: FoundBrowser = {
    executable: join(home, executable),
    source: "this machine",
    environment,
    folders: [],
  };
  const folders = { bundle: join(home, "bundle"), encoder: join(home, "encoder") };
  return drawingTools(browser, "bwrap", folders, new ContentHashes(join(home, "hashes.json")));
}

test("two machines that are set up alike agree, wherever and whenever they were", async () => {
  const one = machine();
  const two = join(temporaryFolder(), "elsewhere");
  cpSync(one, two, { recursive: true });
  utimesSync(join(two, "browser", "chrome"), 1, 1);
  utimesSync(join(two, "encoder", "ffmpeg"), 2, 2);
  expect(await toolsOf(two, undefined, { FONTS: two })).toBe(await toolsOf(one, undefined, { FONTS: one }));
});

test("one byte of the browser, of what lies beside it, of the encoder or the bundle makes a difference", async () => {
  const home = machine();
  const seen = new Set([await toolsOf(home)]);
  for (const [index, file] of [
    "browser/chrome",
    "browser/icudtl.dat",
    "encoder/ffmpeg",
    "bundle/built-from.txt",
  ].entries()) {
    appendFileSync(join(home, file), "x");
    seen.add(await toolsOf(home));
    expect(seen.size, file).toBe(index + 2);
  }
  writeFileSync(join(home, "encoder", "ffprobe"), "another");
  expect(seen.has(await toolsOf(home))).toBe(false);
});

test("a browser that a script starts is looked at where the script says it lies, and programs beside the script are not", async () => {
  const home = machine();
  const script = join(home, "bin", "chromium");
  writeFileSync(script, `#!/bin/sh\nLIBRARY=${join(home, "browser")}\nexec "$LIBRARY/chrome"\n`);
  chmodSync(script, 0o755);
  const before = await toolsOf(home, "bin/chromium");
  writeFileSync(join(home, "bin", "other"), "program");
  expect(await toolsOf(home, "bin/chromium")).toBe(before);
  appendFileSync(join(home, "browser", "icudtl.dat"), "x");
  expect(await toolsOf(home, "bin/chromium")).not.toBe(before);
});

test("a file is read once on a machine, and again when it was written since", async () => {
  const folder = temporaryFolder();
  const [file, kept] = [join(folder, "large"), join(folder, "cache", "hashes.json")];
  writeFileSync(file, "one");
  utimesSync(file, 4, 4);
  const [first] = await new ContentHashes(kept).of([file]);
  // Of the same size and time: only who reads it again would notice.
  writeFileSync(file, "two");
  utimesSync(file, 4, 4);
  expect(await new ContentHashes(kept).of([file])).toEqual([first]);
  utimesSync(file, 5, 5);
  const [second] = await new ContentHashes(kept).of([file]);
  expect(second).not.toBe(first);
  writeFileSync(kept, "{damaged");
  expect(await new ContentHashes(kept).of([file])).toEqual([second]);
  expect(JSON.parse(readFileSync(kept, "utf8"))[file]).toHaveLength(4);
  await expect(new ContentHashes(kept).of([join(folder, "gone")])).rejects.toThrow("ENOENT");
});
