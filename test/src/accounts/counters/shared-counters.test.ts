import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Account } from "../../../../src/accounts/account.ts";
import { CallLimits } from "../../../../src/accounts/call-limits.ts";
import { openCounters } from "../../../../src/accounts/counters/open-counters.ts";
import { openDatabase } from "../../../../src/database/open-database.ts";
import { LimitError } from "../../../../src/errors.ts";
import { lineTo } from "../../../support/postgres/broken-line.ts";
import { whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../../support/postgres/temporary-database.ts";
import { startRedis, whyNoRedis } from "../../../support/redis/server.ts";

const noRedis = whyNoRedis();
const noPostgres = whyNoPostgres();
const accountOf = (user: string): Account => ({ user, plan: "free", createdAt: "" });

/** As a server has them. */
async function limitsWith({ redis, postgres }: { redis?: string; postgres?: string }, lines: string[] = []) {
  const database =
    postgres === undefined
      ? undefined
      : await openDatabase({ url: postgres, migrationUrl: postgres, connections: 3 }, () => {});
  const counters = await openCounters(redis, database, (line) => lines.push(line));
  onTestFinished(async () => {
    await counters.close();
    await database?.close();
  });
  return new CallLimits(counters);
}

async function admitted(limits: readonly CallLimits[], calls: number, user = "ada"): Promise<number> {
  const all = Array.from({ length: calls }, (_, index) =>
    limits[index % limits.length]?.count(accountOf(user), "get_project"),
  );
  const settled = await Promise.allSettled(all);
  for (const each of settled) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(LimitError);
  return settled.filter(({ status }) => status === "fulfilled").length;
}

describe.skipIf(noRedis)(`counts in Redis${noRedis ? ` (skipped: ${noRedis})` : ""}`, () => {
  test("two processes together let ten of sixty calls a minute through, and say when there are more", async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const child = resolve("dist/test/src/accounts/children/count-calls.js");
    const run = async () => {
      const counting = spawn(process.execPath, [child, redis.url, "ada", "30"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      return Number(await text(counting.stdout));
    };
    const [one = 0, other = 0] = await Promise.all([run(), run()]);
    expect(one + other).toBe(10);
    const limits = await limitsWith({ redis: redis.url });
    await expect(limits.count(accountOf("ada"), "get_project")).rejects.toThrow(
      /The free plan allows 10 calls a minute, and they are used up. Nothing was done. Call again in \d+ seconds?. Resources can still be read./,
    );
    expect(await admitted([limits], 5, "ben")).toBe(5);
  });

  test("a Redis that is killed keeps nobody from calling: each server counts for itself, and together again once it is back", async () => {
    const redis = await startRedis();
    onTestFinished(redis.stop);
    const lines: string[] = [];
    const two = await Promise.all([1, 2].map(() => limitsWith({ redis: redis.url }, lines)));
    expect(await admitted(two, 6)).toBe(6);
    await redis.kill();
    expect(await admitted(two, 60)).toBe(20);
    await expect.poll(() => lines.filter((line) => line.includes("away")).length, { timeout: 20_000 }).toBe(2);
    await redis.restart();
    await expect.poll(() => lines.filter((line) => line.includes("back")).length, { timeout: 20_000 }).toBe(2);
    expect(await admitted(two, 60, "ben")).toBe(10);
    expect(lines.join("\n")).not.toContain("redis://");
  });
});

describe.skipIf(noPostgres)(`counts in Postgres${noPostgres ? ` (skipped: ${noPostgres})` : ""}`, () => {
  test("two servers together let ten of sixty calls a minute through", async () => {
    const postgres = await temporaryDatabase();
    const two = await Promise.all([1, 2].map(() => limitsWith({ postgres })));
    expect(await admitted(two, 60)).toBe(10);
    expect(await admitted(two, 60, "ben")).toBe(10);
    await ask(postgres, "update scenewright.call_count set expire = 0");
    const fresh = await limitsWith({ postgres });
    expect(await admitted([fresh], 60)).toBe(10);
  });

  test("a database that is away keeps nobody waiting for his count", async () => {
    const line = await lineTo(await temporaryDatabase());
    onTestFinished(() => line.cut());
    const limits = await limitsWith({ postgres: line.url });
    await line.cut();
    expect(await admitted([limits], 12)).toBe(10);
  });
});
