import { expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import { isSamePicture } from "../../../sandbox/render/pictures/same-picture.ts";
import type { Timeline } from "../../../sandbox/render/protocol.ts";
import { sharedStage } from "../../support/shared-stage.ts";
import { lookAt, showTimeline } from "../../support/stage-page.ts";

const stage = await sharedStage();

const CODE = `import { AbsoluteFill, interpolate, Sequence, Series, useCurrentFrame, useVideoConfig } from "remotion";
function Clock() {
  const frame = useCurrentFrame();
  const { durationInFrames } = useVideoConfig();
  return <b style={{ fontSize: 40 }}>{frame} of {durationInFrames} </b>;
}
export default function Scene() {
  const frame = useCurrentFrame();
  const { durationInFrames } = useVideoConfig();
  const opacity = interpolate(frame, [durationInFrames - 8, durationInFrames - 1], [1, 0], { extrapolateLeft: "clamp" });
  return (
    <AbsoluteFill style={{ color: "white", opacity }}>
      <Clock />
      <Sequence from={4} layout="none"><Clock /></Sequence>
      <Sequence from={12} durationInFrames={6} layout="none"><Clock /></Sequence>
      <Series>
        <Series.Sequence durationInFrames={10} layout="none"><Clock /></Series.Sequence>
        <Series.Sequence durationInFrames={20} layout="none"><Clock /></Series.Sequence>
      </Series>
    </AbsoluteFill>
  );
}
`;

const { compiled } = compileUnchecked(CODE);
const SIZE = { width: 640, height: 120, fps: 30, durationInFrames: 30, theme: "midnight" };
const scene = { sceneId: "s", title: "", compiled };

async function pictures(timeline: Timeline): Promise<string[]> {
  const page = await stage.open();
  await showTimeline(page, timeline);
  const all: string[] = [];
  for (let frame = 0; frame < timeline.durationInFrames; frame++) all.push((await lookAt(page, timeline, frame)).png);
  await page.close();
  return all;
}

test("a split scene shows in every frame what the whole scene showed", async () => {
  const whole = await pictures({ ...SIZE, scenes: [{ ...scene, startFrame: 0, durationInFrames: 30 }] });
  const [first, second] = [
    { ...scene, durationInFrames: 14, ownDurationInFrames: 30, startOffsetInFrames: 0 },
    { ...scene, sceneId: "s-2", durationInFrames: 16, ownDurationInFrames: 30, startOffsetInFrames: 14 },
  ];
  const split = await pictures({
    ...SIZE,
    scenes: [
      { ...first, startFrame: 0 },
      { ...second, startFrame: 14 },
    ],
  });
  const alone = [
    ...(await pictures({ ...SIZE, durationInFrames: 14, scenes: [{ ...first, startFrame: 0 }] })),
    ...(await pictures({ ...SIZE, durationInFrames: 16, scenes: [{ ...second, startFrame: 0 }] })),
  ];
  const differs = (one: string[]) =>
    one.flatMap((png, frame) => (isSamePicture(png, whole[frame] ?? "") ? [] : [frame]));
  expect(differs(split)).toEqual([]);
  expect(differs(alone)).toEqual([]);
});
