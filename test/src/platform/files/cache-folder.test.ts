import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { cacheFolder, homeFolder } from "../../../../src/platform/files/cache-folder.ts";

test("each system's own place for caches is used", () => {
  expect(cacheFolder("linux", {}, "/home/u")).toBe("/home/u/.cache/scenewright");
  expect(cacheFolder("darwin", {}, "/Users/u")).toBe("/Users/u/Library/Caches/scenewright");
  expect(cacheFolder("win32", {}, "C:\\Users\\u")).toBe("C:\\Users\\u\\AppData\\Local\\scenewright\\Cache");
});

test("a place the person chose for caches wins", () => {
  expect(cacheFolder("linux", { XDG_CACHE_HOME: "/big/cache" }, "/home/u")).toBe("/big/cache/scenewright");
  expect(cacheFolder("linux", { XDG_CACHE_HOME: "relative" }, "/home/u")).toBe("/home/u/.cache/scenewright");
  expect(cacheFolder("win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\u")).toBe("D:\\Local\\scenewright\\Cache");
});

test("a user without a home folder gets a cache in the temporary folder", () => {
  const none = homeFolder(() => {
    throw new Error("uv_os_homedir returned ENOENT");
  });
  expect(none).toBeUndefined();
  for (const platform of ["linux", "darwin", "win32"] as const)
    expect(cacheFolder(platform, {}, "")).toContain(tmpdir());
});
