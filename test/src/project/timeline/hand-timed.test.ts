import { expect, test } from "vitest";
import { editTimeline } from "../../../../src/project/timeline/edit-timeline.ts";
import { cutOffByHand } from "../../../../src/project/timeline/hand-timed.ts";
import { parseOperations } from "../../../../src/project/timeline/parse-operations.ts";
import { totalDurationInFrames } from "../../../../src/project/timeline/scene-timing.ts";
import { sampleProject } from "../sample-project.ts";

const edited = (project: ReturnType<typeof sampleProject>, ...operations: Parameters<typeof parseOperations>[0]) =>
  editTimeline(project, parseOperations(operations));

const CODE = `export default function Scene() {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 10, 70, 85], [0, 1, 1, 0]);
  return <Sequence from={75}><p>{frame > 80 ? "late" : frame - 20}</p></Sequence>;
}`;
const timed = () => {
  const project = sampleProject();
  return { ...project, scenes: project.scenes.map((scene, index) => (index === 0 ? { ...scene, code: CODE } : scene)) };
};

test("a scene gets a second longer or shorter, and nothing shorter than nothing", () => {
  expect(edited(sampleProject(), { op: "resize", sceneId: "intro", bySeconds: 1 }).receipt).toContain(
    "from 3 s to 4 s",
  );
  expect(edited(sampleProject(), { op: "resize", sceneId: "intro", bySeconds: -1 }).receipt).toContain(
    "from 3 s to 2 s",
  );
  for (const bySeconds of [-3, -10, 0])
    expect(() => edited(sampleProject(), { op: "resize", sceneId: "intro", bySeconds })).toThrow("cannot change by");
  expect(() => edited(sampleProject(), { op: "resize", sceneId: "intro", bySeconds: 1, seconds: 2 })).toThrow(
    "several lengths",
  );
});

test("a scene that gets shorter tells which frames of its code come after its end", () => {
  const project = timed();
  const shorter = edited(project, { op: "resize", sceneId: "intro", seconds: 2.4 }).project;
  expect(cutOffByHand(project, shorter)).toEqual([
    '"Intro" is timed by hand: frame 85 (line 3), 75 (line 4), 80 (line 4) in its code come after its new end at frame 72, so what happens there is not seen.',
  ]);
  expect(cutOffByHand(project, edited(project, { op: "resize", sceneId: "intro", seconds: 5 }).project)).toEqual([]);
  expect(cutOffByHand(project, edited(project, { op: "resize", sceneId: "two-roots", seconds: 1 }).project)).toEqual(
    [],
  );
  expect(cutOffByHand(project, edited(project, { op: "split", sceneId: "intro", atSeconds: 1 }).project)).toEqual([]);
});

test("a transition that keeps the length makes the scene before it longer, and gives it back when it goes", () => {
  const project = sampleProject();
  const joined = edited(project, {
    op: "transition",
    sceneId: "two-roots",
    kind: "wipe",
    seconds: 1,
    keepLength: true,
  });
  expect(totalDurationInFrames(joined.project)).toBe(totalDurationInFrames(project));
  expect(joined.receipt).toContain('"Intro" lasts 4 s now');
  const parted = edited(joined.project, { op: "transition", sceneId: "two-roots", kind: "none", keepLength: true });
  expect(parted.project).toEqual(project);
  const overlapping = edited(project, { op: "transition", sceneId: "two-roots", kind: "wipe", seconds: 1 });
  expect(totalDurationInFrames(overlapping.project)).toBe(totalDurationInFrames(project) - 30);
});
