import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { tools } from "../../tools/index.ts";
import { type Answer, simpleScene } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

beforeAll(async () => {
  server = await sharedServer();
  projectId = (await server.ok("create_project", { title: "Seen", fps: 10, width: 320, height: 180 })).projectId;
});

async function expectPictureEverywhere(answer: Answer): Promise<void> {
  const { picture } = answer.structuredContent as unknown as {
    picture: { uri: string; path: string; mimeType: string; sizeBytes: number };
  };
  const image = answer.content.find(({ type }) => type === "image");
  const bytes = Buffer.from(image?.data ?? "", "base64");
  expect(picture).toMatchObject({ mimeType: "image/jpeg", sizeBytes: bytes.length });
  expect(readFileSync(picture.path)).toEqual(bytes);
  expect(answer.content).toContainEqual(expect.objectContaining({ type: "resource_link", uri: picture.uri }));
  const { contents } = await server.client.readResource({ uri: picture.uri });
  expect(contents).toEqual([{ uri: picture.uri, mimeType: "image/jpeg", blob: image?.data }]);
}

test("a picture is in the answer, named in its data, linked and readable, whatever a client hands on", async () => {
  const scenes = [{ title: "One", seconds: 1 }];
  await expectPictureEverywhere(await server.call("plan_scenes", { projectId, scenes, preview: true }));
  await expectPictureEverywhere(await server.call("render_preview", { projectId, frames: [2, 8] }));
  const code = simpleScene("One");
  await expectPictureEverywhere(
    await server.call("generate_scene_code", { projectId, sceneId: "one", code, preview: true }),
  );
  await expectPictureEverywhere(await server.call("undo", { projectId, preview: true }));
});

test("a film of 110 scenes is one sheet of its first hundred, with the call that shows the others", async () => {
  const long = (await server.ok("create_project", { title: "Long", fps: 10, width: 320, height: 180 })).projectId;
  for (let from = 1; from <= 110; from += 22) {
    const scenes = Array.from({ length: 22 }, (_, index) => ({ title: `Part ${from + index}`, seconds: 1 }));
    await server.ok("plan_scenes", { projectId: long, scenes });
  }
  const answer = await server.call("render_preview", { projectId: long });
  const shown = answer.structuredContent?.frames ?? [];
  expect(new Set(shown.map(({ sceneId }) => sceneId)).size).toBe(100);
  const { width, height } = sizeOfJpeg(Buffer.from(answer.content.find(({ data }) => data)?.data ?? "", "base64"));
  expect(width).toBe(1600);
  expect(height).toBeLessThan(2000);
  const text = answer.content.find(({ type }) => type === "text")?.text ?? "";
  const [, frames] = text.match(/scenes 101 to 110\. To see them, call again with frames (\[[\d, ]+\])/) ?? [];
  const rest = await server.ok("render_preview", { projectId: long, frames: JSON.parse(frames ?? "[]") });
  expect(rest.frames).toHaveLength(10);
  expect(shown.map(({ sceneId }) => sceneId)).not.toContain(rest.frames[0]?.sceneId);
});

test("an answer without a picture names none", async () => {
  const answer = await server.call("undo", { projectId });
  expect(answer.structuredContent).not.toHaveProperty("picture");
  expect(answer.content.map(({ type }) => type)).toEqual(["text"]);
});

test("a picture that is gone, or of another project, is an error with the next call", async () => {
  const uri = `scenewright://projects/${projectId}/previews/r1-000000000000.jpg`;
  await expect(server.client.readResource({ uri })).rejects.toThrow(/no such picture.*render_preview/);
  await expect(server.client.readResource({ uri: uri.replace(projectId, "nope") })).rejects.toThrow(/list_projects/);
});

test("every tool with a preview says where its picture lies", () => {
  for (const { name, input, pictured } of tools) {
    if ("preview" in input || name === "render_preview") expect(pictured, name).toBe(true);
  }
});

/** From its frame header: the first marker from C0 to C2. */
function sizeOfJpeg(jpeg: Buffer): { width: number; height: number } {
  let at = 2;
  while (jpeg[at] === 0xff && !((jpeg[at + 1] as number) >= 0xc0 && (jpeg[at + 1] as number) <= 0xc2))
    at += 2 + jpeg.readUInt16BE(at + 2);
  return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
}
