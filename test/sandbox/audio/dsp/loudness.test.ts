import { expect, test } from "vitest";
import { fromDecibels, sine } from "../../../../sandbox/audio/dsp/exact-math.ts";
import { limit } from "../../../../sandbox/audio/dsp/limiter.ts";
import { loudnessOf } from "../../../../sandbox/audio/mix/loudness-meter.ts";

const SAMPLE_RATE = 48_000;

/** The signals of EBU Tech 3341, whose loudness is known: tones of 1 kHz in both channels, as seconds and decibels. */
test.each([
  ["1", [[20, -23]], -23],
  ["2", [[20, -33]], -33],
  [
    "3",
    [
      [10, -36],
      [60, -23],
      [10, -36],
    ],
    -23,
  ],
  [
    "4",
    [
      [10, -72],
      [10, -36],
      [60, -23],
      [10, -36],
      [10, -72],
    ],
    -23,
  ],
  [
    "5",
    [
      [20, -26],
      [20.1, -20],
      [20, -26],
    ],
    -23,
  ],
] as const)("loudness is right for signal %s of EBU Tech 3341", (_, parts, expected) => {
  const sound = joined(parts.map(([seconds, decibels]) => tone(seconds, fromDecibels(decibels))));
  expect(Math.abs(loudnessOf([sound, sound]) - expected)).toBeLessThanOrEqual(0.1);
});

test("silence has no loudness", () => {
  expect(loudnessOf([new Float32Array(SAMPLE_RATE)])).toBe(Number.NEGATIVE_INFINITY);
});

test("the limiter lets nothing past its ceiling and leaves what is below alone", () => {
  const loud = Float32Array.from(
    { length: SAMPLE_RATE },
    (_, index) => sine((index / SAMPLE_RATE) * 90) * (index > 20_000 && index < 24_000 ? 1.9 : 0.3),
  );
  const [left, right] = [loud.slice(), loud.slice()];
  limit(left, right, 0.8, SAMPLE_RATE);
  expect(Math.max(...left.map(Math.abs))).toBeLessThanOrEqual(0.8001);
  expect([...left.subarray(0, 15_000)]).toEqual([...loud.subarray(0, 15_000)]);
  let jump = 0;
  for (let index = 1; index < left.length; index += 1) {
    jump = Math.max(jump, Math.abs((left[index] as number) - (left[index - 1] as number)));
  }
  expect(jump).toBeLessThan(0.05);
});

function tone(seconds: number, gain: number): Float32Array {
  return Float32Array.from(
    { length: Math.round(seconds * SAMPLE_RATE) },
    (_, index) => gain * sine((index / SAMPLE_RATE) * 1_000),
  );
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
