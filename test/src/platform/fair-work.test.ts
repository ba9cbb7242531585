import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { FairWork } from "../../../src/platform/fair-work.ts";

test("owners are served in turn, and never more at once than allowed", async () => {
  const work = new FairWork(2);
  const order: string[] = [];
  let [running, most] = [0, 0];
  const piece = (name: string) => async () => {
    running += 1;
    most = Math.max(most, running);
    await delay(2);
    order.push(name);
    running -= 1;
  };
  const names = ["a1", "a2", "a3", "a4", "a5", "a6", "b1", "b2"];
  await Promise.all(names.map((name) => work.run(name.slice(0, 1), piece(name))));
  expect(most).toBe(2);
  expect(order.indexOf("b2")).toBeLessThan(order.indexOf("a5"));
});

test("a failure is the caller's and stops nobody else", async () => {
  const work = new FairWork(1);
  const torn = work.run("a", () => Promise.reject(new Error("torn")));
  const fine = work.run("a", async () => 7);
  await expect(torn).rejects.toThrow("torn");
  expect(await fine).toBe(7);
  await work.onIdle();
});

test("what waits can be let go, what runs ends", async () => {
  const work = new FairWork(1);
  const done: number[] = [];
  void work.run("a", async () => void (await delay(5), done.push(1)));
  void work.run("a", async () => void done.push(2));
  expect([work.isBusy, work.waiting]).toEqual([true, 1]);
  work.clear();
  await work.onIdle();
  await delay(5);
  expect(done).toEqual([1]);
});
