import { expect, test } from "vitest";
import { beatsOfRhythm } from "../../../src/audio/beats-of-rhythm.ts";

const rhythm = (beats: readonly number[], confidence = 0.95) => ({
  bpm: 118,
  beats,
  beatsPerBar: 4,
  firstBar: 0,
  confidence,
});
const beatsOf = (count: number, at: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => at(index));

test("a steady pace is one number, finer than any two beats tell it, swing or not", () => {
  const swung = beatsOf(60, (index) => 0.2 + index * 0.5 + (index % 2 === 0 ? 0.02 : -0.02));
  const { bpm = 0, firstBeatSeconds = 0, ...rest } = beatsOfRhythm(rhythm(swung)) ?? {};
  expect(rest).toEqual({ beatsPerBar: 4 });
  expect([bpm, firstBeatSeconds]).toEqual([expect.closeTo(120, 1), expect.closeTo(0.2, 2)]);
});

test("music that gets faster keeps each of its beats, and where its bars begin", () => {
  const faster = beatsOf(60, (index) => 0.2 + index * 0.5 - index * index * 0.0006);
  const beats = beatsOfRhythm({ ...rhythm(faster), firstBar: 2 });
  expect(beats).toMatchObject({ firstBar: 2, firstBeatSeconds: 0.2, times: faster });
});

test("what strays like speech is taken for music only where nearly every beat is struck; too few beats are none", () => {
  const strays = beatsOf(40, (index) => index * 0.4 + Math.sin(index * 1.7) * 0.05);
  expect(beatsOfRhythm(rhythm(strays, 0.74))).toBeUndefined();
  expect(beatsOfRhythm(rhythm(strays, 0.93))).toBeDefined();
  const even = beatsOf(40, (index) => index * 0.4);
  expect(beatsOfRhythm(rhythm(even, 0.7))).toBeDefined();
  expect(beatsOfRhythm(rhythm(even, 0.5))).toBeUndefined();
  expect(beatsOfRhythm(rhythm(even.slice(0, 7)))).toBeUndefined();
});
