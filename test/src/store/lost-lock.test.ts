import { expect, test } from "vitest";
import { planScenes } from "../../../src/project/plan-scenes.ts";
import type { Locks } from "../../../src/store/locks/locks.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { DocumentProjectStore } from "../../../src/store/projects/document-project-store.ts";
import { sampleProject } from "../project/sample-project.ts";
import { memoryPorts } from "./memory-ports.ts";
import { steppingClock, temporaryFolder } from "./temporary-workspace.ts";

const add = (title: string) => (now: ReturnType<typeof sampleProject>) => planScenes(now, [{ title, seconds: 1 }]);

test("no edit is lost even where the lock fails: the commit compares once more", async () => {
  const workspace = await openWorkspace(temporaryFolder(), steppingClock());
  const noLocks: Locks = { withLock: (_owner, _name, run) => run({ isHeld: () => true }) };
  const projects = new DocumentProjectStore({ ...memoryPorts(), documents: workspace.documents, locks: noLocks });
  await projects.create("local", sampleProject(), "Created.");
  for (let round = 0; round < 10; round++) {
    await Promise.all(["a", "b", "c"].map((name) => projects.update("local", "lesson", add(`${name}${round}`))));
  }
  const { project, revision } = await projects.read("local", "lesson");
  expect(project.scenes).toHaveLength(33);
  expect(revision).toBe(31);
  const { revisions } = await projects.listRevisions("local", "lesson", { limit: 50 });
  expect(revisions.map((entry) => entry.revision)).toEqual(Array.from({ length: 31 }, (_, index) => 31 - index));
});

test("a lock that was lost during an edit makes the edit start again", async () => {
  let edits = 0;
  const losesTheFirst: Locks = { withLock: (_owner, _name, run) => run({ isHeld: () => edits !== 1 }) };
  const projects = new DocumentProjectStore({ ...memoryPorts(), locks: losesTheFirst });
  await projects.create("local", sampleProject(), "Created.");
  const stored = await projects.update("local", "lesson", (now) => {
    edits += 1;
    return add("Once")(now);
  });
  expect(edits).toBe(2);
  expect(stored.revision).toBe(2);
  expect(stored.project.scenes).toHaveLength(4);
});
