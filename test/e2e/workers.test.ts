import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, connectHttp, type HttpServer, runKeys, startHttpServer } from "../support/http-server.ts";
import { numberedFilm, numbersOf, ok } from "../support/numbered-film.ts";
import { type BrokenLine, lineTo } from "../support/postgres/broken-line.ts";
import { whyNoPostgres } from "../support/postgres/cluster.ts";
import { temporaryDatabase } from "../support/postgres/temporary-database.ts";
import { type RedisServer, startRedis, whyNoRedis } from "../support/redis/server.ts";
import { isFullRun } from "../support/sampled.ts";
import { type Facts, removeHome, temporaryHome } from "../support/server.ts";
import { type RunningWorker, startWorker } from "../support/worker.ts";

const why = whyNoPostgres() ?? whyNoRedis();
const SECONDS = isFullRun ? 8 : 4;
const FRAMES = SECONDS * 30;

// One server without a browser, two workers. Full runs try both queues, with twenty kills each; that both do the same work is tested
// in test/src/queue.
const KINDS = isFullRun ? ["redis", "postgres"] : ["redis"];

describe.skipIf(why).each(KINDS)(`workers with their queue in %s${why ? ` (skipped: ${why})` : ""}`, (kind) => {
  const home = temporaryHome();
  let redis: RedisServer | undefined;
  let line: BrokenLine | undefined;
  let environment: Record<string, string> = {};
  let server: HttpServer;
  const workers: RunningWorker[] = [];
  let ada: Caller;

  beforeAll(async () => {
    const url = await temporaryDatabase();
    line = await lineTo(url);
    environment = { DATABASE_URL: line.url };
    if (kind === "redis") {
      redis = await startRedis();
      environment.REDIS_URL = redis.url;
    }
    server = await startHttpServer(home, ["--workers"], { ...environment, SCENEWRIGHT_BROWSER: "/nowhere/chrome" });
    // A command that this process waits for can't come by a line that this process holds.
    const told = runKeys(home, ["create", "--user", "ada", "--plan", "unlimited"], { DATABASE_URL: url });
    ada = await connectHttp(server, told.split("\n")[0] ?? "");
    workers.push(...(await Promise.all([1, 2].map(() => startWorker(home, environment)))));
  }, 120_000);

  afterAll(async () => {
    await Promise.all([server, ...workers].map((each) => each?.stop()));
    await redis?.stop();
    await line?.cut();
    removeHome(home);
  }, 60_000);

  /** An export of a film of its own, a good way on. */
  const exportUnderWay = async (title: string): Promise<{ projectId: string; jobId: string }> => {
    const projectId = await numberedFilm(ada, SECONDS, title);
    const { jobId } = ok(await ada.call("export_video", { projectId, quality: "draft" }));
    while (ok(await ada.call("wait_for_job", { jobId, timeoutSeconds: 0 })).progress < 0.2) await delay(100);
    return { projectId, jobId };
  };
  const expectWhole = async (jobId: string): Promise<void> => {
    let job: Facts;
    do job = ok(await ada.call("wait_for_job", { jobId, timeoutSeconds: 45 }));
    while (["queued", "running"].includes(job.status));
    expect(job.status, job.message).toBe("done");
    expect(await numbersOf(job)).toEqual(Array.from({ length: FRAMES }, (_, frame) => frame));
  };

  test("draw what a server without a browser is asked to show", async () => {
    const projectId = await numberedFilm(ada, 1, "Shown");
    const { content, isError } = await ada.call("render_preview", { projectId });
    expect(isError).toBeFalsy();
    expect(content.filter(({ type }) => type === "image")).toHaveLength(1);
  }, 60_000);

  test("make a film to its end, whichever of them is killed in the middle", async () => {
    const kills = isFullRun ? 20 : 1;
    for (let kill = 0; kill < kills; kill += 1) {
      const { jobId } = await exportUnderWay(`Film ${kill}`);
      const [killed] = workers.splice(kill % 2, 1);
      await killed?.stop("SIGKILL");
      const killedAt = Date.now();
      workers.push(await startWorker(home, environment));
      await expectWhole(jobId);
      process.stderr.write(`${kind}: done ${Date.now() - killedAt} ms after a worker was killed\n`);
    }
  }, 1_200_000);

  test.runIf(kind === "redis")(
    "lose nothing when the queue is emptied, and charge nothing twice",
    async () => {
      const { projectId, jobId } = await exportUnderWay("Emptied");
      await redis?.kill();
      await redis?.restart();
      const { Redis } = await import("ioredis");
      const client = new Redis(redis?.url ?? "");
      await client.flushall();
      client.disconnect();
      await expectWhole(jobId);
      // What counts against a plan is records of jobs.
      const { jobs } = ok(await ada.call("list_jobs", { projectId })) as Facts & { readonly jobs: readonly unknown[] };
      expect(jobs).toHaveLength(1);
    },
    180_000,
  );

  test.runIf(isFullRun)(
    "give back what they are at when they are told to end, and others go on at once",
    async () => {
      const { jobId } = await exportUnderWay("Given back");
      const told = workers.splice(0, 2);
      workers.push(await startWorker(home, environment));
      await Promise.all(told.map((each) => each.stop("SIGTERM")));
      expect(told.map(({ process }) => process.exitCode)).toEqual([0, 0]);
      await expectWhole(jobId);
      workers.push(await startWorker(home, environment));
    },
    180_000,
  );

  test.runIf(isFullRun)(
    "go on when the database was away for five seconds, and calls meanwhile say to retry",
    async () => {
      const { projectId, jobId } = await exportUnderWay("Away");
      await line?.cut();
      const answer = await ada.call("get_project", { projectId });
      expect(answer.isError).toBe(true);
      expect(JSON.stringify(answer.content)).toMatch(/again/);
      await delay(5_000);
      await line?.mend();
      await expectWhole(jobId);
    },
    180_000,
  );
});
