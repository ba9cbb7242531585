import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { treeFacts } from "../soak/process-facts.ts";
import { pictureStream } from "../support/decoded-frames.ts";
import { isFullRun } from "../support/sampled.ts";
import { type RunningServer, removeHome, startServer } from "../support/server.ts";
import { decodedSound, samplesFrom, sine, writePcm } from "../support/sound-files.ts";
import { toneLevel } from "../support/tone-level.ts";

const FPS = 30;
const HERTZ = 1_000;

let server: RunningServer;
beforeAll(async () => {
  if (isFullRun) server = await startServer();
});
afterAll(async () => {
  if (!isFullRun) return;
  await server.stop();
  removeHome(server.home);
});

describe.runIf(isFullRun)("what only shows after a long time:", () => {
  test("in ten minutes sound and picture stay together: at the start, in the middle and at the end within a frame", async () => {
    const size = { width: 160, height: 90 };
    const { projectId } = await server.ok("create_project", { title: "Long", fps: FPS, ...size });
    const scenes = Array.from({ length: 20 }, (_, index) => ({
      sceneId: `s${index}`,
      title: `${index}`,
      seconds: 30,
      headline: `${index}`,
    }));
    await server.ok("plan_scenes", { projectId, scenes });
    const code = (colour: string) =>
      `import { AbsoluteFill } from "remotion";\nexport default function Scene() {\n  return <AbsoluteFill style={{ backgroundColor: "${colour}" }} />;\n}\n`;
    for (const { sceneId } of scenes)
      await server.ok("generate_scene_code", {
        projectId,
        sceneId,
        code: code(sceneId === "s0" ? "#800000" : "#000080"),
      });
    const path = await writePcm(join(server.home, "tick.wav"), 48_000, [samplesFrom(0.5, 48_000, sine(HERTZ, 0.5))]);
    const { assetId } = (await server.ok("import_asset", { projectId, path })) as unknown as { assetId: string };
    const marked = ["s0", "s10", "s19"];
    await server.ok("edit_audio", {
      projectId,
      operations: marked.map((sceneId) => ({ op: "add", assetId, sceneId, atSeconds: 1 })),
    });
    const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
    let job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    while (job.status === "running" || job.status === "queued")
      job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    expect(job.status, job.message).toBe("done");
    const video = job.files.find(({ mimeType }) => mimeType === "video/mp4")?.path ?? "";
    const picture = await pictureStream(video);
    expect(Number(picture.nb_frames)).toBe(600 * FPS);
    expect(Number(picture.duration)).toBeCloseTo(600, 3);
    const { left } = await decodedSound(video);
    expect(Math.abs(left.length / 48_000 - 600)).toBeLessThan(1 / FPS);
    const offsets = marked.map((sceneId) => {
      const at = Number(sceneId.slice(1)) * 30 + 1;
      return onsetNear(left, at) - at;
    });
    process.stderr.write(`offsets in ms: ${offsets.map((offset) => (offset * 1000).toFixed(1)).join(", ")}\n`);
    for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(1 / FPS);
  }, 1_200_000);

  test("two hundred texts spoken by one server leave its memory level", async () => {
    const { projectId } = await server.ok("create_project", { title: "Talk", fps: FPS, width: 160, height: 90 });
    const scenes = Array.from({ length: 20 }, (_, index) => ({
      title: `Scene ${index}`,
      seconds: 8,
      headline: "x",
      narration: `Text number ${index} has words of its own, such as ${index * 7919}, and is said by the same server.`,
    }));
    await server.ok("plan_scenes", { projectId, scenes });
    const sizes: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { scenes: spoken } = await server.ok("generate_voiceover", { projectId, speed: 0.8 + round * 0.05 });
      expect(spoken).toHaveLength(20);
      const { serverBytes, childBytes } = treeFacts(server.pid);
      sizes.push(Math.round((serverBytes + childBytes) / 1024 ** 2));
    }
    process.stderr.write(`MB after each 20 texts: ${sizes.join(", ")}\n`);
    const settled = sizes.slice(3);
    expect(Math.max(...settled) / Math.min(...settled)).toBeLessThan(1.35);
  }, 1_200_000);
});

/** Where the tone is half as loud as it will be. */
function onsetNear(samples: Float32Array, near: number): number {
  const full = toneLevel(samples, HERTZ, near + 0.1, near + 0.3);
  for (let at = near - 0.2; at < near + 0.2; at += 0.001)
    if (toneLevel(samples, HERTZ, at - 0.01, at + 0.01) > full - 6) return at;
  return Number.NaN;
}
