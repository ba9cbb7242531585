import { beforeAll, describe, expect, test } from "vitest";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

const SCENE = `import { AbsoluteFill, Sequence, interpolate, useCurrentFrame } from "remotion";
import { StatCounter } from "@scenewright/components";
export default function Scene() {
  const frame = useCurrentFrame();
  return (
    <AbsoluteFill data-element-id="root" style={{ backgroundColor: "#101828", color: "white" }}>
      <h1 data-element-id="late" style={{ fontSize: 40, opacity: interpolate(frame, [30, 38, 50, 56], [0, 1, 1, 0], { extrapolateLeft: "clamp", extrapolateRight: "clamp" }) }}>Late</h1>
      <Sequence from={20} durationInFrames={4}><p data-element-id="moment" style={{ fontSize: 40 }}>Moment</p></Sequence>
      {frame >= 13 && frame < 16 ? <p data-element-id="hidden-moment" style={{ fontSize: 30 }}>Blink</p> : null}
      <StatCounter data-element-id="stat" value={98} label="of all" />
      {["a", "b", "c"].map((word) => <p key={word} data-element-id="word" style={{ fontSize: 20 }}>{word}</p>)}
    </AbsoluteFill>
  );
}
`;

let server: SharedServer;
let projectId: string;
beforeAll(async () => {
  server = await sharedServer();
  ({ projectId } = await server.ok("create_project", { title: "Shown", fps: 10, width: 640, height: 360 }));
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "One", seconds: 6, headline: "One" }] });
  await server.ok("generate_scene_code", { projectId, sceneId: "one", code: SCENE });
});
const shownAt = async (args: Record<string, unknown>) => {
  const answer = await server.call("patch_element", { projectId, operation: "update", preview: true, ...args });
  expect(answer.isError, answer.content[0]?.text).toBeFalsy();
  expect(answer.content.filter(({ type }) => type === "image")).toHaveLength(1);
  const [, minutes, seconds] = /Shown at (\d+):([\d.]+) of the scene/.exec(answer.content[0]?.text ?? "") ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

describe("the frame shown after an edit is one in which the change is all there", () => {
  test.each([
    ["late", 3.8, 5.0],
    ["moment", 2.0, 2.3],
    ["hidden-moment", 1.3, 1.5],
    ["stat", 1.6, 5.5],
  ])("%s", async (elementId, from, to) => {
    const at = await shownAt({ selector: { elementId }, changes: { style: { letterSpacing: 1 } } });
    expect(at).toBeGreaterThanOrEqual(from);
    expect(at).toBeLessThanOrEqual(to);
  });

  test("one item of a list is found by its words, shown and outlined alone", async () => {
    const at = await shownAt({ selector: { label: "b" }, changes: { style: { color: "gold" } }, outline: true });
    expect(at).toBeGreaterThan(0);
  });
});
