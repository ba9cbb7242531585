import { expect, test } from "vitest";
import { constantRate, framesPerSecond } from "../../../sandbox/media/clips/frame-rate.ts";

test.each([
  [24, 24],
  [23.976, 24_000 / 1_001],
  [29.97, 30_000 / 1_001],
  [59.94, 60_000 / 1_001],
  [25, 25],
  [30, 30],
  [60, 60],
  [12, 24],
  [12.5, 25],
  [10, 30],
  [15, 30],
  [20, 60],
  [120, 24],
  [240, 24],
  [100, 25],
  [48, 50],
  [29.2, 30_000 / 1_001],
  [17.3, 30],
  [0, 30],
  [Number.NaN, 30],
])("%d frames a second become %d", (fps, expected) => {
  expect(framesPerSecond(constantRate(fps))).toBeCloseTo(expected, 6);
});
