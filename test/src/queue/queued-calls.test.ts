import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { QueuedCalls } from "../../../src/queue/queued-calls.ts";
import { Queues } from "../../../src/queue/queues.ts";
import { telling } from "../../../src/queue/telling.ts";
import { RenderError } from "../../../src/render/render-process.ts";
import { QUEUE_SERVERS, type QueueServer } from "../../support/queue-servers.ts";

interface Work {
  readonly give?: string;
  readonly fail?: "scene" | "machine" | "user";
  readonly milliseconds?: number;
}

const ONCE = { priority: 1, attempts: 3 };

describe.each(QUEUE_SERVERS)("work done by whoever is free, in $kind", ({ why, start }) => {
  describe.skipIf(why)(why ? `(skipped: ${why})` : "", () => {
    let server: QueueServer;
    let asking: Queues;
    let working: Queues;
    let calls: QueuedCalls<Work, string>;
    const done: string[] = [];

    beforeAll(async () => {
      server = await start();
      asking = await Queues.open(server.settings, () => {});
      working = await Queues.open(server.settings, () => {});
      calls = new QueuedCalls(asking, "work");
      working.worker<Work, string>(
        "work",
        2,
        telling(working, async ({ id = "", data: { give = "", fail, milliseconds = 0 } }) => {
          done.push(id);
          await delay(milliseconds);
          if (fail === "scene") throw new RenderError({ code: "scene-threw", sceneId: "one", frame: 7 });
          if (fail === "user") throw new UserError("The disk is full.", "Free some.");
          if (fail === "machine" && done.filter((each) => each === id).length < 2)
            throw new RenderError({ code: "page-lost" });
          return give;
        }),
      );
    }, 60_000);

    afterAll(async () => {
      calls.close();
      await Promise.all([asking.close(), working.close()]);
      await server.stop();
    }, 60_000);

    test("what comes of it reaches whoever asked, and those who ask for the same have it done once", async () => {
      const work = { give: "a picture", milliseconds: 100 };
      const answers = await Promise.all([1, 2, 3].map(() => calls.ask("same", work, ONCE)));
      expect(answers).toEqual(Array(3).fill("a picture"));
      expect(done.filter((id) => id === "same")).toHaveLength(1);
    });

    test("a scene that fails is told with its frame and not tried again; where the machine fails it is", async () => {
      await expect(calls.ask("scene", { fail: "scene" }, ONCE)).rejects.toMatchObject({
        failure: { code: "scene-threw", sceneId: "one", frame: 7 },
      });
      await expect(calls.ask("user", { fail: "user" }, ONCE)).rejects.toThrow(
        new UserError("The disk is full.", "Free some."),
      );
      expect(await calls.ask("machine", { fail: "machine", give: "at last" }, ONCE)).toBe("at last");
      const tries = (name: string) => done.filter((id) => id === name).length;
      expect([tries("scene"), tries("user"), tries("machine")]).toEqual([1, 1, 2]);
    });

    test("whoever gives up is answered at once, and those who wait for the same go on", async () => {
      const stop = new AbortController();
      const work = { give: "slow", milliseconds: 300 };
      const given = calls.ask("shared", work, { ...ONCE, signal: stop.signal });
      const kept = calls.ask("shared", work, ONCE);
      setTimeout(() => stop.abort(new Error("enough")), 50);
      await expect(given).rejects.toThrow("enough");
      expect(await kept).toBe("slow");
    });

    test("a queue that is emptied meanwhile is given again what is waited for", async () => {
      const busy = [1, 2].map((each) => calls.ask(`busy-${each}`, { milliseconds: 500 }, ONCE));
      const waiting = calls.ask("lost", { give: "found" }, { ...ONCE, priority: 9 });
      await delay(200);
      const queue = asking.queue("work");
      await queue.drain(true);
      expect(await queue.getJob("lost")).toBeUndefined();
      await Promise.all(busy);
      expect(await waiting).toBe("found");
    });
  });
});
