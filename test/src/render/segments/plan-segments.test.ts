import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Timeline, TimelineScene } from "../../../../sandbox/render/protocol.ts";
import { planSegments } from "../../../../src/render/segments/plan-segments.ts";
import { segmentKey, segmentParts } from "../../../../src/render/segments/segment-key.ts";

const ENCODING = { container: "mp4", scale: 1, crf: 19, preset: "veryfast", captureQuality: 90, fps: 30 } as const;

function timeline(...parts: [length: number, transition?: number][]): Timeline {
  const scenes: TimelineScene[] = [];
  let end = 0;
  for (const [index, [length, transition]] of parts.entries()) {
    const startFrame = end - (transition ?? 0);
    end = startFrame + length;
    scenes.push({
      sceneId: `s${index}`,
      title: `Scene ${index}`,
      compiled: `code ${index}`,
      startFrame,
      durationInFrames: length,
      ...(transition ? { transitionIn: { kind: "wipe", durationInFrames: transition } } : {}),
    });
  }
  return { width: 640, height: 360, fps: 30, durationInFrames: end, theme: "midnight", scenes };
}

function keys(of: Timeline): string[] {
  return planSegments(of).map((segment) => segmentKey(segmentParts(segment, ENCODING, "tools")));
}

function changeScene(of: Timeline, index: number, change: Partial<TimelineScene>): Timeline {
  return { ...of, scenes: of.scenes.map((scene, at) => (at === index ? { ...scene, ...change } : scene)) };
}

describe("where the video is cut", () => {
  test("at scenes, at transitions, and every second and a half within a scene", () => {
    const segments = planSegments(timeline([60], [100, 10]));
    expect(segments.map(({ sceneIds, startFrame }) => [sceneIds.join("+"), startFrame])).toEqual([
      ["s0", 0],
      ["s0+s1", 50],
      ["s1", 60],
      ["s1", 95],
    ]);
  });

  test("segments cover the video once without gaps, each with just the scenes seen in it", () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(lengths, (wanted) => {
        const fitting = wanted.map(([length, transition], index): [number, number?] => {
          const longest = Math.min(length, wanted[index - 1]?.[0] ?? 0) >> 1;
          return index === 0 || longest === 0 ? [length] : [length, Math.min(transition, longest)];
        });
        const whole = timeline(...fitting);
        let at = 0;
        for (const { startFrame, fromFrame, toFrame, timeline: own } of planSegments(whole)) {
          expect(startFrame).toBe(at);
          expect(toFrame).toBeGreaterThan(fromFrame);
          at += toFrame - fromFrame;
          for (let frame = fromFrame; frame < toFrame; frame++)
            expect(shownAt(own, frame)).toEqual(shownAt(whole, startFrame + frame - fromFrame));
        }
        expect(at).toBe(whole.durationInFrames);
      }),
    );
  });
});

/** What is on screen: which scene, at which frame of its own, and how far into a transition. */
function shownAt({ scenes }: Timeline, frame: number) {
  return scenes
    .filter(({ startFrame, durationInFrames }) => startFrame <= frame && frame < startFrame + durationInFrames)
    .map(({ sceneId, startFrame, durationInFrames, transitionIn }) => [
      sceneId,
      frame - startFrame,
      durationInFrames,
      transitionIn && frame - startFrame < transitionIn.durationInFrames ? transitionIn : "none",
    ]);
}

describe("a segment is another one", () => {
  const whole = timeline([45], [90, 15], [60]);
  const changed = (other: Timeline) => {
    const kept = new Set(keys(whole));
    return planSegments(other)
      .filter((segment) => !kept.has(segmentKey(segmentParts(segment, ENCODING, "tools"))))
      .map(({ sceneIds, startFrame }) => `${sceneIds.join("+")}@${startFrame}`);
  };

  test("where the code of a scene in it changed", () => {
    expect(changed(changeScene(whole, 0, { compiled: "other" }))).toEqual(["s0@0", "s0+s1@30"]);
    expect(changed(changeScene(whole, 2, { compiled: "other" }))).toEqual(["s2@120", "s2@165"]);
  });

  test("where its transition changed, but not beside it", () => {
    const wiped = changeScene(whole, 1, { transitionIn: { kind: "push", durationInFrames: 15 } });
    expect(changed(wiped)).toEqual(["s0+s1@30"]);
  });

  test("where theme, size, frame rate, quality or tools changed, throughout", () => {
    for (const other of [{ theme: "paper" }, { width: 641 }, { height: 361 }])
      expect(changed({ ...whole, ...other })).toHaveLength(keys(whole).length);
    const [segment] = planSegments(whole);
    if (!segment) throw new Error("no segment");
    const key = segmentKey(segmentParts(segment, ENCODING, "tools"));
    expect(segmentKey(segmentParts(segment, { ...ENCODING, crf: 20 }, "tools"))).not.toBe(key);
    expect(segmentKey(segmentParts(segment, ENCODING, "other tools"))).not.toBe(key);
  });

  test("where the scene's clock changed", () => {
    expect(changed(changeScene(whole, 2, { startOffsetInFrames: 5 }))).toEqual(["s2@120", "s2@165"]);
    expect(changed(changeScene(whole, 2, { ownDurationInFrames: 99 }))).toEqual(["s2@120", "s2@165"]);
  });

  test("not where a scene has another name, or another place in the video", () => {
    expect(changed(changeScene(whole, 2, { title: "Other", sceneId: "other", lineMap: [1] }))).toEqual([]);
    const moved = timeline([60], [45], [90, 15]);
    const codes = ["code 2", "code 0", "code 1"];
    expect(
      changed({ ...moved, scenes: moved.scenes.map((scene, i) => ({ ...scene, compiled: codes[i] as string })) }),
    ).toEqual([]);
  });
});
