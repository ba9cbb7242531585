import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { DirectoryAdapter } from "../../../src/store/documents/directory-adapter.ts";
import { KeyvDocuments } from "../../../src/store/documents/keyv-documents.ts";
import { WorkspaceRoot } from "../../../src/store/documents/workspace-root.ts";
import { contentHash } from "../../../src/store/history/content-hash.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { sampleProject } from "../project/sample-project.ts";
import { steppingClock, temporaryFolder } from "./temporary-workspace.ts";

async function twoProjects() {
  const home = temporaryFolder();
  const { projects } = await openWorkspace(home, steppingClock());
  await projects.create("local", sampleProject("good"), "Created.");
  await projects.create("local", sampleProject("bad"), "Created.");
  await projects.update("local", "bad", (now) => setSceneCode(now, "intro", "code"));
  return { home, projects };
}

describe("a damaged file", () => {
  test.each(["", "{", "null", '{"schemaVersion":2}', "\u0000\u0000\u0000"])(
    "project.json holding %j is kept beside and put back from its second copy",
    async (text) => {
      const { home, projects } = await twoProjects();
      const before = await projects.read("local", "bad");
      const path = join(home, "projects", "bad", "project.json");
      const whole = readFileSync(path, "utf8");
      writeFileSync(path, text);
      expect(await projects.read("local", "bad")).toEqual(before);
      expect(projects.takeNotes("local")).toEqual([expect.stringContaining("put back from its second copy")]);
      expect(projects.takeNotes("local")).toEqual([]);
      expect(readFileSync(path, "utf8")).toBe(whole);
      expect(readFileSync(join(home, "projects", "bad", "set-aside", "project.json"), "utf8")).toBe(text);
    },
  );

  test("a project of which nothing is left but a broken file is named, and hides no other", async () => {
    const { home, projects } = await twoProjects();
    writeFileSync(join(home, "projects", "bad", "project.json"), "{");
    rmSync(join(home, "projects", "bad", "history"), { recursive: true });
    const problem = 'Project "bad" cannot be read: projects/bad/project.json is damaged.';
    await expect(projects.read("local", "bad")).rejects.toThrow(problem);
    const page = await projects.list("local");
    expect(page.projects.map(({ projectId }) => projectId)).toEqual(["good"]);
    expect(page.damaged).toMatchObject([{ projectId: "bad", problem: expect.stringContaining("scenewright doctor") }]);
    expect(readFileSync(join(home, "projects", "bad", "project.json"), "utf8")).toBe("{");
  });

  test("an object that does not match its hash is never taken for the code", async () => {
    const { home } = await twoProjects();
    const objects = join(home, "projects", "bad", "history", "objects");
    for (const name of readdirSync(objects, { recursive: true }) as string[]) {
      const path = join(objects, name);
      if (name.length > 10 && readFileSync(path, "utf8") === "code") writeFileSync(path, "other");
    }
    const { projects } = await openWorkspace(home, steppingClock());
    expect((await projects.read("local", "bad")).project.scenes[0]?.code).toBe("code");
  });

  test("a damaged object is written again when its content comes back", async () => {
    const { home } = await twoProjects();
    const hash = contentHash("code");
    const path = join(home, "projects", "bad", "history", "objects", hash.slice(0, 2), hash.slice(2));
    const first = await openWorkspace(home, steppingClock());
    await first.projects.update("local", "bad", (now) => setSceneCode(now, "intro", "other"));
    writeFileSync(path, "");
    const second = await openWorkspace(home, steppingClock());
    await second.projects.update("local", "bad", (now) => setSceneCode(now, "intro", "code"));
    expect(readFileSync(path, "utf8")).toBe("code");
  });

  test("a folder that is no project, and a stray file, are passed over", async () => {
    const { home, projects } = await twoProjects();
    mkdirSync(join(home, "projects", "empty"));
    writeFileSync(join(home, "projects", "notes.txt"), "mine");
    expect((await projects.list("local")).damaged).toEqual([]);
  });

  test("leftovers of a write are removed if their process is dead, and kept if it is still writing", async () => {
    const { home } = await twoProjects();
    const scenes = join(home, "projects", "bad", "scenes");
    const { tempPathFor } = await import("../../../src/platform/files/temp-file.ts");
    const mine = tempPathFor(join(scenes, "intro.tsx"));
    // No process can have this pid: it is above every system's limit.
    const dead = mine
      .replace(`-${process.pid}-`, "-999999999-")
      .replace(/-[0-9a-f]{8}-(\d+)\.tmp$/, "-00000000-$1.tmp");
    for (const path of [mine, dead]) writeFileSync(path, "half");
    const { projects } = await openWorkspace(home, steppingClock());
    await projects.checkpoint("local", "bad", "x");
    expect(
      readdirSync(scenes)
        .filter((name) => name.endsWith(".tmp"))
        .map((name) => join(scenes, name)),
    ).toEqual([mine]);
  });
});

describe("keys", () => {
  const documents = () => {
    const folder = temporaryFolder();
    return { folder, documents: new KeyvDocuments(new DirectoryAdapter(new WorkspaceRoot(join(folder, "home")))) };
  };

  test.each([
    "../secret",
    "a/../../secret",
    "/etc/passwd",
    "C:/x",
    "a\\..\\b",
    "a//b",
    "a/./b",
    "",
    "a\u0000b",
    "con",
    "a/NUL.txt",
    "a.",
    ".hidden",
    "a/b ",
    "x".repeat(101),
    Array(60).fill("longish").join("/"),
  ])("%j is refused", async (key) => {
    const { documents: store } = documents();
    await expect(store.read(key)).rejects.toThrow("not a safe relative path");
    await expect(store.write(key, "x")).rejects.toThrow("not a safe relative path");
    await expect(store.remove(key)).rejects.toThrow("not a safe relative path");
  });

  test.skipIf(process.platform === "win32")("a symlink is followed neither for a folder nor for a file", async () => {
    const { folder, documents: store } = documents();
    writeFileSync(join(folder, "secret.txt"), "secret");
    symlinkSync(folder, join(folder, "home", "out"));
    symlinkSync(join(folder, "secret.txt"), join(folder, "home", "link.txt"));
    for (const key of ["out/secret.txt", "link.txt", "out/new/deep.txt"]) {
      await expect(store.read(key)).rejects.toThrow("link");
      await expect(store.write(key, "x")).rejects.toThrow("link");
    }
    expect(readFileSync(join(folder, "secret.txt"), "utf8")).toBe("secret");
  });

  test("hold any text as it is, the empty one included", async () => {
    const { documents: store } = documents();
    for (const text of ["", "plain", '{"value":1}', "a\r\nb", "🎬\u2028"]) {
      await store.write("a/b.txt", text);
      expect(await store.read("a/b.txt")).toBe(text);
      expect(await store.has("a/b.txt")).toBe(true);
    }
    expect(await store.list("a")).toEqual(["b.txt"]);
    expect(await store.writeIf("a/b.txt", "new", (now) => now === undefined)).toBe(false);
    await store.remove("a/b.txt");
    expect(await store.read("a/b.txt")).toBeUndefined();
    expect(await store.has("a/b.txt")).toBe(false);
  });
});
