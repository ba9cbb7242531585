import { expect, test } from "vitest";
import { BudgetSpentError, FrameBudget } from "../../../sandbox/page/budget.ts";
import { MAX_TICKS_PER_FRAME } from "../../../sandbox/policy/limits.ts";

test("a frame that loops too often is ended, and a try around the loop does not help", () => {
  const budget = new FrameBudget(() => 0);
  budget.startFrame();
  expect(() => {
    for (let turn = 0; turn <= MAX_TICKS_PER_FRAME; turn++) budget.tick();
  }).toThrow(BudgetSpentError);
  expect(() => budget.tick()).toThrow(BudgetSpentError);
  expect(budget.spent).toBe(true);
});

test("a frame that takes too long is ended, however few its iterations", () => {
  let now = 0;
  const budget = new FrameBudget(() => now);
  budget.startFrame();
  for (let turn = 0; turn < 10_000; turn++) budget.tick();
  now = 60_000;
  expect(() => {
    for (let turn = 0; turn < 10_000; turn++) budget.tick();
  }).toThrow(BudgetSpentError);
});

test("the next frame starts afresh", () => {
  let now = 0;
  const budget = new FrameBudget(() => now);
  budget.startFrame();
  now = 60_000;
  expect(() => {
    for (let turn = 0; turn < 10_000; turn++) budget.tick();
  }).toThrow();
  budget.startFrame();
  expect(budget.spent).toBe(false);
  expect(() => budget.tick()).not.toThrow();
});

test("a single call that takes too long is seen at the next turn, and at the end of the frame where there is none", () => {
  let now = 0;
  const budget = new FrameBudget(() => now);
  budget.startFrame();
  now = 9_000;
  expect(() => {
    for (let turn = 0; turn < 32; turn++) budget.tick();
  }).toThrow(/took more than 4.0 s. A single step of 9.0 s/);
  budget.startFrame();
  now = 18_000;
  budget.endFrame();
  expect(budget.reason?.message).toMatch(/took more than 4.0 s/);
  budget.startFrame();
  budget.endFrame();
  expect(budget.reason).toBeUndefined();
});

test("a frame that was ended for its sizes says so at every turn that follows", () => {
  const budget = new FrameBudget(() => 0);
  budget.startFrame();
  expect(() => budget.end("A text of 2,000,000 characters.")).toThrow(BudgetSpentError);
  expect(() => budget.tick()).toThrow("A text of 2,000,000 characters.");
});
