import { expect, test } from "vitest";
import { reasonToStayRoot } from "../../../sandbox/jail/jail-level.ts";
import { isNobodyMapped } from "../../../sandbox/jail/unprivileged-user.ts";

test("a user namespace with one user id has no unprivileged user to change to", () => {
  expect(isNobodyMapped(() => "         0       1000          1\n")).toBe(false);
  expect(isNobodyMapped(() => "")).toBe(false);
});

test("both the user and the group have to be mapped", () => {
  expect(isNobodyMapped((path) => (path.endsWith("uid_map") ? "0 0 4294967295\n" : "0 1000 1\n"))).toBe(false);
});

test("a machine, or a container with a range of ids, has one", () => {
  expect(isNobodyMapped(() => "         0          0 4294967295\n")).toBe(true);
  expect(isNobodyMapped(() => "0 1000 1\n1 100000 65536\n")).toBe(true);
});

test("a system without user namespaces has one", () => {
  const missing = () => {
    throw new Error("ENOENT");
  };
  expect(isNobodyMapped(missing)).toBe(true);
});

test("the jail report says why rendering stays with root, and nothing where it doesn't", () => {
  expect(reasonToStayRoot(0, () => false)).toEqual([expect.stringContaining("maps no unprivileged")]);
  expect(reasonToStayRoot(0, () => true)).toEqual([]);
  expect(reasonToStayRoot(1000, () => false)).toEqual([]);
});
