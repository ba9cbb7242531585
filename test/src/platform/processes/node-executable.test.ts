import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findNode, type Runtime } from "../../../../src/platform/processes/node-executable.ts";

const ELECTRON = { node: "20.1.0", electron: "37.0.0" };
let folder: string;
let app: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sw-node-"));
  app = script("desktop-app", "exit 1");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, body: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A desktop app whose home folder holds no Node. */
function runtime(env: NodeJS.ProcessEnv, change: Partial<Runtime> = {}): Runtime {
  return { execPath: app, versions: ELECTRON, platform: "linux", env: { HOME: folder, ...env }, ...change };
}

/** As on a machine where nothing is installed for all users. */
const find = (where: Runtime) => findNode(where, []);

describe.skipIf(process.platform === "win32")("the Node for child processes", () => {
  test("in a plain Node it is the running one", async () => {
    const plain = runtime({ PATH: "" }, { execPath: process.execPath, versions: { node: "20.1.0" } });
    expect(await find(plain)).toEqual({ command: process.execPath, environment: {} });
  });

  test("inside a desktop app it is the first on PATH that works", async () => {
    const [broken, good] = [join(folder, "broken"), join(folder, "good")];
    for (const each of [broken, good]) mkdirSync(each);
    symlinkSync(app, join(broken, "node"));
    symlinkSync(process.execPath, join(good, "node"));
    const { command } = await find(runtime({ PATH: `${broken}:${good}` }));
    expect(command).toBe(join(good, "node"));
  });

  test("a version manager's newest Node is found without PATH", async () => {
    const home = join(folder, "home");
    for (const version of ["v9.0.0", "v22.1.0"]) {
      mkdirSync(join(home, ".nvm/versions/node", version, "bin"), { recursive: true });
      symlinkSync(process.execPath, join(home, ".nvm/versions/node", version, "bin/node"));
    }
    const { command } = await find(runtime({ PATH: "", HOME: home }));
    expect(command).toContain("v22.1.0");
  });

  test("SCENEWRIGHT_NODE comes before everything", async () => {
    const { command } = await find(runtime({ SCENEWRIGHT_NODE: process.execPath, PATH: "" }));
    expect(command).toBe(process.execPath);
  });

  test("a SCENEWRIGHT_NODE that isn't a Node, or is too old, is refused", async () => {
    const old = script("old-node", "echo v18.20.0");
    for (const path of [app, old, join(folder, "missing")]) {
      await expect(find(runtime({ SCENEWRIGHT_NODE: path }))).rejects.toThrow("SCENEWRIGHT_NODE");
    }
  });

  test("a desktop app's runtime is used as Node only where it proves to be one", async () => {
    const asNode = script("app-as-node", '[ "$ELECTRON_RUN_AS_NODE" = 1 ] && echo v22.0.0');
    const env = { PATH: "", ELECTRON_RUN_AS_NODE: "1" };
    expect(await find(runtime(env, { execPath: asNode }))).toEqual({
      command: asNode,
      environment: { ELECTRON_RUN_AS_NODE: "1" },
    });
    await expect(find(runtime(env))).rejects.toThrow("No Node.js was found");
  });

  test("where there is none, the error says how to install one", async () => {
    await expect(find(runtime({ PATH: "" }))).rejects.toMatchObject({
      problem: expect.stringContaining("No Node.js was found"),
      nextStep: expect.stringMatching(/nodejs\.org.*SCENEWRIGHT_NODE/),
    });
  });
});
