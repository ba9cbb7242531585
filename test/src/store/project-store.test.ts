import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Asset } from "../../../src/project/assets/asset.ts";
import { planScenes } from "../../../src/project/plan-scenes.ts";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { editTimeline } from "../../../src/project/timeline/edit-timeline.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import type { Edit } from "../../../src/store/projects/project-store.ts";
import { sampleProject } from "../project/sample-project.ts";
import { steppingClock, temporaryFolder } from "./temporary-workspace.ts";

const CODE = "export default function Scene() {\n  return <h1>Ünïcode 🎬</h1>;\n}\n";
const write =
  (sceneId: string, code = CODE): Edit =>
  (project) =>
    setSceneCode(project, sceneId, code);
const retitle =
  (title: string): Edit =>
  (project) =>
    editTimeline(project, [{ op: "retitle", title }]);

async function lesson() {
  const home = temporaryFolder();
  const { projects, blobs } = await openWorkspace(home, steppingClock());
  await projects.create("local", sampleProject(), "Created.");
  return { home, projects, blobs };
}

describe("what lies on the disk", () => {
  test("is JSON and TSX that a person can open, and folders for assets and exports", async () => {
    const { home, projects, blobs } = await lesson();
    await projects.update("local", "lesson", write("intro"));
    const folder = join(home, "projects", "lesson");
    expect(readFileSync(join(folder, "scenes", "intro.tsx"), "utf8")).toBe(CODE);
    const file = readFileSync(join(folder, "project.json"), "utf8");
    expect(JSON.parse(file)).toMatchObject({ title: "Quadratic equations", head: { revision: 2, kind: "edit" } });
    expect(file).toContain('\n  "title": "Quadratic equations",\n');
    expect(readdirSync(folder).sort()).toEqual(["assets", "exports", "history", "project.json", "scenes"]);
    expect((await blobs.link("local", "projects/lesson/exports/a.mp4")).path).toBe(join(folder, "exports", "a.mp4"));
  });

  test("follows undo, redo and delete", async () => {
    const { home, projects } = await lesson();
    const path = join(home, "projects", "lesson", "scenes", "intro.tsx");
    await projects.update("local", "lesson", write("intro"));
    await projects.undo("local", "lesson");
    expect(existsSync(path)).toBe(false);
    await projects.redo("local", "lesson");
    expect(readFileSync(path, "utf8")).toBe(CODE);
    await projects.update("local", "lesson", (now) => editTimeline(now, [{ op: "delete", sceneId: "intro" }]));
    expect(existsSync(path)).toBe(false);
  });
});

test("a revision costs what changed", async () => {
  const { home, projects } = await lesson();
  const objects = () =>
    readdirSync(join(home, "projects", "lesson", "history", "objects"), { recursive: true }).filter(
      (name) => String(name).length > 10,
    ).length;
  await projects.update("local", "lesson", (now) =>
    planScenes(
      now,
      Array.from({ length: 100 }, (_, index) => ({ title: `Scene ${index}`, seconds: 1 })),
    ),
  );
  const before = objects();
  await projects.update("local", "lesson", write("intro"));
  // The code, the scene and the list of scenes.
  expect(objects() - before).toBe(3);
});

test("owners whose names are no names of folders have folders all the same", async () => {
  const { home, projects } = await lesson();
  await projects.create("Anna", sampleProject(), "Hers.");
  expect(readdirSync(join(home, "owners"))).toEqual([expect.stringMatching(/^h-[0-9a-f]{40}$/)]);
});
