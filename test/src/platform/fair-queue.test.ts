import { expect, test } from "vitest";
import { FairQueue } from "../../../src/platform/fair-queue.ts";

function queueOf(...items: [owner: string, item: string][]): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const [owner, item] of items) queue.add(owner, item);
  return queue;
}

function drained(queue: FairQueue<string>): string[] {
  const taken: string[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) taken.push(item);
  return taken;
}

test("one owner's items come in the order they were added", () => {
  expect(drained(queueOf(["ann", "a1"], ["ann", "a2"], ["ann", "a3"]))).toEqual(["a1", "a2", "a3"]);
});

test("an owner with many items delays another owner by one item only", () => {
  const queue = queueOf(["ann", "a1"], ["ann", "a2"], ["ann", "a3"], ["ben", "b1"], ["cleo", "c1"], ["cleo", "c2"]);
  expect(drained(queue)).toEqual(["a1", "b1", "c1", "a2", "c2", "a3"]);
});

test("an owner who comes back after being served waits for those who came before", () => {
  const queue = queueOf(["ann", "a1"], ["ben", "b1"]);
  expect(queue.take()).toBe("a1");
  queue.add("ann", "a2");
  expect(drained(queue)).toEqual(["b1", "a2"]);
});

test("a removed item is never taken, and removing it again changes nothing", () => {
  const queue = queueOf(["ann", "a1"], ["ben", "b1"]);
  expect(queue.remove("ann", "a1")).toBe(true);
  expect(queue.remove("ann", "a1")).toBe(false);
  expect(drained(queue)).toEqual(["b1"]);
  expect(queue.isEmpty).toBe(true);
});

test("taking all items leaves the queue empty", () => {
  const queue = queueOf(["ann", "a1"], ["ben", "b1"], ["ann", "a2"]);
  expect(queue.takeAll().sort()).toEqual(["a1", "a2", "b1"]);
  expect(queue.isEmpty).toBe(true);
  expect(queue.take()).toBeUndefined();
});
