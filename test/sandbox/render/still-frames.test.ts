import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileUnchecked } from "../../../sandbox/code/compile/compile-unchecked.ts";
import type { Timeline } from "../../../sandbox/render/protocol.ts";
import { sharedPage } from "../../support/shared-stage.ts";
import { lookAt, showTimeline } from "../../support/stage-page.ts";
import { SUBTLE_MOTIONS } from "./subtle-motions.ts";

const FRAMES = 12;

const page = await sharedPage();

/** When the motion makes a step: `v` as code of the frame. */
const RHYTHMS = {
  "one step, then rest": "frame < 5 ? 0 : 1",
  "a step every third frame": "Math.floor(frame / 3)",
} as const;

function timelineOf(body: string, rhythm: string): Timeline {
  const code = `import { AbsoluteFill, useCurrentFrame } from "remotion";
const box = { position: "relative", left: 20, width: 60, height: 60, backgroundColor: "rgb(100, 100, 100)" } as const;
const text = { color: "white", fontSize: 20, margin: 0 } as const;
const dot = { display: "inline-block", width: 8, height: 8, backgroundColor: "white" } as const;
function Anew({ v }: { v: number }) {
  const Inner = () => <p style={text}>{v}</p>;
  return <Inner />;
}
export default function Scene() {
  const frame = useCurrentFrame();
  const v = ${rhythm};
  return <AbsoluteFill><div>${body}</div></AbsoluteFill>;
}
`;
  const scene = { sceneId: "s", title: "", compiled: compileUnchecked(code).compiled, startFrame: 0 };
  const size = { width: 320, height: 180, fps: 30, durationInFrames: FRAMES };
  return { ...size, theme: "midnight", scenes: [{ ...scene, durationInFrames: FRAMES }] };
}

const seen = { still: 0, same: 0 };

/** How many frames differ from the one before; fails where one that does was taken for still. */
async function play(timeline: Timeline): Promise<number> {
  await showTimeline(page, timeline);
  let last = "";
  let differences = 0;
  for (let frame = 0; frame < FRAMES; frame++) {
    const { changed, png } = await lookAt(page, timeline, frame);
    if (changed === false) expect(png === last, `frame ${frame}`).toBe(true);
    if (frame > 0 && changed === false) seen.still += 1;
    if (frame > 0 && png === last) seen.same += 1;
    if (frame > 0 && png !== last) differences += 1;
    last = png;
  }
  return differences;
}

describe.each(Object.entries(RHYTHMS))("%s", (_, rhythm) => {
  test.each(Object.entries(SUBTLE_MOTIONS))(
    "%s: a frame taken for still is, to the last pixel",
    async (_name, body) => {
      // A motion that does not show would show nothing.
      expect(await play(timelineOf(body, rhythm))).toBeGreaterThan(0);
    },
  );
});

test("at any rhythm, two motions at once", async () => {
  const motion = fc.constantFrom(...Object.values(SUBTLE_MOTIONS));
  const steps = fc.array(fc.nat({ max: 3 }), { minLength: FRAMES, maxLength: FRAMES });
  await fc.assert(
    fc.asyncProperty(motion, motion, steps, async (one, other, values) => {
      await play(
        timelineOf(
          `${one}{(() => { const later = v; { const v = later >> 1; return ${other}; } })()}`,
          `${JSON.stringify(values)}[frame] ?? 0`,
        ),
      );
    }),
    { numRuns: 25 },
  );
});

test("most frames that hold still are recognised", () => {
  expect(Object.keys(SUBTLE_MOTIONS).length * Object.keys(RHYTHMS).length).toBeGreaterThanOrEqual(60);
  expect(seen.still / seen.same).toBeGreaterThan(0.9);
});

test("a picture of another scene is never mistaken for a still frame", async () => {
  const one = timelineOf("<div style={box} />", "0");
  const other = timelineOf("<p style={text}>Other</p>", "0");
  await showTimeline(page, one);
  await lookAt(page, one, 0);
  expect((await lookAt(page, one, 1)).changed).toBe(false);
  await showTimeline(page, other);
  expect((await lookAt(page, other, 2)).changed).toBe(true);
});
