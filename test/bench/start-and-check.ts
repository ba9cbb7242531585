import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createSceneChecker } from "../../src/code/scene-checker.ts";
import { ROOT, startServer, temporaryHome } from "../support/server.ts";
import { repeat } from "./measure.ts";
import type { Table } from "./table.ts";

export async function measureStart(table: Table, times: number): Promise<void> {
  const residentMegabytes: number[] = [];
  const starts = await repeat(times, async () => {
    const started = await startServer(temporaryHome());
    residentMegabytes.push(residentOf(started.pid));
    void started.stop().then(() => rmSync(started.home, { recursive: true, force: true }));
  });
  table.times("`initialize` answered, from process start", starts, "target 400 ms");
  const resident = `${Math.max(...residentMegabytes)} MB`;
  table.fact("resident memory of the server before the first render", resident, "target 150 MB");
}

export async function measureCheck(table: Table): Promise<void> {
  const folder = join(ROOT, "test", "corpus", "benign");
  const scenes = readdirSync(folder)
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const checker = createSceneChecker();
  for (const code of scenes.slice(0, 10)) await checker.check(code);
  const checks = await repeat(scenes.length, (index) => checker.check(scenes[index] as string));
  table.times(`check of a scene, warm (${scenes.length} benign scenes)`, checks, "target p95 200 ms");
  await checker.close();
}

/** From /proc where there is one; 0 elsewhere. */
function residentOf(pid: number): number {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
