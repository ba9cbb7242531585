import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Facts, simpleScene } from "../support/server.ts";
import { type SharedServer, sharedServer } from "../support/shared-server.ts";

let server: SharedServer;
let projectId: string;

beforeAll(async () => {
  server = await sharedServer();
  projectId = (await server.ok("create_project", { title: "Über-Test 数学", fps: 10, width: 320, height: 180 }))
    .projectId as string;
  await server.ok("plan_scenes", {
    projectId,
    scenes: [
      { title: "Opening", seconds: 1, layout: "title", headline: "Hello" },
      { title: "Numbers", seconds: 1, layout: "stats", stats: [{ value: 42, label: "answers" }] },
    ],
  });
});

describe("writing", () => {
  test("a scene with a type error and a forbidden call is refused whole, with every problem and a fix", async () => {
    const code = simpleScene("x").replace("return (", "const wrong: string = frame;\n  fetch(wrong);\n  return (");
    const answer = await server.call("generate_scene_code", { projectId, sceneId: "opening", code });
    expect(answer.isError).toBe(true);
    const { diagnostics, ok, revision } = answer.structuredContent as Facts;
    expect(ok).toBe(false);
    expect(diagnostics.map(({ line }) => line)).toEqual(expect.arrayContaining([5, 6]));
    for (const { fix } of diagnostics) expect(fix.length).toBeGreaterThan(10);
    const project = await server.ok("get_project", { projectId });
    expect(project.revision).toBe(revision);
  });

  test("good code is saved with ids on its elements, and lies in a file a person can open", async () => {
    const { elements, ok } = await server.ok("generate_scene_code", {
      projectId,
      sceneId: "opening",
      code: simpleScene("Hello"),
    });
    expect(ok).toBe(true);
    expect(elements).toEqual([
      expect.objectContaining({ elementId: "root", type: "group" }),
      expect.objectContaining({ elementId: "title", type: "text" }),
    ]);
    expect(existsSync(join(server.home, "projects", projectId, "scenes", "opening.tsx"))).toBe(true);
  });

  test("without code the plan is compiled by its layout", async () => {
    await server.ok("generate_scene_code", { projectId, sceneId: "numbers" });
    const { code } = await server.ok("get_scene_code", { projectId, sceneId: "numbers" });
    expect(code).toContain("StatCounter");
  });
});

