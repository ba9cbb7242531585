import { expect, test } from "vitest";
import { RenderFailedError } from "../../../sandbox/render/render-failed.ts";
import { Pace } from "../../../sandbox/render/video/pace.ts";

const drawing = { frame: 7, sceneId: "intro" };

test("a few slow frames among many do not end a video", () => {
  const pace = new Pace();
  for (let frame = 0; frame < 2_000; frame++) pace.count(frame % 100 === 0 ? 4_000 : 80, drawing);
});

test("a video whose frames all cost too much ends early, and names the scene and the cost", () => {
  const pace = new Pace();
  let frames = 0;
  const draw = () => {
    for (; frames < 2_000; frames++) pace.count(3_000, drawing);
  };
  expect(draw).toThrow(RenderFailedError);
  expect(frames).toBeLessThan(20);
  try {
    pace.count(3_000, drawing);
  } catch (error) {
    expect((error as RenderFailedError).failure).toEqual({
      code: "scene-too-slow",
      sceneId: "intro",
      frame: 7,
      detail: "Its frames take 3.0 s each; a video has 1 s for each.",
    });
  }
});
