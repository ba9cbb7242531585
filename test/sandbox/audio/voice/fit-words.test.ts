import { expect, test } from "vitest";
import { fitWords } from "../../../../sandbox/audio/voice/fit-words.ts";
import { speechRuns } from "../../../../sandbox/audio/voice/speech-runs.ts";

test("runs of speech are found between pauses, whatever the level", () => {
  for (const level of [0.9, 0.01]) {
    const samples = Float32Array.from({ length: 16_000 }, (_, index) => {
      const second = index / 8_000;
      const isSpoken =
        (second > 0.2 && second < 0.8) || (second > 1.1 && second < 1.16) || (second > 1.2 && second < 1.9);
      return isSpoken ? level * Math.sin(index * 0.7) : level * 0.001 * Math.sin(index);
    });
    const near = (seconds: number) => expect.closeTo(seconds, 1);
    expect(speechRuns(samples, 8_000)).toEqual([
      { start: near(0.2), end: near(0.8) },
      { start: near(1.1), end: near(1.9) },
    ]);
  }
  expect(speechRuns(new Float32Array(0), 8_000)).toEqual([]);
});

test("a pause falls behind the mark that is nearest, and words share their run by weight", () => {
  const words = ["One", "two", "three.", "😀", "Four", "five"].map((text) => ({ text, weight: text === "😀" ? 0 : 1 }));
  const runs = [
    { start: 0, end: 1.2 },
    { start: 2, end: 3 },
  ];
  const near = (start: number, end: number) => ({ start: expect.closeTo(start, 6), end: expect.closeTo(end, 6) });
  expect(fitWords(words, runs)).toEqual([
    near(0, 0.4),
    near(0.4, 0.8),
    near(0.8, 1.2),
    undefined,
    near(2, 2.5),
    near(2.5, 3),
  ]);
});

test("more pauses than words, or none at all, leave nothing out of order", () => {
  const runs = Array.from({ length: 9 }, (_, index) => ({ start: index, end: index + 0.5 }));
  for (const spans of [
    fitWords([{ text: "Only.", weight: 4 }], runs),
    fitWords(
      [
        { text: "a", weight: 1 },
        { text: "b", weight: 1 },
      ],
      runs,
    ),
  ]) {
    expect(spans.length).toBeGreaterThan(0);
    for (const span of spans) if (span) expect(span.end).toBeGreaterThan(span.start);
  }
  expect(fitWords([{ text: "word", weight: 1 }], [])).toEqual([undefined]);
});
