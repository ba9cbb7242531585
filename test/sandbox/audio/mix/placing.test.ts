import { join } from "node:path";
import { expect, test } from "vitest";
import {
  encodeSound,
  noise,
  rms,
  samplesFrom,
  shareOf,
  sine,
  soundFolder,
  writePcm,
} from "../../../support/sound-files.ts";
import { clip, mixed } from "./mixed.ts";

test("every clip is heard on its sample and at its level, whatever it was recorded as", async () => {
  const folder = await soundFolder();
  const bursts = [0, 1, 2, 3, 4, 5].map((index) => burst(300 + index * 410));
  const [mono, deep, stereo, mp3, opus, m4a] = bursts as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const plain = (name: string, samples: Float32Array) => writePcm(join(folder, name), 48_000, [samples]);
  const files = [
    await writePcm(join(folder, "голос 声音.wav"), 24_000, [
      samplesFrom(0.5, 24_000, (t) => mono[Math.round(t * 48_000)] ?? 0),
    ]),
    await writePcm(join(folder, "deep.wav"), 48_000, [deep, deep], 24),
    await writePcm(join(folder, "stereo.wav"), 48_000, [stereo, stereo]),
    await encodeSound(await plain("a.wav", mp3), join(folder, "a.mp3"), ["-c:a", "libmp3lame", "-b:a", "192k"]),
    await encodeSound(await plain("b.wav", opus), join(folder, "b"), ["-c:a", "libopus", "-b:a", "128k", "-f", "ogg"]),
    await encodeSound(await plain("c.wav", m4a), join(folder, "c"), [
      "-c:a",
      "libfdk_aac",
      "-b:a",
      "192k",
      "-f",
      "mp4",
    ]),
  ];
  const clips = files.map((file, index) => clip(file, { clipId: `c${index}`, startSeconds: 0.2 + index * 0.7 }));
  const { left, right, facts } = await mixed(folder, 5, clips);
  expect(left).toHaveLength(240_000);
  for (const [index, samples] of bursts.entries()) {
    const at = Math.round((0.2 + index * 0.7) * 48_000);
    const here = shareOf(samples, left, at);
    expect(here).toBeGreaterThan(0.93);
    expect(here).toBeLessThan(1.05);
    expect(shareOf(samples, right, at)).toBeGreaterThan(0.93);
    expect(facts.clips[index]?.audibleSeconds).toBeGreaterThan(0.45);
  }
});

test("sounds of 22.05 kHz and of one channel are as loud as they were", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "low.wav"), 22_050, [samplesFrom(1, 22_050, sine(440, 0.25))]);
  const { left, right } = await mixed(folder, 1, [clip(file)]);
  expect(rms(left, 4_800, 43_200)).toBeCloseTo(0.25 / Math.SQRT2, 2);
  expect(rms(right, 4_800, 43_200)).toBeCloseTo(0.25 / Math.SQRT2, 2);
});

test("ninety clips at once are all there", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "burst.wav"), 48_000, [burst(700)]);
  const clips = Array.from({ length: 90 }, (_, index) =>
    clip(file, { clipId: `c${index}`, startSeconds: 0.1 + index * 0.6, volumeDb: -6 }),
  );
  const { left } = await mixed(folder, 55, clips);
  for (const { startSeconds } of clips)
    expect(shareOf(burst(700), left, Math.round(startSeconds * 48_000))).toBeCloseTo(0.5, 1);
});

test.each([
  ["muted", { muted: true }],
  ["at minus infinity", { volumeDb: null }],
  ["at the lowest volume", { volumeDb: -60 }],
  ["after the end of the film", { startSeconds: 30 }],
])("a clip that is %s leaves exact silence", async (_, rest) => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "loud.wav"), 48_000, [samplesFrom(2, 48_000, sine(440, 0.9))]);
  const { left, right, facts } = await mixed(folder, 2, [clip(file, rest)], { targetLufs: -14 });
  expect(left).toHaveLength(96_000);
  expect([...left, ...right].every((sample) => sample === 0)).toBe(true);
  expect(facts.clips[0]?.audibleSeconds).toBe(0);
  expect(facts.track?.lufs).toBeNull();
  expect(facts.silences).toEqual([{ startSeconds: 0, endSeconds: 2 }]);
});

