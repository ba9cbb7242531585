import { expect, test } from "vitest";
import { chaptersAsVtt, chaptersForYouTube, chaptersOf } from "../../../../../src/project/captions/files/chapters.ts";
import { sampleProject } from "../../sample-project.ts";

function chapters(seconds: readonly number[]) {
  let at = 0;
  return seconds.map((length, index) => {
    at += length;
    return { title: `Part ${index + 1}`, startSeconds: at - length, endSeconds: at };
  });
}

test("chapters follow the scenes without a gap; a transition belongs to the scene that comes in", () => {
  const project = sampleProject();
  const scenes = project.scenes.map((scene, at) =>
    at === 1
      ? { ...scene, title: "Roots & <more>", transitionIn: { kind: "slide" as const, durationInFrames: 15 } }
      : scene,
  );
  const found = chaptersOf({ ...project, scenes });
  expect(found.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
    [0, 2.5],
    [2.5, 7.5],
    [7.5, 11.5],
  ]);
  expect(chaptersAsVtt(found)).toContain("00:00:02.500 --> 00:00:07.500\nRoots &amp; &lt;more&gt;\n");
});

test("YouTube's chapters begin at 0:00, are ten seconds or longer, and three or none", () => {
  expect(chaptersForYouTube(chapters([12, 15, 3, 70, 11]))).toBe(
    "0:00 Part 1\n0:12 Part 2\n0:27 Part 3\n1:40 Part 5\n",
  );
  expect(chaptersForYouTube(chapters([12, 15, 9]))).toBeUndefined();
  expect(chaptersForYouTube(chapters([20, 20]))).toBeUndefined();
  expect(chaptersForYouTube(chapters([1_800, 1_790, 9, 10]))?.split("\n")).toEqual([
    "0:00:00 Part 1",
    "0:30:00 Part 2",
    "0:59:50 Part 3",
    "",
  ]);
});
