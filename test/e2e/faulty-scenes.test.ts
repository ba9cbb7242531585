import { beforeAll, expect, test } from "vitest";
import { simpleScene } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

beforeAll(async () => {
  server = await sharedServer();
  projectId = (await server.ok("create_project", { title: "Faults", fps: 10, width: 640, height: 360 }))
    .projectId as string;
  await server.ok("plan_scenes", {
    projectId,
    scenes: ["Good", "Throws", "Loops"].map((title) => ({ title, seconds: 2 })),
  });
  await server.ok("generate_scene_code", { projectId, sceneId: "good", code: simpleScene("Good") });
});

// Both pass the check and the frames that are drawn when they are saved.
const THROWING = simpleScene("x").replace(
  "return (",
  'const words = ["a", "b"];\n  const word = words[frame] ?? words[0];\n  const data = JSON.parse(frame === 9 ? "{broken" : "{}");\n  return (',
);
const ENDLESS = simpleScene("x").replace(
  "return (",
  "let steps = 0;\n  for (let i = 0; i < 1000 + frame; i += frame === 9 ? 0 : 1) steps += i;\n  return (",
);

test("a scene that throws fails its preview with scene, frame, line and our own words", async () => {
  await server.ok("generate_scene_code", {
    projectId,
    sceneId: "throws",
    code: THROWING.replace("{broken", "{broken").replace("const data", "const _data"),
  });
  const answer = await server.call("render_preview", { projectId, sceneId: "throws", frames: [2, 9] });
  expect(answer.isError).toBe(true);
  const text = answer.content[0]?.text ?? "";
  expect(text).toMatch(/Scene "throws" at frame 9 \(line 7\) threw an error/);
  expect(text).not.toMatch(/node_modules|at Object|bundle\.js|https?:/);
});

test("a scene that never ends is stopped, and the next call is fine", async () => {
  await server.ok("generate_scene_code", { projectId, sceneId: "loops", code: ENDLESS });
  const startedAt = Date.now();
  const answer = await server.call("render_preview", { projectId, sceneId: "loops", frames: [9] });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toMatch(/Scene "loops" at frame 9.* took too long to draw/);
  expect(Date.now() - startedAt).toBeLessThan(25_000);
  await server.ok("render_preview", { projectId, sceneId: "good", frames: [5] });
});

test("their export fails and says where; it is never a silently blank video", async () => {
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
  const job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
  expect(job.status).toBe("failed");
  expect(job.message).toMatch(/Scene "(throws|loops)" at frame \d+/);
  const { jobId: good } = await server.ok("export_video", { projectId, quality: "draft", scenes: ["good"] });
  expect((await server.ok("wait_for_job", { jobId: good, timeoutSeconds: 45 })).status).toBe("done");
});

test("a probe draws what the check can only read: pure frames pass, a frame that throws is named", async () => {
  const pure = await server.ok("check_scene_code", { projectId, code: simpleScene("Pure"), probe: true });
  expect(pure).toMatchObject({ ok: true, diagnostics: [] });
  const throwing = THROWING.replace("const data", "const _data").replace("frame === 9", "frame > 4");
  expect(await server.ok("check_scene_code", { projectId, code: throwing })).toMatchObject({ ok: true });
  const answer = await server.call("check_scene_code", { projectId, code: throwing, probe: true });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toMatch(/at frame \d+ \(line 7\) threw an error/);
});

const HEAVY = simpleScene("x")
  .replace(
    "return (",
    'const glow = Array.from({ length: 200 }, (_, i) => `drop-shadow(${i}px ${frame}px 30px red)`).join(" ");\n  return (',
  )
  .replace(/style=\{\{/, "style={{ filter: glow, ");

test("a scene that costs too much to paint is refused in the same words by previews, edits, probes and exports", async () => {
  const refusal = /Scene "heavy" at frame \d+.* costs too much to paint.*200 x drop-shadow\(\).*the limit is 3,500/s;
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Heavy", seconds: 2 }] });
  const saved = await server.call("generate_scene_code", { projectId, sceneId: "heavy", code: HEAVY, preview: true });
  expect(saved.isError).not.toBe(true);
  expect(JSON.stringify(saved.content)).toMatch(/costs too much to paint/);
  const preview = await server.call("render_preview", { projectId, sceneId: "heavy", frames: [5] });
  expect(preview.isError).toBe(true);
  expect(preview.content[0]?.text).toMatch(refusal);
  const probe = await server.call("check_scene_code", { projectId, code: HEAVY, probe: true });
  expect(probe.isError).toBe(true);
  expect(probe.content[0]?.text).toMatch(/costs too much to paint/);
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft", scenes: ["heavy"] });
  const job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
  expect(job).toMatchObject({ status: "failed" });
  expect(job.message).toMatch(refusal);
});
