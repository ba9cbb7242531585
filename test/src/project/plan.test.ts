import { describe, expect, test } from "vitest";
import { createProject } from "../../../src/project/create-project.ts";
import { planScenes } from "../../../src/project/plan-scenes.ts";
import { reviseSceneCode, setSceneCode } from "../../../src/project/scene-code.ts";
import { timecode } from "../../../src/project/timecode.ts";
import { editTimeline } from "../../../src/project/timeline/edit-timeline.ts";
import {
  codeClockOf,
  startFrameOf,
  statusOf,
  totalDurationInFrames,
} from "../../../src/project/timeline/scene-timing.ts";
import { sampleProject } from "./sample-project.ts";

const create = (facts: object) => createProject({ projectId: "p", title: "T", ...facts });

describe("createProject", () => {
  test("has sensible defaults and says what it made", () => {
    const { project, receipt } = create({});
    expect(project).toEqual({
      projectId: "p",
      title: "T",
      brief: "",
      width: 1920,
      height: 1080,
      fps: 30,
      theme: "midnight",
      scenes: [],
    });
    expect(receipt).toBe('Created "T", 1920x1080 (landscape) at 30 fps, theme midnight.');
  });

  test.each([
    [{ format: "portrait" }, 1080, 1920],
    [{ format: "square" }, 1080, 1080],
    [{ width: 640, height: 360 }, 640, 360],
  ])("takes the format %j", (facts, width, height) => {
    expect(create(facts).project).toMatchObject({ width, height });
  });

  test.each([
    [{ width: 641, height: 360 }, /even whole number/],
    [{ width: 640 }, /Give both/],
    [{ width: 8, height: 8 }, /16 to 4096/],
    [{ format: "square", width: 640, height: 360 }, /Give format, or/],
    [{ fps: 29.9 }, /29\.97/],
    [{ fps: "30000/1002" }, /1 to 60/],
    [{ fps: "fast" }, /1 to 60/],
    [{ fps: 61 }, /1 to 60/],
    [{ title: " \u0007 " }, /is empty/],
    [{ title: "x".repeat(201) }, /more than 200/],
    [{ projectId: "../up" }, /project id is not valid/],
    [{ projectId: "con" }, /project id is not valid/],
    [{ theme: "Mid night" }, /theme/],
  ])("refuses %j", (facts, message) => {
    expect(() => create(facts)).toThrow(message);
  });

  test.each([
    [23.976, 24_000],
    [23.98, 24_000],
    [29.97, 30_000],
    ["29.97", 30_000],
    ["30000/1001", 30_000],
    [59.94, 60_000],
    [59.9400599, 60_000],
  ])("keeps %s frames a second as the exact fraction", (fps, over) => {
    const { project, receipt } = create({ fps });
    expect(project.fps).toBe(over / 1001);
    expect(receipt).toMatch(/at (23\.976|29\.97|59\.94) fps/);
    // Two seconds, to the nearest whole frame.
    expect(planScenes(project, [{ title: "A", seconds: 2 }]).project.scenes[0]?.durationInFrames).toBe(
      Math.round((2 * over) / 1001),
    );
  });

  test("drops characters that cannot be seen", () => {
    const { project } = create({ title: "A\u001b[31m\n\u202Eb\uD800 ", brief: "one\r\ntwo\u0000" });
    expect(project.title).toBe("A b");
    expect(project.brief).toBe("one\ntwo");
  });
});

