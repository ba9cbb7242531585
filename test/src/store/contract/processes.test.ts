import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { isFullRun } from "../../../support/sampled.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { startChild } from "../children/compiled-child.ts";
import { type OpenedStore, STORES, titled } from "./stores.ts";

const now = () => new Date();
/** Each adds a scene, and a project has room for 200. */
const EDITS = isFullRun ? 49 : 10;

for (const store of STORES) {
  const opened = async () => {
    const found = await store.open(undefined, now);
    await found.workspace.projects.create(found.owner, sampleProject(), "Created.");
    return found;
  };

  describe.skipIf(store.why)(`processes on ${titled(store)}`, () => {
    test("four that change one project lose none of each other's edits", { timeout: 300_000 }, async () => {
      const { owner, place, workspace } = await opened();
      const children = ["A", "B", "C", "D"].map((label) =>
        startChild("add-scenes", [JSON.stringify(place), owner, label, String(EDITS)]),
      );
      const exits = await Promise.all(children.map((child) => once(child, "exit")));
      expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0]);
      const { project, revision } = await workspace.projects.read(owner, "lesson");
      const all = 4 * EDITS;
      expect(project.scenes).toHaveLength(all + 3);
      expect(revision).toBe(all + 1);
      const { revisions } = await workspace.projects.listRevisions(owner, "lesson", { limit: 500 });
      expect(new Set(revisions.map(({ receipt }) => receipt)).size).toBe(all + 1);
    });

    test("one that is killed at any instant loses nothing it had acknowledged", { timeout: 60_000 }, async () => {
      // Side by side, since after each kill the next process may wait for the dead one's lock.
      const each = await Promise.all(Array.from({ length: 4 }, opened));
      await Promise.all(
        each.map(async (one) => {
          for (let round = 0; round < (isFullRun ? 2 : 1); round++) await killOnce(one, `round ${round}`);
        }),
      );
    });
  });
}

async function killOnce({ owner, place, reopen }: OpenedStore, code: string): Promise<void> {
  const last = await lastAcknowledged([JSON.stringify(place), owner], 30 + Math.random() * 400);
  const { projects } = await reopen(now);
  const stored = await projects.read(owner, "lesson");
  // One more edit may have happened whose acknowledgement was lost with the process.
  expect([last.revision, last.revision + 1]).toContain(stored.revision);
  if (stored.revision === last.revision) expect(firstLine(stored.project.scenes[0]?.code)).toBe(last.first);
  // The crash is not taken for a person's edit, and leaves nothing behind.
  expect(await projects.fileEdits(owner, "lesson")).toEqual([]);
  const next = await projects.update(owner, "lesson", (project) => setSceneCode(project, "intro", code));
  expect(next.revision).toBe(stored.revision + 1);
  const folder = join(place.home, "projects", "lesson");
  if (place.url === undefined) expect(readFileSync(join(folder, "scenes", "intro.tsx"), "utf8")).toBe(code);
  if (existsSync(folder)) expect(leftovers(folder)).toEqual([]);
  const { revisions } = await projects.listRevisions(owner, "lesson", { limit: 500 });
  expect(revisions.map(({ revision }) => revision)).toEqual(
    Array.from({ length: Math.min(500, next.revision) }, (_, index) => next.revision - index),
  );
}

/** Lets a child write and kills it `afterMs` after its first acknowledgement. */
async function lastAcknowledged(
  args: readonly string[],
  afterMs: number,
): Promise<{ revision: number; first?: string }> {
  const child = startChild("write-until-killed", args);
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
