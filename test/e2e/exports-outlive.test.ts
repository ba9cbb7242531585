import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CAN_SEE_PROCESSES, processesOf, scratchFoldersOf } from "../support/children.ts";
import {
  MAIN,
  type RunningServer,
  removeHome,
  serverEnvironment,
  simpleScene,
  startServer,
  waitFor,
} from "../support/server.ts";
import { sharedServer } from "../support/shared-server.ts";

const FPS = 10;

/** A project of one scene, of which nothing is drawn before it is exported. */
async function projectOf({ ok }: Pick<RunningServer, "ok">, seconds: number): Promise<string> {
  const { projectId } = await ok("create_project", { title: "Long", width: 160, height: 90, fps: FPS });
  await ok("plan_scenes", { projectId, scenes: [{ title: "Long", seconds, headline: "Long" }] });
  return projectId;
}

async function ended(server: Pick<RunningServer, "ok">, jobId: string) {
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

test("killed in the middle of a long scene: its children follow, and the next server clears up and ends the same job with less than 5 s drawn again", async () => {
  const killed = await startServer();
  const projectId = await projectOf(killed, 12);
  await killed.ok("generate_scene_code", { projectId, sceneId: "long", code: simpleScene("Long") });
  const { jobId } = await killed.ok("export_video", { projectId, quality: "draft" });
  const progress = await atLeast(killed, jobId, 0.5);
  process.kill(killed.pid, "SIGKILL");
  if (CAN_SEE_PROCESSES)
    expect(await waitFor(() => processesOf(killed.pid).length === 0), processesOf(killed.pid).join("\n")).toBe(true);
  await killed.stop().catch(() => {});
  const next = await startServer(killed.home);
  expect((await next.ok("export_video", { projectId, quality: "draft" })).jobId).toBe(jobId);
  const { status, message } = await ended(next, jobId);
  expect(status).toBe("done");
  expect(scratchFoldersOf(killed.pid)).toEqual([]);
  const frames = 12 * FPS;
  const reused = Number(new RegExp(`Reused (\\d+) of ${frames} frames`).exec(message)?.[1]);
  const drawn = Math.ceil((progress / 0.95) * frames);
  process.stderr.write(
    `killed with ${drawn} of ${frames} frames drawn; ${reused} reused, ${drawn - reused} drawn again\n`,
  );
  expect(drawn - reused).toBeLessThan(5 * FPS);
  await next.stop();
  removeHome(next.home);
}, 300_000);

test("a client that leaves without waiting finds its export taken up by the next server, and the same call the same job", async () => {
  const next = await sharedServer();
  const server = await startServer(next.home);
  const projectId = await projectOf(server, 2);
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
  await server.stop();
  expect((await next.ok("export_video", { projectId, quality: "draft" })).jobId).toBe(jobId);
  expect((await ended(next, jobId)).status).toBe("done");
  const again = await next.ok("export_video", { projectId, quality: "draft" });
  expect(again).toMatchObject({ jobId, status: "done" });
  expect(existsSync(again.files[0]?.path ?? "")).toBe(true);
}, 300_000);

test("an export is cancelled from another server", async () => {
  const server = await sharedServer();
  const projectId = await projectOf(server, 60);
  const { jobId } = await server.ok("export_video", { projectId, quality: "draft" });
  const other = await startServer(server.home);
  expect((await other.ok("cancel_job", { jobId })).status).toBe("cancelled");
  await other.stop();
  expect((await ended(server, jobId)).status).toBe("cancelled");
  const second = await server.ok("export_video", { projectId, scenes: ["long"] });
  expect(second.jobId).not.toBe(jobId);
  await server.ok("cancel_job", { jobId: second.jobId });
  expect(readdirSync(join(server.home, "projects", projectId, "exports"))).toEqual([]);
}, 300_000);

describe("wait: true", () => {
  test("answers with the files once the export has ended, and tells how far it is on the way", async () => {
    const server = await sharedServer();
    const projectId = await projectOf(server, 1);
    const seen: string[] = [];
    const done = await server.ok(
      "export_video",
      { projectId, quality: "draft", wait: true },
      { onProgress: ({ message }) => seen.push(message ?? "") },
    );
    expect(done.status).toBe("done");
    expect(existsSync(done.files[0]?.path ?? "")).toBe(true);
    expect(seen[0]).toContain("goes on if this call is cut off");
  }, 300_000);

  test("a script that closes its end after asking still gets its answer, and nothing is left running", async () => {
    const server = await sharedServer();
    const projectId = await projectOf(server, 1);
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
  const server = await sharedServer();
  const projectId = await projectOf(server, 1);
  const jobs = () => {
    const folder = join(server.home, "jobs");
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const before = jobs();
  const blind = await startServer(server.home, ["--browser", join(server.home, "no-such-browser")]);
  const answer = await blind.call("export_video", { projectId });
  expect(answer.isError).toBe(true);
  expect(answer.content[0]?.text).toMatch(/does not name a program that can be run.*full path of Chrome or Chromium/);
  expect(jobs()).toEqual(before);
  await blind.stop();
}, 120_000);
