import { describe, expect, test } from "vitest";
import { contrast } from "../../../src/project/brand/colors.ts";
import { CAPTION_STYLES, type CaptionStyle } from "../../../src/project/captions/captions.ts";
import { setCaptions } from "../../../src/project/captions/set-captions.ts";
import { captionTrackOf } from "../../../src/render/caption-track.ts";
import { planSegments } from "../../../src/render/segments/plan-segments.ts";
import { segmentKey, segmentParts } from "../../../src/render/segments/segment-key.ts";
import { sceneTimelineOf, timelineOf } from "../../../src/render/timeline-of.ts";
import { sampleProject } from "../project/sample-project.ts";

const compiler = { compiled: async () => ({ compiled: "" }) } as never;
const ENCODING = { container: "mp4", scale: 1, crf: 20, preset: "fast", captureQuality: 90, fps: 30 } as const;
const CUES = [
  { startSeconds: 0.5, endSeconds: 1, text: "One word here" },
  { startSeconds: 4, endSeconds: 5, text: "Another over there" },
];

function withCues(cues = CUES, style: CaptionStyle = "plain") {
  return setCaptions(sampleProject(), { source: "import", cues, style }).project;
}

async function keysOf(project: ReturnType<typeof withCues>) {
  return planSegments(await timelineOf(project, compiler)).map((segment) =>
    segmentKey(segmentParts(segment, ENCODING, "tools")),
  );
}

describe("captions in the picture", () => {
  test("are part of the timeline by the clock of the video, only where they are burned in", async () => {
    const { captions } = await timelineOf(withCues(CUES, "karaoke"), compiler);
    expect(captions?.cues.map(({ fromFrame, toFrame }) => [fromFrame, toFrame])).toEqual([
      [15, 30],
      [120, 150],
    ]);
    expect(captions?.cues[0]?.lines[0]?.map(({ text }) => text)).toEqual(["One", "word", "here"]);
    const files = setCaptions(sampleProject(), { source: "import", cues: CUES }).project;
    expect((await timelineOf(files, compiler)).captions).toBeUndefined();
  });

  test("make only the segments anew in which they are seen", async () => {
    const before = await keysOf(withCues());
    const changed = await keysOf(withCues([CUES[0] as never, { ...CUES[1], text: "Changed over there" } as never]));
    const different = before.flatMap((key, index) => (key === changed[index] ? [] : [index]));
    const segments = planSegments(await timelineOf(withCues(), compiler));
    const seen = segments.flatMap(({ startFrame, fromFrame, toFrame }, index) =>
      startFrame < 150 && startFrame + toFrame - fromFrame > 120 ? [index] : [],
    );
    expect(different).toEqual(seen);
    expect(different.length).toBeLessThan(before.length / 2);
    const bare = await keysOf(sampleProject());
    expect(bare.filter((key) => before.includes(key)).length).toBe(
      segments.filter(({ timeline }) => timeline.captions === undefined).length,
    );
  });

  test("of a scene that is drawn alone are those of its part of the video", async () => {
    const project = withCues();
    const [, second] = project.scenes;
    const { captions } = await sceneTimelineOf(project, second as never, compiler);
    expect(captions?.cues.map(({ fromFrame, toFrame }) => [fromFrame, toFrame])).toEqual([[30, 60]]);
    expect((await sceneTimelineOf(project, project.scenes[2] as never, compiler)).captions).toBeUndefined();
  });

  test("of every segment lie where they lie in the whole", async () => {
    const timeline = await timelineOf(withCues(CUES, "karaoke"), compiler);
    for (const { timeline: own, startFrame, fromFrame } of planSegments(timeline))
      for (const { fromFrame: from, lines } of own.captions?.cues ?? []) {
        const shift = startFrame - fromFrame;
        const whole = timeline.captions?.cues.find((cue) => cue.fromFrame === from + shift);
        expect(whole?.lines[0]?.[0]?.fromFrame).toBe((lines[0]?.[0]?.fromFrame ?? 0) + shift);
      }
  });

  test("know the time of words only where the style shows it: then no other change of timing draws anew", () => {
    for (const style of CAPTION_STYLES) {
      const word = captionTrackOf(withCues(CUES, style))?.cues[0]?.lines[0]?.[0];
      expect(word?.fromFrame !== undefined, style).toBe(style === "karaoke" || style === "pop");
    }
  });

  test("pop a few words at a time, without a gap within a cue", () => {
    const cues =
      captionTrackOf(withCues([{ startSeconds: 0, endSeconds: 3, text: "Every equation has a story to tell" }], "pop"))
        ?.cues ?? [];
    expect(cues.length).toBeGreaterThan(2);
    for (const [index, cue] of cues.entries()) {
      expect(cue.lines[0]?.length).toBeLessThanOrEqual(3);
      if (index > 0) expect(cue.fromFrame).toBe(cues[index - 1]?.toFrame);
    }
  });

  test("have colours of the theme that can be read, in every theme", () => {
    for (const theme of ["midnight", "daylight", "ember", "forest", "mono"]) {
      const colors = captionTrackOf({ ...withCues(), theme })?.colors;
      expect(contrast(colors?.said ?? "", "#3a3c42")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colors?.boxText ?? "", colors?.box ?? "")).toBeGreaterThanOrEqual(7);
    }
  });

  test("know their direction and whose Han shapes they have", () => {
    const track = captionTrackOf(
      withCues([
        { startSeconds: 0, endSeconds: 2, text: "(1) مرحبا" },
        { startSeconds: 2, endSeconds: 3, text: "日本のかな" },
      ]),
    );
    expect(track?.cues.map(({ rightToLeft }) => rightToLeft ?? false)).toEqual([true, false]);
    expect(track?.hanShapes).toBe("JP");
  });
});
