import { afterEach, describe, expect, test } from "vitest";
import { type CodeLaunch, codeLaunch } from "../../../src/code/code-child.ts";
import { CodePool, type PoolOptions } from "../../../src/code/code-pool.ts";
import { createSceneChecker, poolSize } from "../../../src/code/scene-checker.ts";
import { UserError } from "../../../src/errors.ts";
import { isProcessRunning } from "../../../src/platform/processes/is-process-running.ts";
import { costlyScene, scene } from "../../sandbox/code/check/scene-check.ts";
import { isFullRun } from "../../support/sampled.ts";
import { waitFor } from "../../support/server.ts";

/**
 * A child that speaks the protocol without loading a compiler. Its code is orders: `work <ms>` computes that long and answers
 * with its process id in `compiled`; `die` ends it.
 */
const FAKE = `
const lines = require("node:readline").createInterface({ input: process.stdin });
const reply = (message) => console.log(JSON.stringify(message));
lines.on("line", (line) => {
  const { type, id, input } = JSON.parse(line);
  if (type === "start") return reply({ type: "ready" });
  const [order, amount] = input.code.split(" ");
  if (order === "die") process.exit(1);
  setTimeout(() => reply({ type: "done", id, output: { ok: true, diagnostics: [], compiled: String(process.pid) } }), Number(amount));
});
lines.on("close", () => process.exit(0));
`;

/** A second or more of work for the real check. */
const COSTLY = costlyScene(1);

const launches: number[] = [];
let pool: CodePool;
afterEach(async () => {
  await pool?.close();
  launches.length = 0;
});

function scriptLaunch(script: string): () => Promise<CodeLaunch> {
  return async () => {
    launches.push(Date.now());
    return { command: process.execPath, args: ["-e", script], options: {} };
  };
}

function open(options: Partial<PoolOptions> = {}): CodePool {
  pool = new CodePool({ size: 1, launch: scriptLaunch(FAKE), budgetMilliseconds: 20_000, ...options });
  return pool;
}

async function pidOf(work: string, owner?: string): Promise<number> {
  return Number((await pool.request("check", { code: work }, { owner })).compiled);
}

describe("one child", () => {
  test("owners are answered in turn: one who asks for a lot delays another by one request", async () => {
    open();
    const order: string[] = [];
    const asked = ["ann", "ann", "ann", "ann", "ben"].map((owner) =>
      pidOf("work 30", owner).then(() => order.push(owner)),
    );
    await Promise.all(asked);
    expect(order.indexOf("ben")).toBeLessThanOrEqual(1);
  });

  test("a request that is cancelled while it waits rejects with the reason and never runs", async () => {
    open();
    const first = pidOf("work 200");
    const cancel = new AbortController();
    const second = pool.request("check", { code: "die" }, { signal: cancel.signal });
    cancel.abort(new Error("no longer wanted"));
    await expect(second).rejects.toThrow("no longer wanted");
    expect(await pidOf("work 0")).toBe(await first);
  });

  test("a slow request starts a spare, and one of the two goes when it is done", async () => {
    open();
    const slow = pidOf("work 2500");
    expect(await waitFor(() => launches.length === 2, 2_400)).toBe(true);
    const pids = [await pidOf("work 0"), await slow];
    expect(pids[0]).not.toBe(pids[1]);
    expect(await waitFor(() => pids.filter(isProcessRunning).length === 1, 5_000)).toBe(true);
    expect(launches).toHaveLength(2);
  });
});

