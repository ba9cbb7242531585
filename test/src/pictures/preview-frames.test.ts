import { expect, test } from "vitest";
import { framesLeftOut, previewCells, sceneAt } from "../../../src/pictures/preview-frames.ts";
import type { Project } from "../../../src/project/project.ts";

function projectOf(scenes: number): Project {
  return {
    fps: 10,
    width: 320,
    height: 180,
    scenes: Array.from({ length: scenes }, (_, index) => ({
      sceneId: `s${index + 1}`,
      title: `Part ${index + 1}`,
      durationInFrames: 20,
    })),
  } as unknown as Project;
}

test.each([10, 24, 25, 60, 100])("a video of %i scenes shows every scene once, with its number and time", (count) => {
  const project = projectOf(count);
  const cells = previewCells(project, {});
  expect(cells.map(({ frame }) => sceneAt(project, frame).sceneId)).toEqual(
    project.scenes.map(({ sceneId }) => sceneId),
  );
  expect(cells.map(({ title }) => title)).toEqual(project.scenes.map(({ title }, index) => `${index + 1}  ${title}`));
  expect(cells.at(-1)?.timecode).toMatch(/^\d+:\d\d\.\d$/);
  expect(framesLeftOut(project)).toEqual([]);
});

test("of more than a hundred scenes the first hundred are shown, and where the others are is known", () => {
  const project = projectOf(130);
  expect(previewCells(project, {})).toHaveLength(100);
  const left = framesLeftOut(project);
  expect(left.map((frame) => sceneAt(project, frame).sceneId)).toEqual(
    project.scenes.slice(100).map(({ sceneId }) => sceneId),
  );
  expect(previewCells(project, { frames: left }).map(({ title }) => title)[0]).toBe("101  Part 101");
});

test("few scenes show several frames each", () => {
  expect(previewCells(projectOf(3), {})).toHaveLength(9);
  expect(previewCells(projectOf(1), {})).toHaveLength(9);
});
