import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { watchMemory } from "../../../sandbox/render/browser/memory-watch.ts";
import { heldBytes, processTree } from "../../../sandbox/render/browser/process-table.ts";
import { waitFor } from "../../support/server.ts";

const MEGABYTE = 1024 ** 2;
/** Takes 16 MB every 10 ms, in pages that are written to, until it is ended. */
const GREEDY = "const kept = []; setInterval(() => kept.push(Buffer.alloc(16 * 1024 * 1024, 1)), 10);";

test.skipIf(process.platform !== "linux")(
  "a process that grows quickly is told of soon after the limit, once",
  async () => {
    const child = spawn(process.execPath, ["-e", GREEDY], { stdio: "ignore" });
    const limit = 500 * MEGABYTE;
    const told: { held: number; pids: readonly number[] }[] = [];
    const stop = watchMemory(
      child.pid,
      (pids) => {
        told.push({ held: heldBytes(processTree(child.pid)), pids });
        child.kill("SIGKILL");
      },
      limit,
    );
    try {
      expect(await waitFor(() => told.length > 0, 30_000)).toBe(true);
      expect(told[0]?.pids).toContain(child.pid);
      expect(told[0]?.held).toBeGreaterThan(limit);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(told).toHaveLength(1);
    } finally {
      stop();
      child.kill("SIGKILL");
    }
  },
);
