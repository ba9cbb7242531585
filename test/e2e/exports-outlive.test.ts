import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
  MAIN,
  type RunningServer,
  removeHome,
  serverEnvironment,
  simpleScene,
  startServer,
} from "../support/server.ts";

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) removeHome(home);
});

/** One long scene: 12 seconds, 360 frames. */
async function serverWithLongScene(seconds = 12) {
  const server = await startServer();
  homes.push(server.home);
  const { projectId } = await server.ok("create_project", { title: "Long", width: 320, height: 180 });
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Long", seconds }] });
  await server.ok("generate_scene_code", { projectId, sceneId: "long", code: simpleScene("Long") });
  return { server, projectId };
}

async function ended(server: RunningServer, jobId: string) {
  for (;;) {
    const job = await server.ok("wait_for_job", { jobId, timeoutSeconds: 45 });
    if (!["queued", "running"].includes(job.status)) return job;
  }
}

async function atLeast(server: RunningServer, jobId: string, share: number): Promise<number> {
  for (;;) {
    const { progress } = await server.ok("wait_for_job", { jobId, timeoutSeconds: 0 });
    if (progress >= share) return progress;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("killed in the middle of a long scene, another server ends the same job with less than 5 s drawn again", async () => {
  const { server, projectId } = await serverWithLongScene();
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
  const progress = await atLeast(server, jobId, 0.5);
  process.kill(server.pid, "SIGKILL");
  await server.stop().catch(() => {});
  const next = await startServer(server.home);
  const { status, message } = await ended(next, jobId);
  expect(status).toBe("done");
  const reused = Number(/Reused (\d+) of 360 frames/.exec(message)?.[1]);
  const drawn = Math.ceil((progress / 0.95) * 360);
  process.stderr.write(`killed with ${drawn} of 360 frames drawn; ${reused} reused, ${drawn - reused} drawn again\n`);
  expect(drawn - reused).toBeLessThan(150);
  await next.stop();
}, 300_000);

test("a client that leaves without waiting finds its export taken up by the next server, and the same call the same job", async () => {
  const { server, projectId } = await serverWithLongScene(6);
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
  await server.stop();
  const next = await startServer(server.home);
  expect((await next.ok("export_video", { projectId, quality: "draft" })).jobId).toBe(jobId);
  expect((await ended(next, jobId)).status).toBe("done");
  const again = await next.ok("export_video", { projectId, quality: "draft" });
  expect(again).toMatchObject({ jobId, status: "done" });
  expect(existsSync(again.files[0]?.path ?? "")).toBe(true);
  await next.stop();
}, 300_000);

test("an export is cancelled from another server", async () => {
  const { server, projectId } = await serverWithLongScene();
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
  await atLeast(server, jobId, 0.02);
  const other = await startServer(server.home);
  expect((await other.ok("cancel_job", { jobId })).status).toBe("cancelled");
  expect((await ended(server, jobId)).status).toBe("cancelled");
  const second = await server.ok("export_video", { projectId, scenes: ["long"] });
  expect(second.jobId).not.toBe(jobId);
  await server.ok("cancel_job", { jobId: second.jobId });
  expect(readdirSync(join(server.home, "projects", projectId, "exports"))).toEqual([]);
  await Promise.all([server.stop(), other.stop()]);
}, 300_000);

describe("wait: true", () => {
  test("answers with the files once the export has ended, and tells how far it is on the way", async () => {
    const { server, projectId } = await serverWithLongScene(3);
    const seen: string[] = [];
    const done = await server.ok(
      "export_video",
      { projectId, quality: "draft", wait: true },
      { onProgress: ({ message }) => seen.push(message ?? "") },
    );
    expect(done.status).toBe("done");
    expect(existsSync(done.files[0]?.path ?? "")).toBe(true);
    expect(seen[0]).toContain("goes on if this call is cut off");
    await server.stop();
  }, 300_000);

  test("a script that closes its end after asking still gets its answer, and nothing is left running", async () => {
    const { server, projectId } = await serverWithLongScene(2);
    await server.stop();
    const child = spawn(process.execPath, [MAIN], {
      env: serverEnvironment(server.home),
      stdio: ["pipe", "pipe", "ignore"],
    });
    const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    const clientInfo = { name: "script", version: "1" };
    send({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo } });
    send({ method: "notifications/initialized" });
    send({
      id: 2,
      method: "tools/call",
      params: { name: "export_video", arguments: { projectId, quality: "draft", wait: true } },
    });
    child.stdin.end();
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
    const answer = out.split("\n").find((line) => line.includes('"id":2'));
    expect(JSON.parse(answer ?? "{}").result.structuredContent).toMatchObject({ status: "done" });
  }, 300_000);
});

test("without a browser an export is refused at once, with what to do, and no job is made", async () => {
  const { server, projectId } = await serverWithLongScene(2);
  await server.stop();
  const blind = await startServer(server.home, ["--browser", join(server.home, "no-such-browser")]);
  const answer = await blind.call("export_video", { projectId });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toMatch(/does not name a program that can be run.*full path of Chrome or Chromium/);
  expect(existsSync(join(server.home, "jobs")) ? readdirSync(join(server.home, "jobs")) : []).toEqual([]);
  await blind.stop();
}, 120_000);
