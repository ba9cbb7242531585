import { join } from "node:path";
import { expect, test } from "vitest";
import { DuckCurve } from "../../../../sandbox/audio/mix/duck-curve.ts";
import { rms, samplesFrom, sine, soundFolder, writePcm } from "../../../support/sound-files.ts";
import { clip, mixed } from "./mixed.ts";

test("music goes down by 12 dB before the first word and comes up after the last, without a step of 1 dB in 10 ms", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), 48_000, [samplesFrom(8, 48_000, sine(1_000, 0.5))]);
  const speech = [
    { startSeconds: 2, endSeconds: 3 },
    // A pause of a breath: the music stays down.
    { startSeconds: 3.7, endSeconds: 4.5 },
    { startSeconds: 6.5, endSeconds: 7 },
  ];
  const { left } = await mixed(folder, 8, [clip(file, { role: "music" })], { speech });
  const levels = Array.from({ length: 800 }, (_, index) => 20 * Math.log10(rms(left, index * 480, index * 480 + 480)));
  const at = (seconds: number) => (levels[Math.round(seconds * 100)] as number) - (levels[50] as number);
  for (const down of [2, 2.5, 3.3, 4.4, 6.6]) expect(at(down)).toBeCloseTo(-12, 1);
  for (const up of [1.5, 5.5, 7.7]) expect(at(up)).toBeCloseTo(0, 1);
  expect(at(1.875)).toBeCloseTo(-6, 0);
  expect(at(4.75)).toBeCloseTo(-6, 0);
  for (let index = 2; index < 798; index += 1)
    expect(Math.abs((levels[index] as number) - (levels[index - 1] as number))).toBeLessThan(1);
});

test("effects and voices do not duck, nor does music that was told not to", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), 48_000, [samplesFrom(3, 48_000, sine(1_000, 0.2))]);
  const speech = [{ startSeconds: 1, endSeconds: 2 }];
  for (const rest of [{ role: "effect" }, { role: "voice" }, { role: "music", duckDb: 0 }] as const) {
    const { left } = await mixed(folder, 3, [clip(file, rest)], { speech });
    expect(rms(left, 60_000, 90_000)).toBeCloseTo(rms(left, 4_800, 30_000), 3);
  }
});

test.each([-6, -12, -24, -40, -60])("a curve of %d dB never moves by 1 dB in 10 ms, however the words lie", (depth) => {
  const speech = Array.from({ length: 40 }, (_, index) => ({
    startSeconds: index * 1.3 + (index % 7) * 0.11,
    endSeconds: index * 1.3 + (index % 5) * 0.2 + 0.3,
  }));
  const curve = new DuckCurve(speech, depth);
  let last = curve.at(0);
  for (let step = 1; step < 6_000; step += 1) {
    const now = curve.at(step / 100);
    expect(Math.abs(now - last)).toBeLessThanOrEqual(1);
    last = now;
  }
  expect(curve.at(speech[3]?.startSeconds as number)).toBeCloseTo(depth, 5);
});

test("words in any order, overlapping or of no length make one curve", () => {
  const curve = new DuckCurve(
    [
      { startSeconds: 5, endSeconds: 6 },
      { startSeconds: 1, endSeconds: 3 },
      { startSeconds: 2, endSeconds: 2.5 },
      { startSeconds: 4, endSeconds: 4 },
    ],
    -12,
  );
  expect(curve.at(2.9)).toBe(-12);
  expect(curve.at(4)).toBe(0);
  expect(curve.at(5.5)).toBe(-12);
});
