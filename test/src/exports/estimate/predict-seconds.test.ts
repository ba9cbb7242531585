import { expect, test } from "vitest";
import type { ExportWork } from "../../../../src/exports/estimate/export-work.ts";
import type { PastExport } from "../../../../src/exports/estimate/past-exports.ts";
import { predictSeconds } from "../../../../src/exports/estimate/predict-seconds.ts";

const work = (picture: number, whole = 0.5): ExportWork => ({ fixed: 2, opening: 0, picture, whole, sound: 0 });
const past = (seconds: (of: ExportWork) => number, kind = "mp4 standard", lengths = [5, 10, 20, 40, 0]): PastExport[] =>
  lengths.map((picture) => ({ kind, work: work(picture), seconds: seconds(work(picture)) }));

test("without any export before, work takes what it usually does", () => {
  expect(predictSeconds("mp4 standard", work(10), [])).toBeCloseTo(12.5, 5);
});

test("a machine three times as slow is known after a few exports, for other lengths and other kinds of file", () => {
  const slow = past(({ fixed, picture, whole }) => 3 * (fixed + picture + whole));
  expect(predictSeconds("mp4 standard", work(100), slow) / (3 * 102.5)).toBeCloseTo(1, 1);
  expect(predictSeconds("webm standard", work(30), slow) / (3 * 32.5)).toBeCloseTo(1, 1);
});

test("drawing that is slow here says nothing of what every export does", () => {
  const slow = past(({ fixed, picture, whole }) => fixed + 4 * picture + whole);
  expect(predictSeconds("mp4 standard", work(20), slow) / 82.5).toBeCloseTo(1, 0);
  expect(predictSeconds("mp4 standard", work(0), slow)).toBeLessThan(4);
});

test("a kind of file that takes twice as long is learnt without spoiling the others", () => {
  const both = [
    ...past(({ fixed, picture, whole }) => fixed + picture + whole),
    ...past(({ fixed, picture, whole }) => 2 * (fixed + picture + whole), "webm standard"),
  ];
  const [mp4, webm] = ["mp4 standard", "webm standard"].map((kind) => predictSeconds(kind, work(15), both) / 17.5);
  expect(mp4).toBeGreaterThan(0.75);
  expect(mp4).toBeLessThan(1.3);
  expect((webm as number) / 2).toBeGreaterThan(0.75);
  expect((webm as number) / 2).toBeLessThan(1.3);
});

test("one export that went wrong in time does not make the next estimate absurd", () => {
  const odd = [...past(({ fixed, picture, whole }) => fixed + picture + whole)];
  odd.push({ kind: "mp4 standard", work: work(0), seconds: 900 });
  expect(predictSeconds("mp4 standard", work(10), odd)).toBeLessThan(60);
});
