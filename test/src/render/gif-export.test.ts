import { describe, expect, test } from "vitest";
import { gifDelays } from "../../../sandbox/render/video/join-gif.ts";
import { sampledFrames } from "../../../sandbox/render/video/sampled-frames.ts";
import { encodingFor } from "../../../src/exports/encoding-for.ts";
import { decodedFrames, pictureStream } from "../../support/decoded-frames.ts";
import { sharedRenderer } from "../../support/shared-renderer.ts";
import { filled, HEIGHT, timelineOfScenes, WIDTH } from "./one-scene.ts";

describe("how long each picture is shown", () => {
  const segmentsOf = (...frames: number[]) => frames.map((each) => ({ fileName: "", frames: each }));

  test("at 15 a second the delays take turns, so that the length is right", () => {
    expect(gifDelays(segmentsOf(30), { timelineFps: 30, fps: 15 })).toEqual([
      [7, 6, 7, 7, 6, 7, 7, 6, 7, 7, 6, 7, 7, 6, 7],
    ]);
  });

  test.each([
    [30, 15],
    [30, 30],
    [60, 30],
    [25, 12.5],
    [24, 12],
    [23, 11.5],
    [30_000 / 1001, 15_000 / 1001],
    [10, 10],
    [1, 1],
  ])("at %d frames a second, of which %d are shown, every scene begins on time", (timelineFps, fps) => {
    const segments = segmentsOf(1, 7, 90, 33, 2, 61);
    const delays = gifDelays(segments, { timelineFps, fps });
    let [frame, at] = [0, 0];
    for (const [index, { frames }] of segments.entries()) {
      expect(Math.abs(at - (frame * 100) / timelineFps)).toBeLessThanOrEqual(1);
      expect(delays[index]).toHaveLength(sampledFrames(frames, timelineFps, fps).length);
      for (const delay of delays[index] ?? []) expect(delay).toBeGreaterThanOrEqual(2);
      frame += frames;
      at += (delays[index] ?? []).reduce((sum, delay) => sum + delay, 0);
    }
    expect(Math.abs(at - (frame * 100) / timelineFps)).toBeLessThanOrEqual(1);
  });
});

describe("a file", () => {
  const renderer = sharedRenderer();

  async function exported(bodies: readonly string[], frames: number, fps = 30) {
    const timeline = timelineOfScenes(bodies, frames, fps);
    const { path, facts, discard } = await renderer.video(timeline, encodingFor("gif", "standard", timeline), {
      owner: "test",
      projectId: "gif",
    });
    const [pixels, stream] = [await decodedFrames(path), await pictureStream(path)];
    await discard();
    return { pixels, facts, stream };
  }

  test.each(["#ff0000", "#ffffff", "#00ffff"])("black stays black after %s", async (colour) => {
    const square = `<div style={{ position: "absolute", left: 40, top: 40, width: 200, height: 200, backgroundColor: "#123456" }} />`;
    const { pixels } = await exported([filled(colour) + square, filled("#000000") + square], 15);
    const last = pixels.subarray(-WIDTH * HEIGHT * 3);
    expect([...last.subarray(-3)]).toEqual([0, 0, 0]);
    const shown = [...last.subarray((60 * WIDTH + 60) * 3).subarray(0, 3)];
    // The encoder finds palettes in another colour space, and comes back within one.
    for (const [channel, level] of [0x12, 0x34, 0x56].entries())
      expect(Math.abs((shown[channel] as number) - level)).toBeLessThanOrEqual(1);
  });

  test.each([
    [1, 30],
    [1, 10],
    [30, 30],
    [25, 25],
    [23, 23],
    [30, 30_000 / 1001],
  ])("of %i frames at %d a second is made, and lasts as long", async (frames, fps) => {
    const { facts, stream } = await exported([`<h1>{frame}</h1>`], frames, fps);
    expect(Math.abs(Number(stream.duration) - frames / fps)).toBeLessThanOrEqual(0.01);
    expect(facts.frames).toBe(sampledFrames(frames, fps, facts.fps).length);
  });
});
