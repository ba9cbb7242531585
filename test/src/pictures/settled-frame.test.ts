import { expect, test } from "vitest";
import type { ElementBox } from "../../../sandbox/render/protocol.ts";
import { framesToTry, settledFrame } from "../../../src/pictures/settled-frame.ts";

const box = (x: number, opacity = 1, width = 0.2): ElementBox => ({ x, y: 0.2, width, height: 0.1, opacity });

/** The frame that is chosen of a scene of 100 frames in which the element is where `at` says. */
function chosen(at: (frame: number) => ElementBox | undefined, showing = { fromFrame: 0, toFrame: 100 }) {
  return settledFrame(framesToTry(showing).map((frame) => ({ frame, box: at(frame) }))) ?? -1;
}

test("an element is shown after it came and before it goes", () => {
  const fades = (frame: number) => box(0.1, Math.min(1, frame / 30, (99 - frame) / 25));
  expect(chosen(fades)).toBeGreaterThanOrEqual(30);
  expect(chosen(fades)).toBeLessThanOrEqual(74);
  const slides = (frame: number) => box(Math.max(0, 40 - frame) / 100 + Math.max(0, frame - 80) / 100);
  expect(chosen(slides)).toBeGreaterThanOrEqual(40);
  expect(chosen(slides)).toBeLessThanOrEqual(80);
});

test("what is typed out or counts is shown when it has ended, though it is largest elsewhere", () => {
  const grows = (frame: number) => box(0.1, 1, Math.min(0.6, frame / 100));
  expect(chosen(grows)).toBeGreaterThanOrEqual(60);
  const swells = (frame: number) => (frame < 20 ? box(0, 1, 0.9) : box(0.1));
  expect(chosen(swells)).toBeGreaterThanOrEqual(60);
});

test("an element is looked for while its own sequence shows it", () => {
  const frames = framesToTry({ fromFrame: 40, toFrame: 46 });
  expect(Math.min(...frames)).toBeGreaterThanOrEqual(40);
  expect(Math.max(...frames)).toBeLessThan(46);
  expect(
    chosen((frame) => (frame >= 40 && frame < 46 ? box(0.1) : undefined), { fromFrame: 40, toFrame: 46 }),
  ).toBeGreaterThan(42);
});

test("an element that is never still is shown as it usually is, and one that is never there nowhere", () => {
  const pulses = (frame: number) => box(frame / 200, 1, 0.2 + (frame % 7) / 100);
  expect(chosen(pulses)).toBeGreaterThan(0);
  expect(chosen(() => undefined)).toBe(-1);
  expect(chosen(() => box(0.1, 0))).toBe(-1);
  expect(framesToTry({ fromFrame: 0, toFrame: 1 })).toEqual([0]);
});
