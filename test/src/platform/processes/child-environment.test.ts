import { expect, test } from "vitest";
import { browserEnvironment, childEnvironment } from "../../../../src/platform/processes/child-environment.ts";

const windows = {
  SystemRoot: "C:\\Windows",
  SystemDrive: "C:",
  windir: "C:\\Windows",
  LOCALAPPDATA: "C:\\Users\\Zoë B\\AppData\\Local",
  TEMP: "C:\\Users\\Zoë B\\AppData\\Local\\Temp",
  API_TOKEN: "secret",
};

test("on Windows a child gets what the system's libraries need, and nothing else", () => {
  expect(childEnvironment("win32", windows)).toEqual({
    SystemRoot: "C:\\Windows",
    SystemDrive: "C:",
    windir: "C:\\Windows",
  });
  expect(childEnvironment("win32", {})).toEqual({});
});

test("elsewhere a child starts with an empty environment", () => {
  expect(childEnvironment("linux", windows)).toEqual({});
  expect(childEnvironment("darwin", windows)).toEqual({});
});

test("on Windows a browser finds the system, and the scratch folder in place of the person's folders", () => {
  const scratch = "C:\\Temp\\scenewright-1-abc\\render-x";
  const environment = browserEnvironment(scratch, {}, "win32", windows);
  expect(environment).toMatchObject({ SystemRoot: "C:\\Windows", SystemDrive: "C:", windir: "C:\\Windows", TZ: "UTC" });
  for (const name of ["TEMP", "TMP", "LOCALAPPDATA", "APPDATA", "USERPROFILE"]) expect(environment[name]).toBe(scratch);
  expect(JSON.stringify(environment)).not.toMatch(/Zoë|secret/);
});

test("elsewhere a browser's environment is what it was, with the browser's own variables last", () => {
  expect(browserEnvironment("/tmp/s", { FONTCONFIG_FILE: "/f", LANG: "C" }, "linux", windows)).toEqual({
    HOME: "/tmp/s",
    TMPDIR: "/tmp/s",
    TZ: "UTC",
    LANG: "C",
    FONTCONFIG_FILE: "/f",
  });
});
