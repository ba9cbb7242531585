import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { patiently } from "../../../sandbox/render/browser/patience.ts";

/** What comes of an answer after a while, from a browser that works for a share of the time. */
async function outcome(answerAfter: number, shareOfWork: number | undefined, pages = 1) {
  const [startedAt, told] = [Date.now(), [] as string[]];
  const answer = delay(answerAfter).then(() => "answered");
  const result = await patiently(1_500, answer, {
    browser: {
      processorMilliseconds: () => (shareOfWork === undefined ? undefined : (Date.now() - startedAt) * shareOfWork),
      waits: new Set(Array.from({ length: pages - 1 }, () => Promise.resolve())),
    },
    onSlow: () => told.push("slow"),
  }).catch((error: Error) => error.name);
  return [...told, result];
}

test("slow is a frame that the browser works for: one that waits for a font or a turn is waited for", async () => {
  const asked = await Promise.all([
    outcome(400, 1),
    outcome(1_400, 1),
    outcome(9_000, 1),
    outcome(9_000, undefined),
    outcome(1_400, 0.1),
    outcome(2_400, 0.1),
    outcome(2_400, 1, 4),
    outcome(9_000, 0.01),
  ]);
  expect(asked).toEqual([
    ["answered"],
    ["slow", "answered"],
    ["slow", "NoAnswerError"],
    ["slow", "NoAnswerError"],
    ["answered"],
    ["answered"],
    // What a browser spends on four pages is a quarter for each.
    ["answered"],
    ["NoTurnError"],
  ]);
});
