import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { simpleScene } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
beforeAll(async () => {
  server = await sharedServer();
});
test("captions of the narration are in the picture and beside the export, with all that goes with it", async () => {
  const { projectId } = await server.ok("create_project", { title: "Two tides", width: 640, height: 360 });
  const { scenes } = await server.ok("plan_scenes", {
    projectId,
    scenes: [{ title: "Moon", seconds: 2, narration: "The moon pulls the sea." }],
  });
  await server.ok("generate_scene_code", { projectId, sceneId: scenes[0]?.sceneId, code: simpleScene("Moon") });
  const refused = await server.call("set_captions", { projectId, source: "voice" });
  expect(refused.isError).toBe(true);
  expect(refused.content[0]?.text).toContain("No voice is heard");
  const wrong = await server.call("set_captions", { projectId, source: "import", text: "1\n00:00:01 -> 2\nA" });
  expect(wrong.content[0]?.text).toContain("Line 1");

  const set = await server.call("set_captions", { projectId, source: "estimate", style: "boxed", preview: true });
  expect(set.structuredContent).toMatchObject({ cues: 1, receipt: expect.stringContaining("style boxed") });
  expect(set.content.some(({ type }) => type === "image")).toBe(true);
  const read = await server.call("get_project", { projectId });
  expect(read.structuredContent).toMatchObject({
    captions: { source: "estimate", style: "boxed", burnIn: true, cues: 1 },
  });
  expect(read.content[0]?.text).toContain("Captions: 1 cue");

  const past = await server.call("export_video", { projectId, thumbnailAtSeconds: 9 });
  expect(past.content[0]?.text).toContain("Use thumbnailAtSeconds from 0");
  const { files } = await server.ok("export_video", { projectId, quality: "draft", thumbnailAtSeconds: 1, wait: true });
  const names = files.map(({ path }) => basename(path));
  const [video = ""] = names;
  const name = video.replace(/\.mp4$/, "");
  expect(names).toEqual(
    ["mp4", "jpg", "srt", "vtt", "chapters.vtt", "posts.txt", "credits.txt"].map((ending) => `${name}.${ending}`),
  );
  const text = (ending: string) => readFileSync(files[names.indexOf(`${name}.${ending}`)]?.path ?? "", "utf8");
  expect(text("srt")).toMatch(/^1\n00:00:00,\d{3} --> 00:00:0[12],\d{3}\nThe moon pulls the sea\.\n$/);
  expect(text("vtt")).toMatch(/^WEBVTT\n\n00:00:00\.\d{3} --> /);
  expect(text("posts.txt")).toContain("#tides");
  expect(text("credits.txt")).toContain("SIL Open Font License");
  for (const { path, sizeBytes } of files) expect(readFileSync(path).length).toBe(sizeBytes);
  const again = await server.ok("export_video", { projectId, quality: "draft", thumbnailAtSeconds: 1, wait: true });
  expect(again.files).toEqual(files);
});
