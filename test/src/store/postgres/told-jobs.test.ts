import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../../../src/database/open-database.ts";
import { newJobId } from "../../../../src/store/new-id.ts";
import { PostgresJobs } from "../../../../src/store/postgres/postgres-jobs.ts";
import { lineTo } from "../../../support/postgres/broken-line.ts";
import { whyNoPostgres } from "../../../support/postgres/cluster.ts";
import { ask, temporaryDatabase } from "../../../support/postgres/temporary-database.ts";

const why = whyNoPostgres();
/** A test that waits for it in vain takes longer than its time. */
const NEVER_MILLISECONDS = 10 * 60_000;

interface Job {
  readonly jobId: string;
  readonly done: number;
}

/** As a server of its own has them. */
async function server(url: string) {
  const database = await openDatabase({ url, migrationUrl: url, connections: 3 }, () => {});
  onTestFinished(() => database.close());
  return new PostgresJobs<Job>(database);
}

describe.skipIf(why)(`who waits for a job in Postgres${why ? ` (skipped: ${why})` : ""}`, () => {
  test("is woken by a change that another server makes, and by no other job's", async () => {
    const url = await temporaryDatabase();
    const [here, there] = await Promise.all([server(url), server(url)]);
    const [jobId, other] = [newJobId(), newJobId()];
    for (const id of [jobId, other]) await here.create("ada", { jobId: id, done: 0 });
    const listener = here.listen(jobId);
    onTestFinished(() => listener.stop());
    await expect.poll(() => listener.hearsOthers()).toBe(true);
    await listener.next(0);
    const woken = listener.next(NEVER_MILLISECONDS).then(() => "woken");
    await there.update("ada", other, (job) => ({ ...job, done: 1 }));
    expect(await Promise.race([woken, delay(300, "asleep")])).toBe("asleep");
    await there.update("ada", jobId, (job) => ({ ...job, done: 1 }));
    expect(await woken).toBe("woken");
    expect((await here.read("ada", jobId)).done).toBe(1);
  });

  test("hears again after the connection was lost, and looks, as something may have been missed", async () => {
    const url = await temporaryDatabase();
    const line = await lineTo(url);
    onTestFinished(() => line.cut());
    const [here, there] = await Promise.all([server(line.url), server(url)]);
    const jobId = newJobId();
    await there.create("ada", { jobId, done: 0 });
    const listener = here.listen(jobId);
    onTestFinished(() => listener.stop());
    await expect.poll(() => listener.hearsOthers()).toBe(true);
    await line.cut();
    await expect.poll(() => listener.hearsOthers()).toBe(false);
    await listener.next(0);
    const woken = listener.next(NEVER_MILLISECONDS);
    await there.update("ada", jobId, (job) => ({ ...job, done: 1 }));
    await line.mend();
    await woken;
    expect(listener.hearsOthers()).toBe(true);
    const again = listener.next(NEVER_MILLISECONDS);
    await there.update("ada", jobId, (job) => ({ ...job, done: 2 }));
    await again;
    expect((await here.read("ada", jobId)).done).toBe(2);
  });

  test("takes one connection of the process, whoever waits for whatever", async () => {
    const url = await temporaryDatabase();
    const database = await openDatabase({ url, migrationUrl: url, connections: 3 }, () => {});
    onTestFinished(() => database.close());
    const listeners = [1, 2, 3].flatMap(() => {
      const jobs = new PostgresJobs<Job>(database);
      return [jobs.listen(newJobId()), jobs.listen(newJobId())];
    });
    await expect.poll(() => listeners.every((each) => each.hearsOthers())).toBe(true);
    const connections =
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'scenewright notices'";
    expect(await ask(url, connections)).toEqual([{ n: 1 }]);
    for (const each of listeners) each.stop();
    await database.close();
    await expect.poll(() => ask(url, connections)).toEqual([{ n: 0 }]);
  });
});
