import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  installedBrowsers,
  isExecutable,
  isPackagedInSandbox,
} from "../../../../src/platform/browsers/installed-browsers.ts";

const folder = mkdtempSync(join(tmpdir(), "sw-browsers ü-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("on macOS the applications of all users are looked through, then the person's own", () => {
  const found = installedBrowsers("darwin", {}, "/Users/zoë");
  expect(found[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  for (const name of ["Google Chrome", "Chromium", "Microsoft Edge", "Google Chrome for Testing", "Brave Browser"])
    expect(found).toContain(`/Users/zoë/Applications/${name}.app/Contents/MacOS/${name}`);
  expect(installedBrowsers("darwin", {}, "").every((path) => path.startsWith("/Applications/"))).toBe(true);
});

test("on Windows a browser of one person is found without LOCALAPPDATA", () => {
  const chrome = "C:\\Users\\Zoë B\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
  expect(installedBrowsers("win32", {}, "C:\\Users\\Zoë B")).toContain(chrome);
  expect(installedBrowsers("win32", { LOCALAPPDATA: "C:\\Users\\Zoë B\\AppData\\Local" }, "")).toContain(chrome);
  expect(installedBrowsers("win32", {}, "")).toEqual([]);
});

test("on Linux PATH is searched, the fastest browser first", () => {
  const found = installedBrowsers("linux", { PATH: "/a::/b" }, "/home/u");
  expect(found.slice(0, 2)).toEqual(["/a/chromium-headless-shell", "/b/chromium-headless-shell"]);
  expect(installedBrowsers("linux", {}, undefined)).toContain("/usr/bin/google-chrome");
});

test.skipIf(process.platform === "win32")("a folder and a missing file are no programs to run", async () => {
  const app = join(folder, "Chrome.app");
  mkdirSync(app);
  expect(await isExecutable(app)).toBe(false);
  expect(await isExecutable(join(folder, "missing"))).toBe(false);
  expect(await isExecutable(script("chrome", "#!/bin/sh\n"))).toBe(true);
});

test.skipIf(process.platform === "win32")("the stub of a snap or a Flatpak is told from a browser", async () => {
  const ubuntu = script(
    "chromium-browser",
    '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then echo "run snap install"; fi',
  );
  const flatpak = script(
    "chromium-flatpak",
    "#!/bin/sh\nexec /usr/bin/flatpak run --branch=stable org.chromium.Chromium",
  );
  expect(await isPackagedInSandbox(ubuntu)).toBe(true);
  expect(await isPackagedInSandbox(flatpak)).toBe(true);
  mkdirSync(join(folder, "bin"));
  const link = join(folder, "chromium");
  symlinkSync(script("bin/snap", "ELF"), link);
  expect(await isPackagedInSandbox(link)).toBe(true);
  expect(await isPackagedInSandbox(script("debian", "#!/bin/sh\nexec /usr/lib/chromium/chromium $@"))).toBe(false);
  expect(await isPackagedInSandbox(script("real", "\u007fELF /snap/bin/ in its data"))).toBe(false);
  expect(await isPackagedInSandbox(join(folder, "missing"))).toBe(false);
});

function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
