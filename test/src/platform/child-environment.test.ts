import { expect, test } from "vitest";
import { browserEnvironment, emptyEnvironment } from "../../../src/platform/processes/child-environment.ts";

const WINDOWS = {
  SYSTEMROOT: "C:\\Windows",
  SystemDrive: "C:",
  Path: "C:\\tools",
  LOCALAPPDATA: "C:\\Users\\ana\\AppData\\Local",
  OPENAI_API_KEY: "sk-secret",
};

test("a child on Windows keeps what the system needs, whatever the case of its name, and nothing else", () => {
  expect(emptyEnvironment("win32", WINDOWS)).toEqual({ SystemRoot: "C:\\Windows", SystemDrive: "C:" });
});

test("a child elsewhere gets an empty environment", () => {
  expect(emptyEnvironment("linux", { HOME: "/root", TOKEN: "x" })).toEqual({});
});

test("Chrome on Windows gets the system's settings, and its personal folders lie in the scratch folder", () => {
  const environment = browserEnvironment("D:\\scratch", {}, "win32", WINDOWS);
  expect(environment).toMatchObject({ SystemRoot: "C:\\Windows", TEMP: "D:\\scratch", LOCALAPPDATA: "D:\\scratch" });
  expect(JSON.stringify(environment)).not.toMatch(/ana|secret/);
});

test("a browser elsewhere has its home in the scratch folder, and what it brings itself", () => {
  expect(browserEnvironment("/scratch", { FONTCONFIG_FILE: "/fonts.conf" }, "linux", { HOME: "/home/ana" })).toEqual({
    HOME: "/scratch",
    TMPDIR: "/scratch",
    TZ: "UTC",
    LANG: "C.UTF-8",
    FONTCONFIG_FILE: "/fonts.conf",
  });
});
