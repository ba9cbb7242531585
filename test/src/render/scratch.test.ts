import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { Scratch } from "../../../src/render/scratch.ts";

/** Above what any system gives to a process. */
const DEAD = 4_194_999;
let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "sw-scratch ü-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test("what a dead process left is cleared, what a running one uses is not", () => {
  for (const name of [
    `scenewright-${DEAD}-abc`,
    `scenewright-${DEAD}-aB3xYz`,
    `scenewright-${process.pid}-abc`,
    "other",
  ])
    mkdirSync(join(parent, name));
  new Scratch(parent);
  expect(readdirSync(parent).sort()).toEqual(["other", `scenewright-${process.pid}-abc`]);
});

test("another user's leftovers, which can't be removed, don't stop the start", () => {
  mkdirSync(join(parent, `scenewright-${DEAD}-abc`));
  const scratch = new Scratch(parent, () => {
    throw Object.assign(new Error("EACCES"), { code: "EACCES" });
  });
  expect(existsSync(scratch.folder("render"))).toBe(true);
});

test("a temporary folder that can't be read doesn't stop the start; one that can't be written is named at the first render", () => {
  const scratch = new Scratch(join(parent, "missing"));
  expect(() => scratch.folder("render")).toThrow(UserError);
});

test("files that are still busy at the end are left for the next start", () => {
  const busy = () => {
    throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
  };
  const scratch = new Scratch(parent, busy);
  scratch.folder("render");
  expect(() => scratch.clear()).not.toThrow();
  expect(readdirSync(parent)).toHaveLength(1);
});

test("folders of one process lie together, in one that only it can list", () => {
  const scratch = new Scratch(parent);
  scratch.folder("render");
  scratch.folder("render");
  expect(readdirSync(parent)).toHaveLength(1);
  scratch.clear();
  expect(readdirSync(parent)).toEqual([]);
  expect(existsSync(scratch.folder("render"))).toBe(true);
});
