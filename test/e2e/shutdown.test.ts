import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { processesOf, scratchFoldersOf } from "../support/children.ts";
import { type RunningServer, removeHome, simpleScene, startServer, waitFor } from "../support/server.ts";

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

async function exportingServer(): Promise<RunningServer> {
  const server = await startServer();
  const { projectId } = await server.ok("create_project", { title: "Long", width: 160, height: 90, fps: 10 });
  await server.ok("plan_scenes", { projectId, scenes: [{ title: "Long", seconds: 60 }] });
  await server.ok("generate_scene_code", { projectId, sceneId: "long", code: simpleScene("Long") });
  const { jobId } = await server.ok("export_video", { projectId });
  const started = await waitFor(
    async () => (await server.ok("wait_for_job", { jobId, timeoutSeconds: 0 })).progress > 0,
    60_000,
  );
  expect(started).toBe(true);
  return server;
}

// What a killed server leaves to the next one is in exports-outlive.test.ts.
describe("nothing is left behind", () => {
  const ends: [string, () => Promise<RunningServer>, (server: RunningServer) => unknown][] = [
    ["in the middle of an export the client goes away", exportingServer, (server) => server.stop()],
    ["in the middle of an export SIGTERM", exportingServer, (server) => process.kill(server.pid, "SIGTERM")],
    ["SIGINT", () => startServer(), (server) => process.kill(server.pid, "SIGINT")],
  ];
  test.each(ends)("when %s", async (_, begin, end) => {
    const server = await begin();
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
});
