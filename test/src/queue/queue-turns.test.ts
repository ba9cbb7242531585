import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../src/database/database.ts";
import { openDatabase } from "../../../src/database/open-database.ts";
import { QueueTurns } from "../../../src/queue/queue-turns.ts";
import { QueuedCalls } from "../../../src/queue/queued-calls.ts";
import { Queues } from "../../../src/queue/queues.ts";
import { restartClock } from "../../../src/queue/segments/restart-clock.ts";
import { whyNoPostgres } from "../../support/postgres/cluster.ts";
import { temporaryDatabase } from "../../support/postgres/temporary-database.ts";
import { QUEUE_SERVERS, type QueueServer } from "../../support/queue-servers.ts";

const noDatabase = whyNoPostgres();

describe.skipIf(noDatabase)(`turns of owners${noDatabase ? ` (skipped: ${noDatabase})` : ""}`, () => {
  let database: Database;

  beforeAll(async () => {
    const url = await temporaryDatabase();
    database = await openDatabase({ url, migrationUrl: url, connections: 4 }, () => {});
  }, 60_000);
  afterAll(() => database?.close());

  test("whoever asks for much is far ahead of the clock, and who comes later begins at it", async () => {
    const turns = new QueueTurns(database, "plain");
    expect(await turns.take("ann", 4, 1)).toEqual([1, 10, 20, 30]);
    expect(await turns.take("ann", 1, 1)).toEqual([40]);
    await turns.reach(20);
    expect(await turns.take("ben", 2, 1)).toEqual([20, 30]);
    expect(await turns.take("cleo", 4, 2)).toEqual([20, 25, 30, 35]);
  });

  test("processes that take turns at once take different ones", async () => {
    const turns = new QueueTurns(database, "at-once");
    const taken = await Promise.all(Array.from({ length: 8 }, () => turns.take("ann", 5, 1)));
    expect(new Set(taken.flat()).size).toBe(40);
  });

  test("the clock begins anew once, and what was taken before counts no more", async () => {
    const turns = new QueueTurns(database, "late");
    expect(await turns.restart()).toBe(0);
    await turns.take("ann", 200_000, 1);
    expect(await turns.reach(1_500_000)).toBe(true);
    const restarts = await Promise.all([turns.restart(), turns.restart(), turns.restart()]);
    expect(restarts.filter((elapsed) => elapsed > 0)).toEqual([1_500_000]);
    expect(await turns.take("ann", 1, 1)).toEqual([1]);
  });

  describe.each(QUEUE_SERVERS)("with a queue in $kind", ({ why, start }) => {
    describe.skipIf(why)(why ? `(skipped: ${why})` : "", () => {
      let server: QueueServer;
      let queues: Queues;

      beforeAll(async () => {
        server = await start();
        queues = await Queues.open(server.settings, () => {});
      }, 60_000);
      afterAll(async () => {
        await queues.close();
        await server.stop();
      }, 60_000);

      test("one who asks for sixty segments keeps another, who asks for six, no longer than their share", async () => {
        const turns = new QueueTurns(database, "fair");
        const calls = new QueuedCalls<string, string>(queues, "fair");
        const order: string[] = [];
        const worker = queues.worker<string, string>("fair", 2, async ({ data, priority }) => {
          await turns.reach(priority);
          await delay(10);
          order.push(data);
          return data;
        });
        const ask = async (owner: string, pieces: number, weight: number) => {
          const priorities = await turns.take(owner, pieces, weight);
          await Promise.all(
            priorities.map((priority, index) => calls.ask(`${owner}-${index}`, owner, { priority, attempts: 1 })),
          );
        };
        const all = ask("ann", 60, 1);
        while (order.length < 10) await delay(5);
        const before = order.length;
        await ask("ben", 6, 1);
        // Alone it would have been six; with one other, twice that, and what was under way.
        expect(order.lastIndexOf("ben") - before).toBeLessThanOrEqual(2 * 6 + 4);
        await all;
        calls.close();
        await worker.close();
      }, 60_000);

      test("what waits when the clock begins anew is served before what comes after", async () => {
        const turns = new QueueTurns(database, "moved");
        const queue = queues.queue("moved");
        await queue.add("work", {}, { jobId: "early", priority: 1_500_010 });
        await turns.reach(1_500_000);
        await restartClock(queue, turns);
        expect((await queue.getJob("early"))?.priority).toBe(10);
      });
    });
  });
});
