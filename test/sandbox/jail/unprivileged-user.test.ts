import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reasonToStayRoot } from "../../../sandbox/jail/jail-level.ts";
import { isMapped, unprivilegedUser } from "../../../sandbox/jail/unprivileged-user.ts";

const WHOLE_MACHINE = "         0          0 4294967295\n";
const ONE_ID = "         0       1000          1\n";
const NODE = { command: process.execPath, environment: {} };

describe("where root is the only user that exists, as in a rootless container", () => {
  test("the user nobody is found to be missing", () => {
    expect(isMapped(65534, ONE_ID)).toBe(false);
    expect(isMapped(65534, WHOLE_MACHINE)).toBe(true);
    expect(isMapped(65534, "0 1000 1\n1 100000 65536\n")).toBe(true);
  });

  test("the render process stays root instead of failing to start", async () => {
    expect(await unprivilegedUser(NODE, [], { uid: 0, idMaps: [ONE_ID, ONE_ID] })).toBeUndefined();
  });

  test("a change of user that the system denies is no error", async () => {
    const nowhere = { command: "/nowhere/node", environment: {} };
    expect(await unprivilegedUser(nowhere, [], { uid: 0, idMaps: [undefined, undefined] })).toBeUndefined();
  });
});

test("who is not root stays who they are", async () => {
  expect(await unprivilegedUser(NODE, [], { uid: 1000, idMaps: [WHOLE_MACHINE] })).toBeUndefined();
});

test.skipIf(process.getuid?.() !== 0)(
  "root becomes nobody where nobody can read what rendering takes, tried in the Node that rendering uses",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "sw-user-"));
    const secret = join(folder, "secret");
    writeFileSync(secret, "", { mode: 0o600 });
    expect(await unprivilegedUser(NODE, [process.execPath])).toEqual({ uid: 65534, gid: 65534 });
    expect(await unprivilegedUser(NODE, [secret])).toBeUndefined();
    expect(await unprivilegedUser({ command: join(folder, "node"), environment: {} }, [])).toBeUndefined();
    rmSync(folder, { recursive: true });
  },
);

test("the jail report says why rendering stays with root, and nothing where it doesn't", () => {
  const root = { uid: 0, idMaps: [WHOLE_MACHINE, WHOLE_MACHINE] };
  expect(reasonToStayRoot({ ...root, idMaps: [WHOLE_MACHINE, ONE_ID] })).toEqual([expect.stringContaining("maps no")]);
  expect(reasonToStayRoot(root)).toEqual([]);
  expect(reasonToStayRoot({ ...root, uid: 1000, idMaps: [ONE_ID, ONE_ID] })).toEqual([]);
});
