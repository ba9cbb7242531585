import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { watchWork } from "../../../../src/platform/processes/work-budget.ts";
import { waitFor } from "../../../support/server.ts";

const BUDGET_MILLISECONDS = 400;
let child: ChildProcess;
afterEach(() => child.kill("SIGKILL"));

async function spentAfter(code: string, milliseconds: number): Promise<boolean> {
  child = spawn(process.execPath, ["-e", code]);
  await new Promise((resolve) => child.once("spawn", resolve));
  let isSpent = false;
  const spent = () => {
    isSpent = true;
  };
  const stop = watchWork(child.pid, BUDGET_MILLISECONDS, spent);
  await waitFor(() => isSpent, milliseconds);
  stop();
  return isSpent;
}

test("work without end is noticed", async () => {
  expect(await spentAfter("for (;;);", 20_000)).toBe(true);
});

test.skipIf(process.platform !== "linux")(
  "who only waits for the processor is not to blame for that time",
  async () => {
    expect(await spentAfter("setTimeout(() => {}, 60_000)", BUDGET_MILLISECONDS * 3)).toBe(false);
  },
);

test("but nobody is waited for without end", async () => {
  expect(await spentAfter("setTimeout(() => {}, 60_000)", BUDGET_MILLISECONDS * 10)).toBe(true);
});
