import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readConfig } from "../../src/config.ts";

const rootsOf = (environment: NodeJS.ProcessEnv) =>
  readConfig([], { SCENEWRIGHT_HOME: "/films", ...environment }).assetRoots;

afterEach(() => vi.restoreAllMocks());

test("files may be imported from the current folder and the workspace where nothing else is said", () => {
  vi.spyOn(process, "cwd").mockReturnValue(resolve("/srv/site"));
  expect(rootsOf({}).slice(0, 2)).toEqual([resolve("/srv/site"), resolve("/films")]);
});

test("a server that was started in the root of the disk or in the home folder does not open all of it", () => {
  for (const folder of ["/", homedir(), join(homedir(), "..")]) {
    vi.spyOn(process, "cwd").mockReturnValue(resolve(folder));
    expect(rootsOf({}), folder).not.toContain(resolve(folder));
  }
});

test("SCENEWRIGHT_ASSET_ROOTS takes the place of the folders, and empty allows none", () => {
  const given = ["/media", "~/clips"].join(delimiter);
  expect(rootsOf({ SCENEWRIGHT_ASSET_ROOTS: given })).toEqual([resolve("/media"), join(homedir(), "clips")]);
  expect(rootsOf({ SCENEWRIGHT_ASSET_ROOTS: "" })).toEqual([]);
});
