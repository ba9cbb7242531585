import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { waitForEnd } from "../../../src/exports/wait-for-end.ts";
import { RecordWatch } from "../../../src/store/jobs/record-watch.ts";

const queued = { status: "queued" as const, progress: 0, message: "" };
const done = { status: "done" as const, progress: 1, message: "" };

test("whoever waits is woken by the change, and looks no more often than there is something to see", async () => {
  const watch = new RecordWatch();
  let [job, looks]: [typeof queued | typeof done, number] = [queued, 0];
  const read = async () => {
    looks += 1;
    return job;
  };
  const ended = waitForEnd(read, watch.listen("j"), { milliseconds: 30_000, isHere: () => true });
  await delay(400);
  expect(looks).toBe(1);
  job = done;
  watch.changed("j");
  expect(await ended).toBe(done);
  expect(looks).toBe(2);
});

test("a change that comes between a look and the wait is not missed", async () => {
  const watch = new RecordWatch();
  let isFirst = true;
  const read = async () => {
    if (!isFirst) return done;
    isFirst = false;
    watch.changed("j");
    return queued;
  };
  expect(await waitForEnd(read, watch.listen("j"), { milliseconds: 30_000, isHere: () => true })).toBe(done);
});

test("a call that was given up, or whose time is over, answers with the job as it is", async () => {
  const watch = new RecordWatch();
  const abort = new AbortController();
  const options = { milliseconds: 30_000, isHere: () => true, signal: abort.signal };
  const ended = waitForEnd(async () => queued, watch.listen("j"), options);
  await delay(20);
  abort.abort();
  expect(await ended).toBe(queued);
  expect(await waitForEnd(async () => queued, watch.listen("j"), { milliseconds: 30, isHere: () => false })).toBe(
    queued,
  );
});
