import { expect, test } from "vitest";
import { installedBrowsers } from "../../../src/platform/browsers/find-browser.ts";

test("a Mac is searched in the shared and in the person's own Applications folder", () => {
  const found = installedBrowsers({ platform: "darwin", env: {}, home: "/Users/ana" });
  expect(found).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(found).toContain("/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
});

test("Windows is searched in the person's own programs, also where LOCALAPPDATA is not set", () => {
  const chrome = "C:\\Users\\ana\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
  expect(installedBrowsers({ platform: "win32", env: {}, home: "C:\\Users\\ana" })).toContain(chrome);
  const env = { LOCALAPPDATA: "C:\\Users\\ana\\AppData\\Local" };
  expect(installedBrowsers({ platform: "win32", env, home: "" })).toContain(chrome);
});

test("Linux is searched along PATH, and in the usual places where PATH is empty", () => {
  expect(installedBrowsers({ platform: "linux", env: { PATH: "/snap/bin" }, home: "" })).toContain(
    "/snap/bin/chromium",
  );
  expect(installedBrowsers({ platform: "linux", env: { PATH: "" }, home: "" })).toContain("/usr/bin/google-chrome");
});
