import { beforeAll, expect, test } from "vitest";
import { simpleScene } from "../support/server.ts";
import { sharedServer } from "../support/shared-server.ts";

const NAMES = ["Opening", "Middle", "Closing"];
const server = await sharedServer();
const projectId = await writeProject();

async function writeProject(): Promise<string> {
  const { ok } = server;
  const project = await ok("create_project", { title: "Reuse", width: 160, height: 90, fps: 10 });
  await ok("plan_scenes", { projectId: project.projectId, scenes: NAMES.map((title) => ({ title, seconds: 2 })) });
  for (const name of NAMES)
    await ok("generate_scene_code", {
      projectId: project.projectId,
      sceneId: name.toLowerCase(),
      code: simpleScene(name),
    });
  return project.projectId;
}

async function startExport(format = "mp4"): Promise<string> {
  return (await server.ok("export_video", { projectId, format })).jobId;
}

async function ended(jobId: string) {
  for (;;) {
    const job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    if (job.status !== "running" && job.status !== "queued") return job;
  }
}

beforeAll(async () => {
  expect((await ended(await startExport())).status).toBe("done");
}, 120_000);

test("after an edit of one scene only that one is drawn, and the answer says why", async () => {
  await server.ok("patch_element", {
    projectId,
    sceneId: "middle",
    selector: { type: "h1" },
    operation: "update",
    changes: { style: { color: "gold" } },
  });
  const { estimatedSeconds, jobId } = await server.ok("export_video", { projectId });
  const { message } = await ended(jobId);
  expect(message).toContain("Reused 40 of 60 frames.");
  expect(message).toContain('Drawn again: "middle" (the code changed).');
  expect(estimatedSeconds).toBeLessThan(20);
}, 120_000);

test("after an undo or a move, every segment is reused", async () => {
  await server.ok("undo", { projectId });
  expect((await ended(await startExport())).message).toContain("Reused 60 of 60 frames.");
  await server.ok("edit_timeline", { projectId, operations: [{ op: "move", sceneId: "closing", position: 1 }] });
  expect((await ended(await startExport())).message).toContain("Reused 60 of 60 frames.");
}, 120_000);

test("another theme draws everything again", async () => {
  await server.ok("edit_timeline", { projectId, operations: [{ op: "set_theme", theme: "daylight" }] });
  expect((await ended(await startExport())).message).toContain("Drawn again: everything (the theme changed).");
}, 120_000);
