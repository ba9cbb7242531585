import { expect, test } from "vitest";
import { rationalOf, spelled } from "../../../sandbox/render/video/rational.ts";

test.each([
  [30, "30"],
  [24_000 / 1_001, "24000/1001"],
  [30_000 / 1_001, "30000/1001"],
  [60_000 / 1_001, "60000/1001"],
  // Read back from JSON, and halved for a GIF.
  [JSON.parse(JSON.stringify(30_000 / 1_001)) / 2, "15000/1001"],
  [12.5, "12500/1000"],
])("%d frames a second are spelled %s for the encoder", (fps, text) => {
  expect(spelled(rationalOf(fps))).toBe(text);
});
