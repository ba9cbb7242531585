import { describe, expect, test } from "vitest";
import type { Asset } from "../../../../src/project/assets/asset.ts";
import { planScenes } from "../../../../src/project/plan-scenes.ts";
import { setSceneCode } from "../../../../src/project/scene-code.ts";
import { editTimeline } from "../../../../src/project/timeline/edit-timeline.ts";
import type { Edit } from "../../../../src/store/projects/project-store.ts";
import { sampleProject } from "../../project/sample-project.ts";
import { STORES, titled } from "./stores.ts";

const CODE = "export default function Scene() {\n  return <h1>Ünïcode 🎬</h1>;\n}\n";
const write =
  (sceneId: string, code = CODE): Edit =>
  (project) =>
    setSceneCode(project, sceneId, code);
const retitle =
  (title: string): Edit =>
  (project) =>
    editTimeline(project, [{ op: "retitle", title }]);

for (const store of STORES) {
  const lesson = async () => {
    const { owner, workspace, reopen } = await store.open();
    await workspace.projects.create(owner, sampleProject(), "Created.");
    return { owner, projects: workspace.projects, reopen };
  };

  describe.skipIf(store.why)(`projects in ${titled(store)}`, () => {
    test("holds assets, sound and captions, which another process reads as they were", async () => {
      const { owner, projects, reopen } = await lesson();
      const asset: Asset = {
        assetId: "hum",
        name: "hum.wav",
        kind: "audio",
        sha256: "a".repeat(64),
        mimeType: "audio/wav",
        sizeBytes: 12,
        durationSeconds: 3,
        beats: { bpm: 90, firstBeatSeconds: 0, beatsPerBar: 4 },
        origin: { from: "local", licence: "CC0-1.0" },
      };
      const media = {
        assets: [asset],
        tracks: [{ trackId: "music", role: "music" as const, assetId: "hum", startSeconds: 0, loop: true as const }],
        captions: {
          source: "import" as const,
          style: "bar" as const,
          burnIn: true,
          cues: [{ startSeconds: 0, endSeconds: 1, text: "Hi" }],
        },
      };
      await projects.update(owner, "lesson", (project) => ({ project: { ...project, ...media }, receipt: "Added." }));
      const other = await reopen();
      expect((await other.projects.read(owner, "lesson")).project).toMatchObject(media);
    });

    describe("update", () => {
      test("answers with the next revision and its receipt, and another process reads the same", async () => {
        const { owner, projects, reopen } = await lesson();
        const stored = await projects.update(owner, "lesson", write("intro"));
        expect(stored).toMatchObject({
          revision: 2,
          canUndo: true,
          canRedo: false,
          receipt: 'Wrote the code of "Intro" (3 lines).',
        });
        const other = await reopen();
        expect(await other.projects.read(owner, "lesson")).toEqual(stored);
      });

      test("refuses a stale expectedRevision with what happened since", async () => {
        const { owner, projects } = await lesson();
        await projects.update(owner, "lesson", retitle("A"), { expectedRevision: 1 });
        await projects.update(owner, "lesson", retitle("B"));
        await expect(projects.update(owner, "lesson", retitle("C"), { expectedRevision: 1 })).rejects.toThrow(
          'The project is at revision 3, not 1. Since then: 2: Retitled the project from "Quadratic equations" to "A". ' +
            '3: Retitled the project from "A" to "B". Look at it with get_project and send the edit again with expectedRevision 3.',
        );
        expect((await projects.read(owner, "lesson")).project.title).toBe("B");
      });

      test("leaves everything as it was when the edit throws", async () => {
        const { owner, projects } = await lesson();
        const before = await projects.read(owner, "lesson");
        await expect(projects.update(owner, "lesson", write("nope"))).rejects.toThrow("No scene");
        expect(await projects.read(owner, "lesson")).toEqual(before);
      });

      test("makes no revision of an edit that changes nothing", async () => {
        const { owner, projects } = await lesson();
        expect((await projects.update(owner, "lesson", retitle("Quadratic equations"))).revision).toBe(1);
      });

      test("does not lose edits that are asked for at the same time", async () => {
        const { owner, projects } = await lesson();
        const titles = Array.from({ length: 20 }, (_, index) => `Scene number ${index}`);
        await Promise.all(
          titles.map((title) => projects.update(owner, "lesson", (now) => planScenes(now, [{ title, seconds: 1 }]))),
        );
        const { project, revision } = await projects.read(owner, "lesson");
        expect(revision).toBe(21);
        expect(
          project.scenes
            .slice(3)
            .map((scene) => scene.title)
            .sort(),
        ).toEqual(titles.sort());
      });
    });

    describe("history", () => {
      test("undo and redo take several steps, survive a restart, and a new edit clears redo", async () => {
        const { owner, projects, reopen } = await lesson();
        for (const title of ["A", "B", "C"]) await projects.update(owner, "lesson", retitle(title));
        const undone = await projects.undo(owner, "lesson", 2);
        expect(undone).toMatchObject({ revision: 5, canUndo: true, canRedo: true, project: { title: "A" } });
        expect(undone.receipt).toMatch(/^Undid 2 edits: \(4\) Retitled .* \(3\) Retitled/);
        const later = (await reopen()).projects;
        expect(await later.redo(owner, "lesson")).toMatchObject({ project: { title: "B" }, canRedo: true });
        expect(await later.redo(owner, "lesson", 99)).toMatchObject({ project: { title: "C" }, canRedo: false });
        await expect(later.redo(owner, "lesson")).rejects.toThrow("nothing to redo");
        await later.undo(owner, "lesson");
        expect(await later.update(owner, "lesson", retitle("D"))).toMatchObject({ canRedo: false });
        expect((await later.undo(owner, "lesson")).project.title).toBe("B");
        expect((await later.undo(owner, "lesson", 99)).canUndo).toBe(false);
        await expect(later.undo(owner, "lesson")).rejects.toThrow("nothing to undo");
      });

      test("any revision and any checkpoint can be restored, and that can be undone", async () => {
        const { owner, projects } = await lesson();
        await projects.update(owner, "lesson", retitle("A"));
        await projects.checkpoint(owner, "lesson", "Good one");
        await projects.update(owner, "lesson", retitle("B"));
        expect((await projects.restore(owner, "lesson", 1)).project.title).toBe("Quadratic equations");
        expect((await projects.restore(owner, "lesson", "Good one")).project.title).toBe("A");
        expect((await projects.undo(owner, "lesson", 2)).project.title).toBe("B");
        await expect(projects.restore(owner, "lesson", "Bad one")).rejects.toThrow('Use one of: "Good one"');
        await expect(projects.restore(owner, "lesson", 99)).rejects.toThrow("from 1 to 7");
      });

      test("a checkpoint is not an undo step and keeps redo possible", async () => {
        const { owner, projects } = await lesson();
        await projects.update(owner, "lesson", retitle("A"));
        await projects.undo(owner, "lesson");
        const marked = await projects.checkpoint(owner, "lesson", "Start");
        expect(marked).toMatchObject({ revision: 4, canUndo: false, canRedo: true });
        expect(marked.checkpoints).toEqual([{ name: "Start", revision: 4 }]);
        expect((await projects.redo(owner, "lesson")).project.title).toBe("A");
      });

      test("is listed newest first, in pages, with times and checkpoints", async () => {
        const { owner, projects } = await lesson();
        for (let number = 2; number <= 70; number++) await projects.update(owner, "lesson", retitle(`T${number}`));
        await projects.checkpoint(owner, "lesson", "Mark");
        const page = await projects.listRevisions(owner, "lesson");
        expect(page.total).toBe(71);
        expect(page.revisions.map(({ revision }) => revision)).toEqual(
          Array.from({ length: 20 }, (_, index) => 71 - index),
        );
        expect(page.revisions[0]).toMatchObject({
          kind: "checkpoint",
          checkpoints: ["Mark"],
          at: expect.stringMatching(/Z$/),
        });
        const range = await projects.listRevisions(owner, "lesson", { from: 31, to: 34 });
        expect(range.revisions.map(({ revision }) => revision)).toEqual([34, 33, 32, 31]);
        expect((await projects.listRevisions(owner, "lesson", { limit: 500 })).revisions).toHaveLength(71);
      });

      test("two revisions differ by a unified diff of each file and by sentences", async () => {
        const { owner, projects } = await lesson();
        await projects.update(owner, "lesson", write("intro"));
        await projects.update(owner, "lesson", write("intro", CODE.replace("h1>", "h2>")));
        await projects.update(owner, "lesson", retitle("A"));
        const diff = await projects.diff(owner, "lesson", 2, 4);
        expect(diff.changes).toEqual(['Title: "Quadratic equations" -> "A".']);
        expect(diff.files).toMatchObject([{ file: "scenes/intro.tsx", change: "changed" }]);
        expect(diff.files[0]?.patch).toContain("-  return <h1>Ünïcode 🎬</h1>;\n+  return <h2>");
        expect((await projects.diff(owner, "lesson", 4, 1)).files).toMatchObject([{ change: "removed" }]);
      });
    });

    describe("owners", () => {
      test("do not see each other's projects, whatever their names", async () => {
        const { projects } = await lesson();
        for (const other of ["anna", "Anna", "../local", "a/b", "CON"]) {
          await expect(projects.read(other, "lesson")).rejects.toThrow('No project "lesson".');
          await expect(projects.update(other, "lesson", retitle("X"))).rejects.toThrow('No project "lesson".');
          expect((await projects.list(other)).projects).toEqual([]);
        }
        await projects.create("Anna", sampleProject(), "Hers.");
        expect((await projects.list("anna")).projects).toEqual([]);
        expect((await projects.read("Anna", "lesson")).receipt).toBe("Hers.");
        await expect(projects.read("", "lesson")).rejects.toThrow("no owner");
      });

      test("an id that is taken is refused, and an invalid id finds no project", async () => {
        const { owner, projects } = await lesson();
        await expect(projects.create(owner, sampleProject(), "Again.")).rejects.toThrow("already");
        for (const id of ["../lesson", "lesson/../lesson", "", "nul", "a\u0000b", "..", "LESSON"]) {
          await expect(projects.read(owner, id)).rejects.toThrow("No project has this id.");
        }
      });
    });

    test("projects are listed most recently changed first, in pages", async () => {
      const { owner, workspace } = await store.open();
      const { projects } = workspace;
      for (let number = 0; number < 25; number++) await projects.create(owner, sampleProject(`p${number}`), "Created.");
      await projects.update(owner, "p3", retitle("Newest"));
      const first = await projects.list(owner);
      expect(first.projects).toHaveLength(20);
      expect(first.projects[0]).toMatchObject({
        projectId: "p3",
        title: "Newest",
        sceneCount: 3,
        durationInFrames: 360,
      });
      const second = await projects.list(owner, first.nextCursor);
      expect(second.nextCursor).toBeUndefined();
      const all = [...first.projects, ...second.projects].map(({ projectId }) => projectId);
      expect(new Set(all).size).toBe(25);
      expect(all.slice(1, 3)).toEqual(["p24", "p23"]);
      await expect(projects.list(owner, "rubbish")).rejects.toThrow("cursor is not valid");
    });
  });
}