describe("planScenes", () => {
  test("gives readable ids that are unique, also where a title has no Latin letters or is a Windows device", () => {
    const titles = ["Héllo, World!", "Hello world", "二次方程", "CON", "hello-world", "***"];
    const { project } = planScenes(
      create({}).project,
      titles.map((title) => ({ title, seconds: 1 })),
    );
    expect(project.scenes.map((scene) => scene.sceneId)).toEqual([
      "hello-world",
      "hello-world-2",
      "er-ci-fang-cheng",
      "con-scene",
      "hello-world-3",
      "scene",
    ]);
  });

  test("turns seconds into frames and tells what it added", () => {
    const { project, receipt } = planScenes(create({ fps: 24 }).project, [{ title: "A", seconds: 1.5 }]);
    expect(project.scenes[0]?.durationInFrames).toBe(36);
    expect(receipt).toBe('Added 1 scene (1.5 s): "A".');
  });

  test("changes what an existing id names, keeps what is not given, and keeps code", () => {
    const withCode = setSceneCode(sampleProject(), "intro", "export default () => null;").project;
    const { project, receipt } = planScenes(withCode, [
      { sceneId: "intro", title: "Start", seconds: 4, subhead: "New" },
    ]);
    expect(project.scenes[0]).toMatchObject({
      sceneId: "intro",
      title: "Start",
      durationInFrames: 120,
      plan: { headline: "Hello", subhead: "New", narration: "Welcome." },
      code: "export default () => null;",
    });
    expect(receipt).toBe(
      'Changed in "Intro": title to "Start"; length from 3 s to 4 s; subhead. Its code draws what it did: change that with patch_element or generate_scene_code.',
    );
  });

  test("takes an id of the agent's own choice", () => {
    expect(planScenes(sampleProject(), [{ sceneId: "my-id", title: "X", seconds: 1 }]).project.scenes[3]?.sceneId).toBe(
      "my-id",
    );
  });

  test.each([
    [{ title: "X", seconds: 0 }, /more than 0/],
    [{ title: "X", seconds: 601 }, /at most 600/],
    [{ title: "X", seconds: Number.NaN }, /more than 0/],
    [{ title: "X" }, /title and seconds/],
    [{ sceneId: "../x", title: "X", seconds: 1 }, /scene id is not valid/],
    [{ sceneId: "nul", title: "X", seconds: 1 }, /scene id is not valid/],
    [{ title: "X", seconds: 1, bullets: Array(51).fill("b") }, /at most 50/],
    [{ title: "X", seconds: 1, headline: "x".repeat(4001) }, /more than 4000/],
  ])("refuses %j", (scene, message) => {
    expect(() => planScenes(sampleProject(), [scene])).toThrow(message);
  });

  test("refuses more scenes and more seconds than a project may have", () => {
    const many = Array.from({ length: 198 }, () => ({ title: "X", seconds: 1 }));
    expect(() => planScenes(sampleProject(), many)).toThrow(/201 scenes/);
    expect(() => planScenes(sampleProject(), Array(6).fill({ title: "X", seconds: 600 }))).toThrow(/3600 s/);
  });
});

describe("scene code", () => {
  test("makes a planned scene ready", () => {
    const { project, receipt } = setSceneCode(sampleProject(), "intro", "a\nb\n");
    expect(project.scenes.map(statusOf)).toEqual(["ready", "planned", "planned"]);
    expect(receipt).toBe('Wrote the code of "Intro" (2 lines).');
  });

  test("starts at frame 0 again when written new, and keeps its clock when changed in place", () => {
    const coded = setSceneCode(sampleProject(), "intro", "code").project;
    const { project } = editTimeline(coded, [{ op: "split", sceneId: "intro", atSeconds: 1 }]);
    const revised = reviseSceneCode(project, "intro-2", "other", "Changed.").project.scenes[1];
    expect(revised && codeClockOf(revised)).toEqual({ startOffsetInFrames: 30, ownDurationInFrames: 90 });
    const rewritten = setSceneCode(project, "intro-2", "other").project.scenes[1];
    expect(rewritten && codeClockOf(rewritten)).toEqual({ startOffsetInFrames: 0, ownDurationInFrames: 60 });
  });

  test("is refused when empty or over 64 kB", () => {
    expect(() => setSceneCode(sampleProject(), "intro", " ")).toThrow(/empty/);
    expect(() => setSceneCode(sampleProject(), "intro", "x".repeat(65_537))).toThrow(/65536/);
    expect(() => setSceneCode(sampleProject(), "nope", "x")).toThrow("Use one of: intro, two-roots, the-end.");
  });
});

test("start frames and the total follow from lengths and transitions", () => {
  const { project } = editTimeline(sampleProject(), [
    { op: "transition", sceneId: "two-roots", kind: "slide", seconds: 1 },
    { op: "transition", sceneId: "the-end", kind: "cross-fade", seconds: 0.5 },
  ]);
  expect(project.scenes.map((scene) => startFrameOf(project, scene.sceneId))).toEqual([0, 60, 195]);
  expect(totalDurationInFrames(project)).toBe(315);
});

test.each([
  [0, "0:00.0"],
  [44, "0:01.4"],
  [1799, "0:59.9"],
  [1800, "1:00.0"],
  [108_000, "1:00:00.0"],
])("frame %i at 30 fps reads %s", (frame, text) => {
  expect(timecode(frame, 30)).toBe(text);
});
