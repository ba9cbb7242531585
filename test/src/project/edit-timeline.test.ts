import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { describeChanges } from "../../../src/project/describe-changes.ts";
import type { Project } from "../../../src/project/project.ts";
import { setSceneCode } from "../../../src/project/scene-code.ts";
import { editTimeline } from "../../../src/project/timeline/edit-timeline.ts";
import type { TimelineOperation } from "../../../src/project/timeline/operations/index.ts";
import { startFrames, totalDurationInFrames } from "../../../src/project/timeline/scene-timing.ts";
import { sampleProject } from "./sample-project.ts";

const ids = (project: Project) => project.scenes.map((scene) => scene.sceneId);
const edit = (...operations: TimelineOperation[]) => editTimeline(sampleProject(), operations);

describe("each operation says what it did with old and new values", () => {
  test.each<[TimelineOperation, string[], string]>([
    [
      { op: "move", sceneId: "the-end", position: 1 },
      ["the-end", "intro", "two-roots"],
      'Moved "The end" from position 3 to 1.',
    ],
    [
      { op: "move", sceneId: "intro", after: "two-roots" },
      ["two-roots", "intro", "the-end"],
      'Moved "Intro" from position 1 to 2.',
    ],
    [
      { op: "move", sceneId: "the-end", before: "two-roots" },
      ["intro", "the-end", "two-roots"],
      'Moved "The end" from position 3 to 2.',
    ],
    [
      { op: "resize", sceneId: "intro", seconds: 4.5 },
      ["intro", "two-roots", "the-end"],
      'Resized "Intro" from 3 s to 4.5 s.',
    ],
    [
      { op: "split", sceneId: "intro", atSeconds: 1 },
      ["intro", "intro-2", "two-roots", "the-end"],
      'Split "Intro" at 1 s into 1 s and 2 s; the second part is "intro-2".',
    ],
    [
      { op: "duplicate", sceneId: "intro" },
      ["intro", "intro-2", "two-roots", "the-end"],
      'Duplicated "Intro" as "intro-2".',
    ],
    [{ op: "delete", sceneId: "two-roots" }, ["intro", "the-end"], 'Deleted "Two roots" (5 s).'],
    [
      { op: "insert", scene: { title: "Proof", seconds: 2 }, before: "the-end" },
      ["intro", "two-roots", "proof", "the-end"],
      'Inserted "Proof" (2 s) at position 3, as "proof".',
    ],
    [
      { op: "retitle", sceneId: "intro", title: "Start" },
      ["intro", "two-roots", "the-end"],
      'Retitled "Intro" to "Start".',
    ],
    [
      { op: "retitle", title: "Parabolas" },
      ["intro", "two-roots", "the-end"],
      'Retitled the project from "Quadratic equations" to "Parabolas".',
    ],
    [
      { op: "transition", sceneId: "two-roots", kind: "wipe" },
      ["intro", "two-roots", "the-end"],
      'Transition from "Intro" to "Two roots": wipe of 0.5 s, before none.',
    ],
    [
      { op: "set_theme", theme: "paper" },
      ["intro", "two-roots", "the-end"],
      "Changed the theme from midnight to paper.",
    ],
    [
      { op: "set_format", format: "portrait" },
      ["intro", "two-roots", "the-end"],
      "Changed the format from 1920x1080 (landscape) to 1080x1920 (portrait).",
    ],
  ])("%j", (operation, sceneIds, receipt) => {
    const result = edit(operation);
    expect(ids(result.project)).toEqual(sceneIds);
    expect(result.receipt).toBe(receipt);
  });
});

describe("refusals name the next step", () => {
  test.each<[TimelineOperation, RegExp]>([
    [{ op: "move", sceneId: "nope", position: 1 }, /Use one of: intro, two-roots, the-end/],
    [{ op: "move", sceneId: "intro", position: 4 }, /from 1 to 3/],
    [{ op: "move", sceneId: "intro" }, /exactly one of/],
    [{ op: "move", sceneId: "intro", before: "intro" }, /next to itself/],
    [{ op: "resize", sceneId: "intro", seconds: -1 }, /more than 0/],
    [{ op: "split", sceneId: "intro", atSeconds: 3 }, /between 0 and 3 s/],
    [{ op: "split", sceneId: "intro", atSeconds: 0 }, /between 0 and 3 s/],
    [{ op: "transition", sceneId: "intro", kind: "wipe" }, /first scene/],
    [{ op: "transition", sceneId: "two-roots", kind: "wipe", seconds: 2 }, /at most 1.5 s/],
    [{ op: "set_format" }, /Give format/],
  ])("%j", (operation, message) => {
    expect(() => edit(operation)).toThrow(message);
  });

  test("an id with control characters is not repeated as it is", () => {
    expect(() => edit({ op: "delete", sceneId: "\u001b[2Jx" })).toThrow('No scene "x"');
  });
});

test("a list applies whole or not at all, and names the operation that failed", () => {
  const project = sampleProject();
  const operations: TimelineOperation[] = [
    { op: "delete", sceneId: "intro" },
    { op: "resize", sceneId: "intro", seconds: 2 },
  ];
  expect(() => editTimeline(project, operations)).toThrow(
    'Operation 2 (resize): No scene "intro". Nothing was changed.',
  );
  expect(project).toEqual(sampleProject());
});

