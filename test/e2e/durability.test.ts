import { expect, test } from "vitest";
import { isFullRun } from "../support/sampled.ts";
import { removeHome, startServer, temporaryHome } from "../support/server.ts";

const ROUNDS = isFullRun ? 5 : 3;

test("killed at any moment, the server loses no edit it acknowledged", async () => {
  const home = temporaryHome();
  const first = await startServer(home);
  const { projectId } = await first.ok("create_project", { title: "Killed" });
  await first.stop();
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer(home);
    const killAfter = 150 + round * 273;
    const timer = setTimeout(() => process.kill(server.pid, "SIGKILL"), killAfter);
    try {
      for (let edit = 0; ; edit += 1) {
        const title = `r${round}e${edit}`;
        await server.ok("plan_scenes", { projectId, scenes: [{ title, seconds: 1 }] });
        acknowledged.push(title);
      }
    } catch {
      // The kill ends every round.
    }
    clearTimeout(timer);
    await server.stop().catch(() => {});
  }
  const last = await startServer(home);
  const { scenes, revision } = await last.ok("get_project", { projectId });
  const titles = scenes.map(({ title }) => title);
  expect(titles.filter((title) => acknowledged.includes(title))).toEqual(acknowledged);
  // At most one edit a round was saved without its acknowledgement getting through.
  expect(titles.length - acknowledged.length).toBeLessThanOrEqual(ROUNDS);
  expect(revision).toBe(titles.length + 1);
  await last.stop();
  removeHome(home);
}, 120_000);

test("two servers that edit one project at the same time lose nothing", async () => {
  const home = temporaryHome();
  const [one, other] = await Promise.all([startServer(home), startServer(home)]);
  const { projectId } = await one.ok("create_project", { title: "Shared" });
  const edits = isFullRun ? 15 : 8;
  const write = async (server: typeof one, name: string) => {
    for (let edit = 0; edit < edits; edit += 1)
      await server.ok("plan_scenes", { projectId, scenes: [{ title: `${name}${edit}`, seconds: 1 }] });
  };
  await Promise.all([write(one, "a"), write(other, "b")]);
  const { scenes, revision } = await other.ok("get_project", { projectId });
  expect(scenes).toHaveLength(edits * 2);
  expect(revision).toBe(edits * 2 + 1);
  const stale = await one.call("plan_scenes", {
    projectId,
    expectedRevision: 2,
    scenes: [{ title: "late", seconds: 1 }],
  });
  expect(stale.isError).toBe(true);
  await Promise.all([one.stop(), other.stop()]);
  removeHome(home);
}, 120_000);
