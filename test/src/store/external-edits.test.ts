import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { editTimeline } from "../../../src/project/timeline/edit-timeline.ts";
import { contentHash } from "../../../src/store/history/content-hash.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import type { CheckEditedCode } from "../../../src/store/projects/project-store.ts";
import { sampleProject } from "../project/sample-project.ts";
import { steppingClock, temporaryFolder } from "./temporary-workspace.ts";

const passes: CheckEditedCode = async ({ code }) => ({ ok: true, code });
const breaks: CheckEditedCode = async () => ({ ok: false, problem: "Line 1: it does not parse." });

async function codedLesson() {
  const home = temporaryFolder();
  const { projects } = await openWorkspace(home, steppingClock());
  await projects.create("local", sampleProject(), "Created.");
  await projects.update("local", "lesson", (now) => setSceneCode(now, "intro", "one"));
  const scenes = join(home, "projects", "lesson", "scenes");
  const rewrite = (code: string) => projects.update("local", "lesson", (now) => setSceneCode(now, "intro", code));
  return { home, projects, scenes, path: join(scenes, "intro.tsx"), rewrite };
}

describe("a scene file changed in an editor", () => {
  test("an edited scene file is found and becomes a revision that can be undone", async () => {
    const { projects, path } = await codedLesson();
    expect(await projects.fileEdits("local", "lesson")).toEqual([]);
    writeFileSync(path, "by hand");
    expect(await projects.fileEdits("local", "lesson")).toEqual([
      { sceneId: "intro", file: "scenes/intro.tsx", code: "by hand" },
    ]);
    expect(await projects.importFileEdits("local", "lesson", passes)).toEqual([
      {
        sceneId: "intro",
        file: "scenes/intro.tsx",
        imported: true,
        revision: 3,
        receipt: 'Took in the edit by hand of scenes/intro.tsx ("Intro").',
      },
    ]);
    expect((await projects.read("local", "lesson")).project.scenes[0]?.code).toBe("by hand");
    expect(await projects.fileEdits("local", "lesson")).toEqual([]);
    await projects.undo("local", "lesson");
    expect(readFileSync(path, "utf8")).toBe("one");
  });

  test("an edited scene file is saved with the element ids the check added", async () => {
    const { projects, path } = await codedLesson();
    writeFileSync(path, "by hand");
    await projects.importFileEdits("local", "lesson", async ({ code }) => ({ ok: true, code: `${code} with ids` }));
    expect(readFileSync(path, "utf8")).toBe("by hand with ids");
    expect(await projects.fileEdits("local", "lesson")).toEqual([]);
  });

  test("an edited scene file is never overwritten before it was checked", async () => {
    const { projects, path, rewrite } = await codedLesson();
    writeFileSync(path, "by hand");
    await expect(rewrite("two")).rejects.toThrow("was changed in an editor");
    await expect(projects.undo("local", "lesson")).rejects.toThrow("was changed in an editor");
    expect(readFileSync(path, "utf8")).toBe("by hand");
    // An edit that needs no scene file goes on.
    const resize = { op: "resize", sceneId: "intro", seconds: 2 } as const;
    expect((await projects.update("local", "lesson", (now) => editTimeline(now, [resize]))).revision).toBe(3);
    expect(readFileSync(path, "utf8")).toBe("by hand");
  });

  test("a broken edit stays in its file while the last good code stays in force; a rewrite moves it aside", async () => {
    const { projects, path, scenes, rewrite } = await codedLesson();
    for (const [number, broken] of ["broken", "broken again"].entries()) {
      writeFileSync(path, broken);
      expect(await projects.importFileEdits("local", "lesson", breaks)).toMatchObject([
        { sceneId: "intro", imported: false, problem: "Line 1: it does not parse." },
      ]);
      expect(readFileSync(path, "utf8")).toBe(broken);
      await rewrite(`two ${number}`);
      expect(readFileSync(path, "utf8")).toBe(`two ${number}`);
    }
    expect(readdirSync(scenes).sort()).toEqual(["intro.rejected-2.tsx", "intro.rejected.tsx", "intro.tsx"]);
    expect(readFileSync(join(scenes, "intro.rejected-2.tsx"), "utf8")).toBe("broken again");
    expect(await projects.fileEdits("local", "lesson")).toEqual([]);
  });

  test("a broken file that is saved again is checked again, not moved aside", async () => {
    const { projects, path, rewrite } = await codedLesson();
    writeFileSync(path, "broken");
    await projects.importFileEdits("local", "lesson", breaks);
    writeFileSync(path, "better");
    await expect(rewrite("two")).rejects.toThrow("was changed in an editor");
    expect(await projects.importFileEdits("local", "lesson", passes)).toMatchObject([{ imported: true }]);
  });

  test("can be the first code of a scene, and nothing, or far too much, is broken", async () => {
    const { projects, scenes, path } = await codedLesson();
    writeFileSync(join(scenes, "two-roots.tsx"), "first");
    expect(await projects.importFileEdits("local", "lesson", passes)).toMatchObject([
      { sceneId: "two-roots", imported: true },
    ]);
    for (const code of ["", "x".repeat(300_000)]) {
      writeFileSync(path, code);
      expect(await projects.importFileEdits("local", "lesson", passes)).toMatchObject([{ imported: false }]);
    }
  });

  test("a file that is saved again during its check is left alone", async () => {
    const { projects, path } = await codedLesson();
    writeFileSync(path, "by hand");
    const outcomes = await projects.importFileEdits("local", "lesson", async ({ code }) => {
      writeFileSync(path, "later");
      return { ok: true, code };
    });
    expect(outcomes).toEqual([]);
    expect(await projects.fileEdits("local", "lesson")).toMatchObject([{ code: "later" }]);
  });
});

test("a deleted scene file is nobody's edit and comes back with the next change of the scene", async () => {
  const { projects, path, rewrite } = await codedLesson();
  rmSync(path);
  expect(await projects.fileEdits("local", "lesson")).toEqual([]);
  await rewrite("two");
  expect(readFileSync(path, "utf8")).toBe("two");
});

describe("a commit that a crash cut short", () => {
  async function crashed(happened: boolean) {
    const { home, path } = await codedLesson();
    const folder = join(home, "projects", "lesson");
    const tree = happened ? JSON.parse(readFileSync(join(folder, "project.json"), "utf8")).head.tree : "0".repeat(40);
    const change = { sceneId: "intro", to: contentHash("one"), replaces: [contentHash("old")], setAside: null };
    writeFileSync(join(folder, "pending.json"), JSON.stringify({ tree, files: [change] }));
    const { projects } = await openWorkspace(home, steppingClock());
    return { projects, path, pending: join(folder, "pending.json") };
  }

  test("a commit cut short by a crash is finished, not mistaken for a person's edit", async () => {
    const { projects, path, pending } = await crashed(true);
    writeFileSync(path, "old");
    expect(await projects.fileEdits("local", "lesson")).toEqual([]);
    expect(readFileSync(path, "utf8")).toBe("one");
    expect(existsSync(pending)).toBe(false);
  });

  test("finishing a commit leaves alone what a person saved meanwhile", async () => {
    const { projects, path } = await crashed(true);
    writeFileSync(path, "by hand");
    expect(await projects.fileEdits("local", "lesson")).toMatchObject([{ code: "by hand" }]);
  });

  test("a commit that never happened is forgotten", async () => {
    const { projects, path, pending } = await crashed(false);
    await projects.checkpoint("local", "lesson", "x");
    expect(readFileSync(path, "utf8")).toBe("one");
    expect(existsSync(pending)).toBe(false);
  });
});
