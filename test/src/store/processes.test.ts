import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { sampleProject } from "../project/sample-project.ts";
import { startChild } from "./children/compiled-child.ts";
import { temporaryFolder } from "./temporary-workspace.ts";

const now = () => new Date();

test("two processes that change one project lose none of each other's edits", { timeout: 60_000 }, async () => {
  const home = temporaryFolder();
  const { projects } = await openWorkspace(home, now);
  await projects.create("local", sampleProject(), "Created.");
  const children = ["Left", "Right"].map((label) => startChild("add-scenes", [home, label, "40"]));
  const exits = await Promise.all(children.map((child) => once(child, "exit")));
  expect(exits.map(([code]) => code)).toEqual([0, 0]);
  const { project, revision } = await projects.read("local", "lesson");
  expect(project.scenes).toHaveLength(83);
  expect(revision).toBe(81);
  const { revisions } = await projects.listRevisions("local", "lesson", { limit: 100 });
  expect(new Set(revisions.map(({ receipt }) => receipt)).size).toBe(81);
});

test("a process killed at any instant loses nothing it had acknowledged", { timeout: 60_000 }, async () => {
  // Side by side, since after each kill the next process waits 2.5 s for the dead one's lock.
  const homes = Array.from({ length: 4 }, temporaryFolder);
  await Promise.all(
    homes.map(async (home) => {
      await (await openWorkspace(home, now)).projects.create("local", sampleProject(), "Created.");
      for (let round = 0; round < 3; round++) await killOnce(home, `round ${round}`);
    }),
  );
});

async function killOnce(home: string, code: string): Promise<void> {
  const folder = join(home, "projects", "lesson");
  const last = await lastAcknowledged(home, 30 + Math.random() * 400);
  const { projects } = await openWorkspace(home, now);
  const stored = await projects.read("local", "lesson");
  // One more edit may have happened whose acknowledgement was lost with the process.
  expect([last.revision, last.revision + 1]).toContain(stored.revision);
  if (stored.revision === last.revision) expect(firstLine(stored.project.scenes[0]?.code)).toBe(last.first);
  // The crash is not taken for a person's edit, and leaves nothing behind.
  expect(await projects.fileEdits("local", "lesson")).toEqual([]);
  const next = await projects.update("local", "lesson", (project) => setSceneCode(project, "intro", code));
  expect(next.revision).toBe(stored.revision + 1);
  expect(readFileSync(join(folder, "scenes", "intro.tsx"), "utf8")).toBe(code);
  expect(leftovers(folder)).toEqual([]);
  const { revisions } = await projects.listRevisions("local", "lesson", { limit: 500 });
  expect(revisions.map(({ revision }) => revision)).toEqual(
    Array.from({ length: Math.min(500, next.revision) }, (_, index) => next.revision - index),
  );
}

/** Lets a child write and kills it `afterMs` after its first acknowledgement. */
async function lastAcknowledged(home: string, afterMs: number): Promise<{ revision: number; first?: string }> {
  const child = startChild("write-until-killed", [home]);
  let output = "";
  child.stdout?.on("data", (data) => {
    output += data;
  });
  if (child.stdout) await once(child.stdout, "data");
  await delay(afterMs);
  child.kill("SIGKILL");
  await once(child, "close");
  // What comes after the last line break was cut by the kill.
  const lines = output.slice(0, output.lastIndexOf("\n")).split("\n");
  return JSON.parse(lines.at(-1) ?? "");
}

function leftovers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names.filter((name) => name.endsWith(".tmp") || name.endsWith("pending.json"));
}

function firstLine(code: string | undefined): string | undefined {
  return code?.split("\n")[0];
}
