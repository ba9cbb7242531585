import { expect, test } from "vitest";
import type { Timeline, VideoFacts } from "../../../sandbox/render/protocol.ts";
import { encodingFor } from "../../../src/exports/encoding-for.ts";
import { remarksOnFlatScenes } from "../../../src/exports/flat-scenes.ts";

const scenes = ["one", "two"].map((sceneId, index) => ({
  sceneId,
  title: sceneId,
  compiled: "",
  startFrame: index * 30,
  durationInFrames: 30,
}));
const timeline: Timeline = { width: 320, height: 180, fps: 30, durationInFrames: 60, theme: "midnight", scenes };
const encoding = encodingFor("mp4", "standard", timeline);
const size = { width: 320, height: 180, fps: 30, frames: 60, durationSeconds: 2, hasAudio: true };

/** What is said of a file with these flat runs, where the page draws pictures that differ within themselves by `spreads`. */
function remarks(flatRuns: VideoFacts["flatRuns"], spreads: readonly number[]): Promise<string[]> {
  const renderer = { spread: async () => spreads };
  return remarksOnFlatScenes(
    { renderer },
    { timeline, encoding, facts: { ...size, flatRuns } },
    AbortSignal.timeout(1000),
  );
}

test("a video in which no scene is flat gets no remark, and nothing is drawn for it", async () => {
  expect(await remarks([{ from: 0, to: 10 }], [])).toEqual([]);
});

test("a scene that is drawn as one flat colour is remarked upon", async () => {
  expect(await remarks([{ from: 30, to: 60 }], [0])).toEqual(['Scene "two" shows one flat colour from start to end.']);
});

test("scenes that are all flat get one remark together", async () => {
  expect(await remarks([{ from: 0, to: 60 }], [0, 2])).toEqual(["Every scene shows one flat colour and nothing else."]);
});

test("a scene that is flat in the file but not on the page is an encoder's fault, and no export", async () => {
  await expect(remarks([{ from: 0, to: 60 }], [0, 120])).rejects.toThrow(/"two" came out as one flat colour/);
});
