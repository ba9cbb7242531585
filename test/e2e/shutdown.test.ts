import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CAN_SEE_PROCESSES, processesOf, scratchFoldersOf } from "../support/children.ts";
import { type RunningServer, removeHome, simpleScene, startServer, waitFor } from "../support/server.ts";

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

async function exportingServer(): Promise<RunningServer & { projectId: string; jobId: string }> {
  const server = await startServer();
  const { projectId } = await server.ok("create_project", { title: "Long", width: 640, height: 360 });
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Long", seconds: 30 }] });
  await server.ok("generate_scene_code", { projectId, sceneId: "long", code: simpleScene("Long") });
  const { jobId } = await server.ok("export_video", { projectId });
  const started = await waitFor(
    async () => (await server.ok("wait_for_job", { jobId, timeoutSeconds: 0 })).progress > 0,
    60_000,
  );
  expect(started).toBe(true);
  return { ...server, projectId: projectId, jobId: jobId };
}

describe("nothing is left behind", () => {
  const ends: [string, (server: RunningServer) => unknown][] = [
    ["the client goes away", (server) => server.stop()],
    ["SIGTERM", (server) => process.kill(server.pid, "SIGTERM")],
    ["SIGINT", (server) => process.kill(server.pid, "SIGINT")],
  ];
  test.each(ends)("when in the middle of an export %s", async (_, end) => {
    const server = await exportingServer();
    await end(server);
    expect(await waitFor(() => isGone(server.pid))).toBe(true);
    expect(await waitFor(() => processesOf(server.pid).length === 0, 5_000), processesOf(server.pid).join("\n")).toBe(
      true,
    );
    expect(scratchFoldersOf(server.pid)).toEqual([]);
    const files = readdirSync(server.home, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /\.(tmp|part)\b|pending\.json/.test(name))).toEqual([]);
    await server.stop().catch(() => {});
    removeHome(server.home);
  });

  test("when it is killed: its children follow, the next start clears up and goes on with the export", async () => {
    const killed = await exportingServer();
    process.kill(killed.pid, "SIGKILL");
    if (CAN_SEE_PROCESSES)
      expect(await waitFor(() => processesOf(killed.pid).length === 0), processesOf(killed.pid).join("\n")).toBe(true);
    const server = await startServer(killed.home);
    const again = await server.ok("export_video", { projectId: killed.projectId });
    expect(again.jobId).toBe(killed.jobId);
    const job = await server.ok("wait_for_job", { jobId: killed.jobId, timeoutSeconds: 10 });
    expect(["queued", "running"]).toContain(job.status);
    expect(scratchFoldersOf(killed.pid)).toEqual([]);
    await server.ok("cancel_job", { jobId: again.jobId });
    expect(readdirSync(join(server.home, "projects", killed.projectId, "exports"))).toEqual([]);
    await server.stop();
    removeHome(server.home);
  });
});
