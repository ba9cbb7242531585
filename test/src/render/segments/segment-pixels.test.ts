import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileUnchecked } from "../../../../sandbox/code/compile/compile-unchecked.ts";
import { isSamePicture } from "../../../../sandbox/render/pictures/same-picture.ts";
import type { Timeline, TransitionKind } from "../../../../sandbox/render/protocol.ts";
import { planSegments } from "../../../../src/render/segments/plan-segments.ts";
import { sampled } from "../../../support/sampled.ts";
import { ROOT } from "../../../support/server.ts";
import { sharedStage } from "../../../support/shared-stage.ts";
import { lookAt, showTimeline } from "../../../support/stage-page.ts";

const stage = await sharedStage();
const SCENES = ["017-revenue-bar-chart", "021-kinetic-words", "033-svg-filters", "029-dashboard-grid"];
const compiled = SCENES.map(
  (name) => compileUnchecked(readFileSync(join(ROOT, "test/corpus/benign", `${name}.tsx`), "utf8")).compiled,
);

function timelineWith(kind: TransitionKind): Timeline {
  const scenes = compiled.map((text, index) => ({
    sceneId: `s${index}`,
    title: "",
    compiled: text,
    startFrame: index * 40,
    durationInFrames: 50,
    // The last one begins with a cut, and shows the second half of a scene that was split.
    ...(index === 0 ? {} : { transitionIn: { kind, durationInFrames: 10 } }),
    ...(index === 3 ? { startOffsetInFrames: 20, ownDurationInFrames: 90 } : {}),
  }));
  return { width: 480, height: 270, fps: 30, durationInFrames: 170, theme: "midnight", scenes };
}

const KINDS: readonly TransitionKind[] = ["cross-fade", "slide", "wipe", "push", "zoom"];
const [wholePage, segmentPage] = [await stage.open(), await stage.open()];

test.each(sampled(KINDS, 2))(
  "at both ends and in the middle of each segment, the pixels are those of the whole video: %s",
  async (kind) => {
    const whole = timelineWith(kind);
    await showTimeline(wholePage, whole);
    for (const { timeline, startFrame, fromFrame, toFrame, sceneIds } of planSegments(whole)) {
      await showTimeline(segmentPage, timeline);
      for (const frame of new Set([fromFrame, (fromFrame + toFrame) >> 1, toFrame - 1])) {
        const inWhole = await lookAt(wholePage, whole, startFrame + frame - fromFrame);
        const inSegment = await lookAt(segmentPage, timeline, frame);
        expect(isSamePicture(inWhole.png, inSegment.png), `${sceneIds.join("+")} frame ${frame}`).toBe(true);
      }
    }
  },
);
