import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { AudioProcess } from "../../../src/audio/audio-process.ts";
import { SoundAnalyses } from "../../../src/audio/sound-analyses.ts";
import { encoderFolder } from "../../../src/platform/processes/encoder-folder.ts";
import { samplesFrom, sine, soundFolder, writePcm } from "../../support/sound-files.ts";
import { soundAsset } from "../project/sample-assets.ts";

const audio = new AudioProcess();
afterAll(() => audio.close());

async function open() {
  const folder = await soundFolder();
  let asked = 0;
  const pathOf = async () => {
    asked += 1;
    return join(folder, "stored.wav");
  };
  const analyses = new SoundAnalyses({
    audio,
    encoderFolder,
    scratchFolder: () => mkdtempSync(join(folder, "scratch-")),
    pathOf,
  });
  return { folder, analyses, asked: () => asked };
}

test.each([
  ["calm", 70],
  ["corporate", 106],
  ["cinematic", 72],
] as const)("music of the mood %s has the tempo that it was made in, folded by its label", async (mood, bpm) => {
  const { folder, analyses } = await open();
  const out = join(folder, "song.wav");
  const made = await audio.request("compose", { mood, bpm, seconds: 24, seed: 3, out });
  const beats = await analyses.beatsOf(out, Math.round(made.bpm));
  expect(Math.abs((beats?.bpm ?? 0) / made.bpm - 1)).toBeLessThan(0.002);
  expect(beats?.times).toBeUndefined();
  // Half a frame at the end of the piece.
  const last = Math.floor(20 / (60 / made.bpm));
  const heard = (beats?.firstBeatSeconds ?? 0) + (last * 60) / (beats?.bpm ?? 1);
  const period = 60 / made.bpm;
  expect(Math.abs(heard / period - Math.round(heard / period)) * period).toBeLessThan(0.035);
});

test("speech and silence have no beats", async () => {
  const { folder, analyses } = await open();
  const out = join(folder, "voice.wav");
  const text = "The moon pulls the sea. Twice a day the water rises and falls on every coast, and nobody can stop it.";
  await audio.request("speak", { text, voice: "rms", speed: 1, out });
  expect(await analyses.beatsOf(out)).toBeUndefined();
  const silence = await writePcm(join(folder, "silence.wav"), 24_000, [new Float32Array(24_000 * 6)]);
  expect(await analyses.beatsOf(silence, 120)).toBeUndefined();
});

test("how loud a sound is over time is measured once, the same every time; a failure is not kept", async () => {
  const { folder, analyses, asked } = await open();
  const sound = soundAsset("bed.wav", 2, { sha256: "a".repeat(64) });
  const asset = { ...sound, assetId: "bed" };
  await expect(analyses.curvesOf("ada", asset)).rejects.toThrow(/cannot be read/);
  await writePcm(join(folder, "stored.wav"), 24_000, [samplesFrom(2, 24_000, (t) => sine(300, t / 2)(t))]);
  const [one, other] = await Promise.all([analyses.curvesOf("ada", asset), analyses.curvesOf("ada", asset)]);
  expect(asked()).toBe(2);
  expect(one).toBe(other);
  expect(one.energy).toHaveLength(60);
  expect(one.energy[59]).toBeGreaterThan(250);
  expect((one.energy[30] as number) / 255).toBeCloseTo(0.5, 1);
  const again = await analyses.curvesOf("bob", asset);
  expect(Buffer.compare(again.bands, one.bands)).toBe(0);
});
