import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ExportJob } from "../../../src/exports/export-job.ts";
import { adminPage } from "../../../src/operations/admin-page.ts";
import { AuditLog } from "../../../src/operations/audit-log.ts";
import { Metrics } from "../../../src/operations/metrics.ts";
import { Operator } from "../../../src/operations/operator.ts";
import { Usage } from "../../../src/operations/usage.ts";
import { createLogger } from "../../../src/platform/logger.ts";
import { openWorkspace } from "../../../src/store/open-workspace.ts";
import { removeHome, temporaryHome } from "../../support/server.ts";

const NOW = new Date("2026-05-17T12:00:00Z");
const now = () => NOW;
const TOKEN = "0123456789abcdef0123456789";

function home(): string {
  const folder = temporaryHome();
  onTestFinished(() => removeHome(folder));
  return folder;
}

test("metrics tell of calls, exports and what waits, by tool and outcome, and name no user", async () => {
  const load = { running: 1, waiting: 2, waitingMilliseconds: 4_000 };
  const metrics = new Metrics(() => load);
  metrics.called({ tool: "undo", outcome: "limited", milliseconds: 20 });
  metrics.responded("mcp", 200);
  const job = { status: "running", startedAt: "2026-05-17T12:00:00Z" } as ExportJob;
  const done = { ...job, status: "done", endedAt: "2026-05-17T12:00:20Z", drawnFrames: 90 } as ExportJob;
  metrics.exportChanged(job, done);
  // What is changed about a job that has ended, such as where it was published, is no end.
  metrics.exportChanged(done, done);
  const text = await metrics.text();
  for (const line of [
    'scenewright_call_seconds_count{tool="undo",outcome="limited"} 1',
    'scenewright_http_responses_total{route="mcp",status="200"} 1',
    'scenewright_export_seconds_count{status="done"} 1',
    'scenewright_export_seconds_sum{status="done"} 20',
    "scenewright_export_frames_drawn_total 90",
    "scenewright_exports_running 1",
    "scenewright_exports_waiting 2",
    "scenewright_exports_oldest_wait_seconds 4",
  ])
    expect(text).toContain(`${line}\n`);
});

test("usage of several servers adds up, by user, tool and month", async () => {
  const { documents } = await openWorkspace(home(), now);
  const servers = [new Usage(documents, now), new Usage(documents, now)];
  for (const usage of servers) for (let count = 0; count < 5; count += 1) usage.count("ada", "undo");
  servers[0]?.count("ben", "redo");
  await Promise.all(servers.map((usage) => usage.flush()));
  await servers[0]?.flush();
  expect(await servers[1]?.read("2026-05")).toEqual(
    new Map([
      ["ada", { undo: 10 }],
      ["ben", { redo: 1 }],
    ]),
  );
  expect((await servers[1]?.read("2026-06"))?.size).toBe(0);
});

test("usage that cannot be written is kept for the next time", async () => {
  const { documents } = await openWorkspace(home(), now);
  let isFull = true;
  const full = new Proxy(documents, {
    get: (target, name) =>
      name === "writeIf" && isFull
        ? () => Promise.reject(new Error("ENOSPC"))
        : Reflect.get(target, name, target).bind?.(target),
  });
  const usage = new Usage(full, now);
  usage.count("ada", "undo");
  await usage.flush();
  usage.count("ada", "undo");
  isFull = false;
  await usage.flush();
  expect((await usage.read("2026-05")).get("ada")).toEqual({ undo: 2 });
});

test("the audit log has a line for each event, for its owner alone; a key that is used all day one an hour", async () => {
  const folder = home();
  const audit = new AuditLog(folder, now, createLogger({ verbose: false, format: "text", write: () => {} }));
  const used = { event: "key-used", keyId: "0011", user: "ada", address: "10.0.0.1" } as const;
  for (let count = 0; count < 3; count += 1) await audit.write(used);
  await audit.write({ ...used, address: "10.0.0.2" });
  for (let count = 0; count < 2; count += 1) await audit.write({ event: "plan-changed", user: "ada", plan: "pro" });
  const file = join(folder, "audit", "2026-05.jsonl");
  const lines = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(lines.map((line) => (line as { event: string }).event)).toEqual([
    "key-used",
    "key-used",
    "plan-changed",
    "plan-changed",
  ]);
  expect(lines[0]).toEqual({ at: NOW.toISOString(), ...used });
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "audit"))).toEqual(["2026-05.jsonl"]);
});

test("the operator is known by the token alone, as a bearer or as a password; without one set nobody is", () => {
  const asks = (authorization: string) => new Request("http://127.0.0.1/admin", { headers: { authorization } });
  const basic = (password: string) => `Basic ${Buffer.from(`admin:${password}`).toString("base64")}`;
  const operator = new Operator(TOKEN);
  expect([`Bearer ${TOKEN}`, basic(TOKEN)].map((header) => operator.sent(asks(header)))).toEqual([true, true]);
  for (const wrong of ["", "Bearer ", `Bearer ${TOKEN}0`, basic(""), basic("x"), TOKEN, `Digest ${TOKEN}`])
    expect(operator.sent(asks(wrong)), wrong).toBe(false);
  expect(new Operator(undefined).sent(asks("Bearer undefined"))).toBe(false);
});

test("what users named stays text on the page", () => {
  const exports = { queued: 0, running: 0, done: 1, failed: 1, cancelled: 0 };
  const failed = [{ jobId: "exp_1", endedAt: "2026-05-17", message: "<script>alert(1)</script>" }];
  const user = {
    user: "ada",
    plan: "pro",
    createdAt: "",
    keys: 1,
    calls: { undo: 3 },
    exports,
    drawnFrames: 9,
    failed,
  } as const;
  const page = adminPage(
    { month: "2026-05", users: [user] },
    { running: 0, waiting: 0, waitingMilliseconds: 0 },
    "1.0.0",
  );
  expect(page).not.toContain("<script");
  expect(page).toContain("&#60;script&#62;");
  expect(page).toContain("<td>undo (3)</td>");
});