test("a cut beside a transition that no longer fits tells the new length", () => {
  const joined = edit({ op: "transition", sceneId: "two-roots", kind: "slide", seconds: 1 }).project;
  const { receipt, project } = editTimeline(joined, [{ op: "split", sceneId: "two-roots", atSeconds: 0.5 }]);
  const seconds = (of: Project) => totalDurationInFrames(of) / of.fps;
  expect(seconds(project)).toBeGreaterThan(seconds(joined));
  expect(receipt).toContain(
    `The video is now ${Number(seconds(project).toFixed(2))} s long, not ${seconds(joined)} s.`,
  );
});

test("a split scene shows the same frames: both halves keep the code, its length and the second its place in it", () => {
  const coded = setSceneCode(sampleProject(), "intro", "code").project;
  const split: TimelineOperation = { op: "split", sceneId: "intro", atSeconds: 1 };
  const { project } = editTimeline(coded, [split, { op: "split", sceneId: "intro-2", atSeconds: 0.5 }]);
  const parts = project.scenes.slice(0, 3);
  expect(parts.map((part) => [part.startOffsetInFrames ?? 0, part.durationInFrames, part.ownDurationInFrames])).toEqual(
    [
      [0, 30, 90],
      [30, 15, 90],
      [45, 45, 90],
    ],
  );
  expect(parts.every((part) => part.code === "code")).toBe(true);
  expect(parts.map((part) => part.plan.narration)).toEqual(["Welcome.", undefined, undefined]);
  const longer = editTimeline(project, [{ op: "resize", sceneId: "intro-3", seconds: 3 }]).project.scenes[2];
  expect(longer).toMatchObject({ durationInFrames: 90, ownDurationInFrames: 135 });
});

test("a transition that no longer fits is shortened, one that lost its partner goes, and the receipt says so", () => {
  const { project } = edit({ op: "transition", sceneId: "two-roots", kind: "slide", seconds: 1.5 });
  const shorter = editTimeline(project, [{ op: "resize", sceneId: "intro", seconds: 1 }]);
  expect(shorter.project.scenes[1]?.transitionIn).toEqual({ kind: "slide", durationInFrames: 15 });
  expect(shorter.receipt).toContain('The slide into "Two roots" was shortened to 0.5 s.');
  const first = editTimeline(project, [{ op: "delete", sceneId: "intro" }]);
  expect(first.project.scenes[0]?.transitionIn).toBeUndefined();
  expect(first.receipt).toContain('The slide into "Two roots" went away.');
});

test("changes between two states are told in words", () => {
  const before = sampleProject();
  const { project } = edit(
    { op: "resize", sceneId: "intro", seconds: 4 },
    { op: "delete", sceneId: "two-roots" },
    { op: "transition", sceneId: "the-end", kind: "zoom" },
    { op: "set_format", format: "square" },
  );
  expect(describeChanges(before, project)).toEqual([
    "Format: 1920x1080 (landscape) -> 1080x1080 (square).",
    'Scene "Two roots" went away.',
    'Scene "Intro": length 3 s -> 4 s.',
    'Scene "The end": comes in by zoom of 0.5 s instead of a cut.',
  ]);
});

test("whatever is done to a timeline, it stays a timeline", () => {
  const sceneId = fc.constantFrom("intro", "two-roots", "the-end", "intro-2", "two-roots-2", "new", "new-2");
  const seconds = fc.double({ min: 0.01, max: 20, noNaN: true });
  const kind = fc.constantFrom("none", "cross-fade", "slide", "wipe", "push", "zoom") as fc.Arbitrary<"none" | "wipe">;
  const operation: fc.Arbitrary<TimelineOperation> = fc.oneof(
    fc.record({ op: fc.constant("move" as const), sceneId, position: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ op: fc.constant("resize" as const), sceneId, seconds }),
    fc.record({ op: fc.constant("split" as const), sceneId, atSeconds: seconds }),
    fc.record({ op: fc.constant("duplicate" as const), sceneId }),
    fc.record({ op: fc.constant("delete" as const), sceneId }),
    fc.record({ op: fc.constant("insert" as const), scene: fc.record({ title: fc.constant("New"), seconds }) }),
    fc.record({ op: fc.constant("transition" as const), sceneId, kind, seconds }),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      let project = setSceneCode(sampleProject(), "intro", "code").project;
      for (const one of operations) {
        try {
          project = editTimeline(project, [one]).project;
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
        expectSound(project);
      }
    }),
    { numRuns: 200 },
  );
});

function expectSound(project: Project): void {
  expect(new Set(ids(project)).size).toBe(project.scenes.length);
  const starts = startFrames(project);
  for (const [index, scene] of project.scenes.entries()) {
    const [before, next] = [project.scenes[index - 1], project.scenes[index + 1]];
    const [enter, leave] = [scene.transitionIn?.durationInFrames ?? 0, next?.transitionIn?.durationInFrames ?? 0];
    expect(scene.durationInFrames).toBeGreaterThanOrEqual(Math.max(1, enter + leave));
    if (!before) expect(enter).toBe(0);
    const clockEnd = (scene.startOffsetInFrames ?? 0) + scene.durationInFrames;
    expect(scene.ownDurationInFrames ?? clockEnd).toBeGreaterThanOrEqual(clockEnd);
    if (index > 0) expect(starts[index]).toBeGreaterThan(starts[index - 1] ?? 0);
  }
  const last = project.scenes.length - 1;
  const end = last < 0 ? 0 : (starts[last] ?? 0) + (project.scenes[last]?.durationInFrames ?? 0);
  expect(totalDurationInFrames(project)).toBe(end);
}
