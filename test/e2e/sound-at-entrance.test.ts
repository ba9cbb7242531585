import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedServer } from "../support/shared-server.ts";
import { samplesFrom, sine, writePcm } from "../support/sound-files.ts";

const server = await sharedServer();
const { home } = server;
const { projectId } = await server.ok("create_project", { title: "Entrances", width: 320, height: 180, fps: 30 });
await server.ok("plan_scenes", { projectId, scenes: ["First", "Second"].map((title) => ({ title, seconds: 2 })) });
const path = await writePcm(join(home, "click.wav"), 48_000, [samplesFrom(0.2, 48_000, sine(900, 0.3))]);
await server.ok("import_asset", { projectId, path });

/** A text that fades in from a frame on, in a scene of its own names. */
const scene = (
  elementId: string,
  from: number,
) => `import { AbsoluteFill, interpolate, useCurrentFrame } from "remotion";

export default function Scene() {
  const opacity = interpolate(useCurrentFrame(), [${from}, ${from + 1}], [0, 1], { extrapolateLeft: "clamp", extrapolateRight: "clamp" });
  return (
    <AbsoluteFill data-element-id="ground">
      <p data-element-id="${elementId}" style={{ opacity }}>Now</p>
      <p data-element-id="ghost" style={{ opacity: 0 }}>Never</p>
    </AbsoluteFill>
  );
}
`;
const save = (sceneId: string, code: string) => server.ok("generate_scene_code", { projectId, sceneId, code });
const add = (fields: Record<string, unknown>) =>
  server.call("edit_audio", { projectId, operations: [{ op: "add", assetId: "click", ...fields }] });
const tracksIn = ({ structuredContent }: Awaited<ReturnType<typeof add>>) =>
  (
    structuredContent as unknown as {
      tracks: { trackId: string; sceneId: string; startSeconds: number; heardFrom: number }[];
    }
  ).tracks;

test("an effect begins with the frame in which its element is first seen, and moves with the scene", async () => {
  await save("first", scene("title", 0));
  await save("second", scene("answer", 19));
  const placed = await add({ elementId: "answer" });
  expect(placed.content[0]?.text).toContain('with the entrance of "answer", at 0.667 s of "Second", as track "click"');
  expect(tracksIn(placed)).toMatchObject([{ sceneId: "second", startSeconds: 0.667, heardFrom: 2.667 }]);
  await server.ok("edit_timeline", { projectId, operations: [{ op: "move", sceneId: "second", before: "first" }] });
  const later = await add({ elementId: "answer", sceneId: "second", atSeconds: 0.1 });
  expect(tracksIn(later)).toMatchObject([
    { trackId: "click", startSeconds: 0.667, heardFrom: 0.667 },
    { trackId: "click-2", startSeconds: 0.767 },
  ]);
  await server.ok("undo", { projectId });
  const { tracks } = (await server.ok("get_project", { projectId })) as unknown as { tracks: unknown[] };
  expect(tracks).toHaveLength(1);
});

test("an element that there is not, that is in several scenes or that is never seen is refused, and nothing is placed", async () => {
  const unknown = await add({ elementId: "headline" });
  expect(unknown.content[0]?.text).toMatch(/No scene has element "headline".*answer \(second\)/s);
  expect((await add({ elementId: "answer", sceneId: "first" })).content[0]?.text).toMatch(
    /Scene "first" has no element "answer".*Use one of: ground, title, ghost\./s,
  );
  expect((await add({ elementId: "ghost" })).content[0]?.text).toMatch(/Several scenes.*one of: second, first\./s);
  expect((await add({ elementId: "ghost", sceneId: "first" })).content[0]?.text).toMatch(/never seen in scene "first"/);
  const { tracks } = (await server.ok("get_project", { projectId })) as unknown as { tracks: unknown[] };
  expect(tracks).toHaveLength(1);
});

test("a scene that changes while it is looked at is looked at again", async () => {
  const [placed] = await Promise.all([
    add({ elementId: "answer" }),
    ...[5, 8, 11].map((from) => save("second", scene("answer", from))),
  ]);
  const at = tracksIn(placed).at(-1)?.startSeconds;
  // As the project was when the sound was placed.
  await server.ok("restore_revision", { projectId, revision: placed.structuredContent?.revision });
  const { code } = await server.ok("get_scene_code", { projectId, sceneId: "second" });
  const from = Number(/\[(\d+), \d+\]/.exec(code)?.[1]);
  expect(at).toBe(Math.round(((from + 1) / 30) * 1000) / 1000);
});
