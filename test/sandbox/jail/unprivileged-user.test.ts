import { describe, expect, test } from "vitest";
import { reasonToStayRoot } from "../../../sandbox/jail/jail-level.ts";
import { isMapped, unprivilegedUser } from "../../../sandbox/jail/unprivileged-user.ts";

const WHOLE_MACHINE = "         0          0 4294967295\n";
const ONE_ID = "         0       1000          1\n";

describe("where root is the only user that exists, as in a rootless container", () => {
  test("the user nobody is found to be missing", () => {
    expect(isMapped(65534, ONE_ID)).toBe(false);
    expect(isMapped(65534, WHOLE_MACHINE)).toBe(true);
    expect(isMapped(65534, "0 1000 1\n1 100000 65536\n")).toBe(true);
  });

  test("the render process stays root instead of failing to start", async () => {
    const identity = { uid: 0, node: process.execPath, idMaps: [ONE_ID, ONE_ID] };
    expect(await unprivilegedUser([process.execPath], identity)).toBeUndefined();
  });

  test("a change of user that the system denies is no error", async () => {
    const identity = { uid: 0, node: "/nowhere/node", idMaps: [undefined, undefined] };
    expect(await unprivilegedUser([], identity)).toBeUndefined();
  });
});

test("who is not root stays who they are", async () => {
  expect(await unprivilegedUser([], { uid: 1000, node: process.execPath, idMaps: [WHOLE_MACHINE] })).toBeUndefined();
});

test("the jail report says why rendering stays with root, and nothing where it doesn't", () => {
  const root = { uid: 0, node: process.execPath, idMaps: [WHOLE_MACHINE, WHOLE_MACHINE] };
  expect(reasonToStayRoot({ ...root, idMaps: [WHOLE_MACHINE, ONE_ID] })).toEqual([expect.stringContaining("maps no")]);
  expect(reasonToStayRoot(root)).toEqual([]);
  expect(reasonToStayRoot({ ...root, uid: 1000, idMaps: [ONE_ID, ONE_ID] })).toEqual([]);
});