describe("two children", () => {
  test("a second one starts when requests wait, and the two work at the same time", async () => {
    open({ size: 2 });
    const first = await pidOf("work 0");
    expect(launches).toHaveLength(1);
    const pids = await Promise.all([pidOf("work 900"), pidOf("work 900"), pidOf("work 0")]);
    expect(pids[0]).toBe(first);
    expect(pids[1]).not.toBe(first);
    expect(launches).toHaveLength(2);
  });

  test("quick requests that come together don't start a second one", async () => {
    open({ size: 2 });
    await Promise.all(Array.from({ length: 8 }, () => pidOf("work 1")));
    expect(launches).toHaveLength(1);
  });

  test("when one crashes the other goes on, and its own request alone fails", async () => {
    open({ size: 2 });
    const long = pidOf("work 1500", "ann");
    const crash = pool.request("check", { code: "die" }, { owner: "ben" });
    await expect(crash).rejects.toMatchObject({ name: "CheckProcessError", failure: "crashed" });
    expect(await long).toBeGreaterThan(0);
    expect(await pidOf("work 0")).toBeGreaterThan(0);
  });

  test.runIf(isFullRun)("real children check two expensive scenes at the same time", async () => {
    let started = 0;
    const launch = () => {
      started += 1;
      return codeLaunch();
    };
    open({ size: 2, launch, budgetMilliseconds: 60_000 });
    const reports = await Promise.all(
      ["ann", "ben"].map((owner) => pool.request("check", { code: COSTLY }, { owner })),
    );
    expect(started).toBeGreaterThanOrEqual(2);
    expect(reports[0]).toEqual(reports[1]);
    const report = await pool.request("check", { code: scene({}) });
    expect(report.ok).toBe(true);
  });
});

describe("a checker whose children can't start", () => {
  const causes: [cause: string, script: string, problem: RegExp][] = [
    ["a runtime that isn't Node and exits", "process.exit(1)", /could not start: it ended with exit code 1/],
    ["a child that never says it is ready", "setInterval(() => {}, 1000)", /could not start: it was not ready/],
  ];
  test.each(causes)("%s: the caller learns it, and the scene isn't blamed", async (_, script, problem) => {
    const checker = createSceneChecker({ launch: scriptLaunch(script), bootMilliseconds: 500 });
    const asked = [checker.check("export default 1;"), checker.elements(""), checker.prepare("")];
    for (const outcome of await Promise.allSettled(asked)) {
      const error = outcome.status === "rejected" ? outcome.reason : undefined;
      expect(error).toBeInstanceOf(UserError);
      expect(error.problem).toMatch(problem);
      expect(error.nextStep).toContain("scenewright doctor");
    }
    await checker.close();
  });

  test("it is started again at the next request", async () => {
    let isBroken = true;
    const broken = scriptLaunch("process.exit(1)");
    const whole = scriptLaunch(FAKE);
    open({ launch: () => (isBroken ? broken() : whole()) });
    await expect(pidOf("work 0")).rejects.toMatchObject({ failure: "not-started" });
    isBroken = false;
    expect(await pidOf("work 0")).toBeGreaterThan(0);
  });

  test("an error of the launch itself reaches the caller as it is", async () => {
    const noNode = new UserError("No Node.js was found.", "Install it.");
    open({ launch: () => Promise.reject(noNode) });
    await expect(pidOf("work 0")).rejects.toBe(noNode);
  });
});

test("the size follows from processors and memory, and is 1 on two processors", () => {
  const GIGABYTE = 1024 ** 3;
  expect(poolSize(1, 64 * GIGABYTE)).toBe(1);
  expect(poolSize(2, 64 * GIGABYTE)).toBe(1);
  expect(poolSize(4, 64 * GIGABYTE)).toBe(3);
  expect(poolSize(32, 64 * GIGABYTE)).toBe(4);
  expect(poolSize(8, 4 * GIGABYTE)).toBe(2);
  expect(poolSize(8, 1 * GIGABYTE)).toBe(1);
});

describe("after a check that took too long", () => {
  test("another process was started before it is killed, and the next requests are answered", async () => {
    const started: number[] = [];
    const launch = () => {
      started.push(Date.now());
      return codeLaunch();
    };
    const checker = createSceneChecker({ size: 1, launch });
    try {
      expect((await checker.check(scene({}))).ok).toBe(true);
      const report = await checker.check(costlyScene(8));
      const killedAt = Date.now();
      expect(report.diagnostics[0]?.rule).toBe("check-too-expensive");
      expect(started.filter((startedAt) => startedAt < killedAt).length).toBeGreaterThan(1);
      expect((await checker.check(scene({}))).ok).toBe(true);
      expect((await checker.elements(scene({}))).length).toBeGreaterThan(0);
    } finally {
      await checker.close();
    }
  });
});