describe("seeing", () => {
  test("one frame comes as one small JPEG", async () => {
    const answer = await server.call("render_preview", { projectId, sceneId: "opening", atSeconds: [0.5] });
    const images = answer.content.filter(({ type }) => type === "image");
    expect(images).toHaveLength(1);
    const jpeg = Buffer.from(images[0]?.data ?? "", "base64");
    expect(jpeg.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(jpeg.length).toBeLessThan(150_000);
  });

  test("the whole video comes as one labelled sheet, with its frames listed", async () => {
    const answer = await server.call("render_preview", { projectId });
    expect(answer.content.filter(({ type }) => type === "image")).toHaveLength(1);
    const { frames } = answer.structuredContent as Facts;
    expect(new Set(frames.map(({ sceneId }) => sceneId))).toEqual(new Set(["opening", "numbers"]));
  });

  test("a time past the end says how far one can go", async () => {
    const answer = await server.call("render_preview", { projectId, sceneId: "opening", atSeconds: [7] });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toContain("0.90 s");
  });
});

describe("exporting", () => {
  test.each([
    ["mp4", "standard", "video/mp4"],
    ["webm", "draft", "video/webm"],
    ["gif", "draft", "image/gif"],
    ["mov", "draft", "video/quicktime"],
    ["png", "draft", "application/zip"],
  ])("%s at %s ends verified in the exports folder, with a thumbnail", async (format, quality, mimeType) => {
    const { jobId, estimatedSeconds } = await server.ok("export_video", { projectId, format, quality });
    expect(estimatedSeconds).toBeGreaterThan(0);
    const seen: number[] = [];
    const job = await server.ok(
      "wait_for_job",
      { jobId, timeoutSeconds: 45 },
      { onProgress: ({ progress }) => seen.push(progress) },
    );
    expect(job.message).toContain("Done");
    expect(job).toMatchObject({ status: "done", progress: 1 });
    const papers = mimeType.startsWith("video/") ? ["text/vtt", "text/plain", "text/plain"] : [];
    expect(job.files.map((file) => file.mimeType)).toEqual([mimeType, "image/jpeg", ...papers]);
    for (const { path, sizeBytes } of job.files) expect(statSync(path).size).toBe(sizeBytes);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const { contents } = await server.client.readResource({ uri: job.files[0]?.uri ?? "" });
    expect(Buffer.from((contents[0] as { blob: string }).blob, "base64").length).toBe(job.files[0]?.sizeBytes);
  });

  test.each([
    ["png", "image/png"],
    ["jpg", "image/jpeg"],
  ])("one frame is exported as %s under the number of the frame", async (format, mimeType) => {
    const { jobId } = await server.ok("export_video", { projectId, format, atSeconds: 0.5 });
    const job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    expect(job.status).toBe("done");
    expect(job.files.map((file) => file.mimeType)).toEqual([mimeType]);
    expect(job.files[0]?.path).toMatch(new RegExp(`-frame-00005\\.${format}$`));
  });

  test.each([
    [{ format: "mp4", transparent: true }, /mp4 cannot be transparent\. Use webm/],
    [{ format: "gif", atSeconds: 1 }, /One frame cannot be exported as gif\. Use format png or jpg/],
    [{ format: "png", atSeconds: 99 }, /99 s is past the end\. Use atSeconds from 0 to/],
  ])("what a format cannot do is refused at once: %j", async (wish, words) => {
    const answer = await server.call("export_video", { projectId, ...wish });
    expect(answer.isError).toBe(true);
    expect(answer.content[0]?.text).toMatch(words);
  });

  test("selected scenes can be exported under their own file name", async () => {
    const { jobId } = await server.ok("export_video", { projectId, quality: "draft", scenes: ["numbers"] });
    const job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    expect(job.files[0]?.path).toMatch(/[\\/]uber-test-shu-xue-numbers-r\d+-draft\.mp4$/);
  });

  test("a cancelled export leaves no file", async () => {
    const before = readdirSync(join(server.home, "projects", projectId, "exports"));
    const { jobId } = await server.ok("export_video", { projectId, quality: "high" });
    const { status } = await server.ok("cancel_job", { jobId });
    expect(status).toBe("cancelled");
    const waited = await server.ok("wait_for_job", { jobId, timeoutSeconds: 5 });
    expect(waited.status).toBe("cancelled");
    expect(readdirSync(join(server.home, "projects", projectId, "exports"))).toEqual(before);
  });

  test("a video in one plain colour is exported, and the answer says that it is one", async () => {
    const { projectId: plain } = await server.ok("create_project", {
      title: "Plain",
      fps: 10,
      width: 320,
      height: 180,
    });
    const colours = ["#ff0000", "#00ff00", "#0000ff"];
    const scenes = colours.map((_, index) => ({ title: `Card ${index}`, seconds: 0.5 }));
    await server.ok("plan_scenes", { projectId: plain, scenes });
    for (const [index, colour] of colours.entries()) {
      const code = `import { AbsoluteFill } from "remotion";\nexport default function Scene() {\n  return <AbsoluteFill style={{ backgroundColor: "${colour}" }} />;\n}\n`;
      await server.ok("generate_scene_code", { projectId: plain, sceneId: `card-${index}`, code });
    }
    const all = await server.ok("export_video", { projectId: plain });
    const done = await server.ok("wait_for_job", { jobId: all.jobId, timeoutSeconds: 45 });
    expect(done.status).toBe("done");
    expect(done.message).toContain("one flat colour");
    const one = await server.ok("export_video", { projectId: plain, scenes: ["card-1"] });
    const card = await server.ok("wait_for_job", { jobId: one.jobId, timeoutSeconds: 45 });
    expect(card.status).toBe("done");
    expect(card.message).toContain('"card-1" shows one flat colour');
  });
});

describe("resources and prompts", () => {
  test("the guide, the catalogue, a component, the project and a scene's source can be read", async () => {
    for (const [uri, word] of [
      ["scenewright://guide/authoring", "useCurrentFrame"],
      ["scenewright://components", "FeatureCard"],
      ["scenewright://components/GlowOrb", "sizePx"],
      [`scenewright://projects/${projectId}`, '"sceneId": "opening"'],
      [`scenewright://projects/${projectId}/scenes/opening/code`, "export default"],
    ] as const) {
      const { contents } = await server.client.readResource({ uri });
      expect((contents[0] as { text: string }).text, uri).toContain(word);
    }
  });

  test("both prompts write a first message from their arguments", async () => {
    const { prompts } = await server.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(["explainer_video", "product_promo"]);
    const { messages } = await server.client.getPrompt({ name: "explainer_video", arguments: { topic: "tides" } });
    expect(JSON.stringify(messages)).toContain("tides");
  });
});