test("a muted clip takes nothing from the others, and a missing file of it stops nothing", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), 48_000, [samplesFrom(1, 48_000, sine(440, 0.3))]);
  const gone = clip(join(folder, "gone.wav"), { clipId: "gone", muted: true });
  const both = await mixed(folder, 1, [clip(file), gone]);
  const alone = await mixed(folder, 1, [clip(file)]);
  expect(both.left).toEqual(alone.left);
});

test("a loop comes round without a click, exactly as often as its length says", async () => {
  const folder = await soundFolder();
  // Its end does not fit its beginning: cut together as it is, it would jump by half of full scale.
  const round = samplesFrom(0.731, 48_000, (t) => 0.5 * Math.sin(2 * Math.PI * 110 * t + 1) * (1 - 0.2 * t));
  const file = await writePcm(join(folder, "round.wav"), 48_000, [round]);
  const { left } = await mixed(folder, 4, [clip(file, { loop: true })]);
  expect(largestStep(left, 100, 191_000)).toBeLessThan(0.02);
  const lap = round.length;
  for (const time of [1, 2, 3, 4]) expect(shareOf(round.subarray(0, 20_000), left, lap * time)).toBeCloseTo(1, 1);
  expect(rms(left, 180_000, 191_000)).toBeGreaterThan(0.2);
});

test("what is trimmed, cut by its length or by the end of the film does not click", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), 48_000, [samplesFrom(5, 48_000, sine(100, 0.8))]);
  const cut = clip(file, { startSeconds: 0.5, trimStartSeconds: 0.3025, durationSeconds: 0.5025, volumeDb: -4 });
  const { left } = await mixed(folder, 2, [
    cut,
    clip(file, { clipId: "b", startSeconds: 1.4975, trimStartSeconds: 1 }),
  ]);
  expect(largestStep(left, 1, left.length)).toBeLessThan(0.03);
  expect(Math.abs(left.at(-1) as number)).toBeLessThan(0.001);
  expect(rms(left, 72_500, 95_000)).toBeGreaterThan(0.4);
  expect(rms(left, 0, 23_990)).toBe(0);
});

test("two clips that fade into each other keep their power", async () => {
  const folder = await soundFolder();
  const hiss = noise(3);
  const other = noise(9);
  const one = await writePcm(join(folder, "one.wav"), 48_000, [samplesFrom(3, 48_000, () => hiss() * 0.4)]);
  const two = await writePcm(join(folder, "two.wav"), 48_000, [samplesFrom(3, 48_000, () => other() * 0.4)]);
  const { left } = await mixed(folder, 4, [
    clip(one, { fadeOutSeconds: 2 }),
    clip(two, { clipId: "two", startSeconds: 1, fadeInSeconds: 2 }),
  ]);
  const level = rms(left, 0, 40_000);
  for (let at = 48_000; at < 144_000; at += 9_600) expect(rms(left, at, at + 9_600) / level).toBeCloseTo(1, 1);
});

test("fades that are longer than their clip meet in it", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), 48_000, [samplesFrom(1, 48_000, sine(500, 0.5))]);
  const { left } = await mixed(folder, 1, [clip(file, { fadeInSeconds: 5, fadeOutSeconds: 5 })]);
  expect(rms(left, 23_000, 25_000)).toBeGreaterThan(0.3);
  expect(rms(left, 0, 480)).toBeLessThan(0.02);
  expect(rms(left, 47_520, 48_000)).toBeLessThan(0.02);
});

/** Half a second that rises and falls, unlike any other of another frequency. */
function burst(hertz: number): Float32Array {
  return samplesFrom(0.5, 48_000, (t) => 0.5 * Math.sin(2 * Math.PI * hertz * t) * Math.sin((Math.PI * t) / 0.5));
}

function largestStep(samples: Float32Array, from: number, to: number): number {
  let largest = 0;
  for (let index = Math.max(1, from); index < to; index += 1)
    largest = Math.max(largest, Math.abs((samples[index] as number) - (samples[index - 1] as number)));
  return largest;
}
