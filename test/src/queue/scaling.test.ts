import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { QueuedCalls } from "../../../src/queue/queued-calls.ts";
import { Queues } from "../../../src/queue/queues.ts";
import { QUEUE_SERVERS } from "../../support/queue-servers.ts";
import { isFullRun } from "../../support/sampled.ts";

const SEGMENTS = 96;
/** What stands for the drawing of one. */
const MILLISECONDS = 250;

// Timed, and so of worth on an idle machine alone: by flag.
const redis = QUEUE_SERVERS.find(({ kind }) => kind === "redis");
test.skipIf(!isFullRun || redis?.why)(
  "sixteen workers draw at least thirteen times as fast as one",
  async () => {
    const seconds: Record<number, number> = {};
    for (const count of [1, 16]) {
      const server = await redis?.start();
      if (!server) return;
      const asking = await Queues.open(server.settings, () => {});
      const workers = await Promise.all(Array.from({ length: count }, () => Queues.open(server.settings, () => {})));
      for (const each of workers) each.worker<number, number>("sim", 1, ({ data }) => delay(MILLISECONDS, data));
      const calls = new QueuedCalls<number, number>(asking, "sim");
      await calls.ask("first", 0, { priority: 1, attempts: 1 });
      const startedAt = performance.now();
      const asked = Array.from({ length: SEGMENTS }, (_, each) =>
        calls.ask(`segment-${each}`, each, { priority: each + 1, attempts: 1 }),
      );
      await Promise.all(asked);
      seconds[count] = (performance.now() - startedAt) / 1000;
      calls.close();
      await Promise.all([asking, ...workers].map((each) => each.close()));
      await server.stop();
    }
    const speedup = (seconds[1] ?? 0) / (seconds[16] ?? 1);
    process.stderr.write(
      `1 worker ${seconds[1]?.toFixed(1)} s, 16 workers ${seconds[16]?.toFixed(1)} s: ${speedup.toFixed(1)}x\n`,
    );
    expect(speedup).toBeGreaterThanOrEqual(13);
  },
  120_000,
);
