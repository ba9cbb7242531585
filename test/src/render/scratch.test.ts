import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { Scratch } from "../../../src/render/scratch.ts";
import { NOBODY, runAsNobody } from "../../support/run-as-nobody.ts";

/** No process has it: far above the highest id of Linux. */
const DEAD = 2 ** 30;

test("what a killed process left is cleared at the next start", () => {
  const parent = mkdtempSync(join(tmpdir(), "sw-scratch-"));
  const left = join(parent, `scenewright-${DEAD}-abc`);
  mkdirSync(left);
  new Scratch(parent).clear();
  expect(existsSync(left)).toBe(false);
  rmSync(parent, { recursive: true });
});

test.skipIf(process.getuid?.() !== 0)("another user's leftovers don't stop the start", async () => {
  const parent = mkdtempSync(join(tmpdir(), "sw-scratch-"));
  chmodSync(parent, 0o1777);
  const left = join(parent, `scenewright-${DEAD}-abc`);
  mkdirSync(left, { mode: 0o700 });
  writeFileSync(join(left, "file"), "");
  const { code, stderr } = await runAsNobody(
    "src/render/scratch.js",
    `new module.Scratch(${JSON.stringify(parent)}).folder("x")`,
  );
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(existsSync(left)).toBe(true);
  rmSync(parent, { recursive: true });
});

test.skipIf(process.getuid?.() !== 0)(
  "the user that renders for root reaches the folder it is given, and can't list those beside it",
  async () => {
    const parent = mkdtempSync(join(tmpdir(), "sw-scratch-"));
    chmodSync(parent, 0o1777);
    const given = new Scratch(parent).folder("render");
    chownSync(given, NOBODY, NOBODY);
    const { code, stderr } = await runAsNobody(
      "src/render/scratch.js",
      `const { writeFileSync, readdirSync } = await import("node:fs");
       writeFileSync(${JSON.stringify(join(given, "frame"))}, "");
       let beside;
       try { beside = readdirSync(${JSON.stringify(dirname(given))}); } catch {}
       if (beside) throw new Error("listed: " + beside);`,
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(readdirSync(given)).toEqual(["frame"]);
    rmSync(parent, { recursive: true });
  },
);

test("a folder for temporary files that can't be listed doesn't stop the start", () => {
  const missing = join(tmpdir(), `sw-missing-${process.pid}`);
  const scratch = new Scratch(missing);
  expect(existsSync(scratch.folder("render"))).toBe(true);
  scratch.clear();
  rmSync(missing, { recursive: true, force: true });
});

test("a folder for temporary files that can't be made is named when the first render needs it", () => {
  const parent = mkdtempSync(join(tmpdir(), "sw-scratch-"));
  const file = join(parent, "file");
  writeFileSync(file, "");
  const scratch = new Scratch(join(file, "tmp"));
  expect(() => scratch.folder("render")).toThrow(UserError);
  rmSync(parent, { recursive: true });
});

test("folders of one process lie together, and go together", () => {
  const parent = mkdtempSync(join(tmpdir(), "sw-scratch ü-"));
  const scratch = new Scratch(parent);
  scratch.folder("render");
  scratch.folder("render");
  expect(readdirSync(parent)).toHaveLength(1);
  new Scratch(parent);
  expect(readdirSync(parent)).toHaveLength(1);
  scratch.clear();
  expect(readdirSync(parent)).toEqual([]);
  rmSync(parent, { recursive: true });
});
