import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { decodedFrames } from "../support/decoded-frames.ts";
import { CLIP_SIZE, numberIn, numbersIn, writeNumberedClip } from "../support/numbered-clip.ts";
import { sharedServer } from "../support/shared-server.ts";

const server = await sharedServer();
const { home } = server;
const path = join(home, "Race.mp4");
const sound = ["-f", "lavfi", "-i", "sine=440:duration=2"];
const codec = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"];
writeNumberedClip(path, 48, 24, [...sound, ...codec]);
const { projectId } = await server.ok("create_project", { title: "Race", ...CLIP_SIZE, fps: 30 });
await server.ok("plan_scenes", { projectId, scenes: [{ title: "Start", seconds: 2.5 }] });
const scene = (props: string) => `import { AbsoluteFill, OffthreadVideo, staticFile } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill>
      <OffthreadVideo data-element-id="film" src={staticFile("race.mp4")} ${props}/>
    </AbsoluteFill>
  );
}
`;
/** What a frame of the video shows of the 24 a second. */
const shownAt = (frame: number) => Math.min(47, Math.floor((frame * 24) / 30 + 1e-6));

async function exported(): Promise<{ numbers: number[]; message: string }> {
  const { jobId } = await server.ok("export_video", { projectId });
  for (;;) {
    const { status, message, files } = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    if (status === "done") return { numbers: numbersIn(await decodedFrames(String(files[0]?.path))), message };
    expect(["queued", "running"], message).toContain(status);
  }
}

test("a clip is imported, and the answer says how a scene shows it and where its sound goes", async () => {
  const { content } = await server.call("import_asset", { projectId, path });
  const text = content[0]?.text ?? "";
  expect(text).toContain('<Video src={staticFile("race.mp4")} />');
  expect(text).toMatch(/edit_audio \{op: "add", assetId: "race-sound"\}/);
});

test("a picture's component is told what to write for a clip", async () => {
  const code = scene("").replaceAll("OffthreadVideo", "Img");
  const answer = await server.call("generate_scene_code", { projectId, sceneId: "start", code });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toContain('<Video src={staticFile("race.mp4")} />');
});

test("previews show its frames at any time", async () => {
  await server.ok("generate_scene_code", { projectId, sceneId: "start", code: scene("") });
  for (const seconds of [1.5, 0, 0.7, 2.4]) {
    const { content } = await server.call("render_preview", {
      projectId,
      sceneId: "start",
      atSeconds: [seconds],
      width: 320,
    });
    const jpeg = Buffer.from(content.find(({ type }) => type === "image")?.data ?? "", "base64");
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    expect(numberIn(data, info.channels), `${seconds} s`).toBe(shownAt(Math.round(seconds * 30)));
  }
});

test("an export by several pages at once has the right frame everywhere", async () => {
  const all = Array.from({ length: 75 }, (_, frame) => shownAt(frame));
  expect((await exported()).numbers).toEqual(all);
}, 120_000);

test("it is an element: selected by its type, and set by a patch", async () => {
  await server.ok("patch_element", {
    projectId,
    sceneId: "start",
    selector: { type: "image" },
    operation: "update",
    changes: { props: { playbackRate: 2 } },
  });
  const { numbers } = await exported();
  expect(numbers).toEqual(Array.from({ length: 75 }, (_, frame) => shownAt(frame * 2)));
}, 120_000);

test("a plan with a clip is laid out with it, and the next export takes up what was decoded before", async () => {
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Plain", seconds: 2, imageAssetId: "race" }] });
  const { code } = await server.ok("get_scene_code", { projectId, sceneId: "plain" });
  expect(code).toMatch(/<Video\s+data-element-id="clip"\s+src=\{asset\("race"\)\}\s+loop/);
  const { numbers, message } = await exported();
  expect(message).toContain("Reused 75 of 135 frames.");
  expect(numbers).toHaveLength(135);
}, 120_000);
