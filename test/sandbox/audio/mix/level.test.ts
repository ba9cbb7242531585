import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LoudnessMeter } from "../../../../sandbox/audio/mix/loudness-meter.ts";
import { decibelsOf } from "../../../../sandbox/audio/mix/mix-plan.ts";
import { PeakMeter } from "../../../../sandbox/audio/mix/true-peak.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";
import { noise, samplesFrom, sine, soundFolder, writePcm } from "../../../support/sound-files.ts";
import { clip, mixed } from "./mixed.ts";

const RATE = 48_000;

test("loudness and true peak agree with ffmpeg's own", async () => {
  const folder = await soundFolder();
  const hiss = noise(5);
  const sounds: Record<string, Float32Array[]> = {
    tone: [samplesFrom(4, RATE, sine(997, 0.3))],
    // Above 10 kHz ffmpeg's filters, made for 192 kHz, are not those of the standard at 48.
    rumble: [samplesFrom(4, RATE, rumble(hiss))],
    "loud and silent": [samplesFrom(8, RATE, (t) => (t % 3 < 1 ? sine(440, 0.7)(t) : 0.0001 * hiss()))],
    speech: [voice(6)],
    "two sides": [music(6), samplesFrom(6, RATE, sine(220, 0.1))],
    // It swells, as what begins at once rings in every filter in another way.
    "peaks between samples": [
      samplesFrom(4, RATE, (t) => 0.5 * Math.min(1, t, 4 - t) * Math.sin(2 * Math.PI * 12_000 * t + Math.PI / 4)),
    ],
  };
  for (const [name, channels] of Object.entries(sounds)) {
    const [left, right = left] = channels as [Float32Array, Float32Array?];
    const path = await writePcm(join(folder, "sound.wav"), RATE, [left, right], 24);
    const theirs = loudnorm(path);
    const loudness = new LoudnessMeter();
    const peaks = new PeakMeter();
    for (let at = 0; at < left.length; at += 7_001) {
      const block = { left: left.subarray(at, at + 7_001), right: right.subarray(at, at + 7_001) };
      loudness.add(block, block.left.length);
      peaks.add(block, block.left.length);
    }
    // A pause of a few blocks is at the gate or not by where the blocks begin: ours are the standard's, as below.
    expect(Math.abs((loudness.integrated() ?? 0) - theirs.lufs), name).toBeLessThan(name === "speech" ? 0.35 : 0.1);
    expect(Math.abs(decibelsOf(peaks.end().truePeak) - theirs.truePeakDb), name).toBeLessThan(0.35);
  }
});

test.each([
  [[[20, -23]], -23],
  [[[20, -33]], -33],
  [
    [
      [10, -36],
      [60, -23],
      [10, -36],
    ],
    -23,
  ],
  [
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
    [
      [20, -26],
      [20.1, -20],
      [20, -26],
    ],
    -23,
  ],
] as const)("loudness passes the test signals of EBU Tech 3341: %j is %d LUFS", (parts, lufs) => {
  const meter = new LoudnessMeter();
  for (const [seconds, decibels] of parts) {
    const tone = samplesFrom(seconds, RATE, sine(1_000, 10 ** (decibels / 20)));
    meter.add({ left: tone, right: tone }, tone.length);
  }
  expect(Math.abs((meter.integrated() ?? 0) - lufs)).toBeLessThan(0.1);
});

test.each(["mp4", "webm", "mov"] as const)(
  "voice over music comes out at -14 LUFS and below -1 dBTP as %s",
  async (container) => {
    const folder = await soundFolder();
    const spoken = await writePcm(join(folder, "voice.wav"), RATE, [voice(5)]);
    const played = await writePcm(join(folder, "music.wav"), RATE, [music(8), music(8)]);
    const clips = [
      clip(spoken, { clipId: "voice", role: "voice", startSeconds: 2 }),
      clip(spoken, { clipId: "again", role: "voice", startSeconds: 9 }),
      clip(played, { clipId: "music", role: "music", loop: true, volumeDb: -8, fadeInSeconds: 1, fadeOutSeconds: 2 }),
    ];
    const speech = [
      { startSeconds: 2, endSeconds: 7 },
      { startSeconds: 9, endSeconds: 14 },
    ];
    const { facts, path } = await mixed(folder, 16, clips, { speech, container, targetLufs: -14 });
    const { lufs, truePeakDb } = loudnorm(path);
    expect(Math.abs(lufs + 14)).toBeLessThan(0.5);
    expect(truePeakDb).toBeLessThanOrEqual(-1);
    expect(Math.abs((facts.track?.lufs ?? 0) - lufs)).toBeLessThan(0.3);
    expect(facts.track?.truePeakDb).toBeLessThanOrEqual(-1.9);
    expect(facts.track?.isClipped).toBe(false);
    for (const each of facts.clips) expect(each.audibleSeconds, each.clipId).toBeGreaterThan(2);
  },
);

test("eight sounds at full scale on top of each other are limited, not clipped", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "loud.wav"), RATE, [samplesFrom(3, RATE, sine(330, 0.99))]);
  const clips = Array.from({ length: 8 }, (_, index) =>
    clip(file, { clipId: `c${index}`, startSeconds: 0.2 * index, volumeDb: 6 }),
  );
  const { facts, left } = await mixed(folder, 4, clips);
  expect(facts.placed.truePeakDb).toBeGreaterThan(20);
  expect(facts.track?.isClipped).toBe(false);
  expect(decibelsOf(left.reduce((most, value) => Math.max(most, Math.abs(value)), 0))).toBeLessThanOrEqual(-1.95);
});

test("a film of one frame, and one without any sound, get tracks of their length", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), RATE, [samplesFrom(1, RATE, sine(440, 0.5))]);
  const short = await mixed(folder, 1 / 30, [clip(file)], { targetLufs: -14 });
  expect(short.facts.samples).toBe(1_600);
  expect(short.left).toHaveLength(1_600);
  expect(short.left.some((sample) => Math.abs(sample) > 0.05)).toBe(true);
  const silent = await mixed(folder, 2, [], { targetLufs: -14 });
  expect(silent.left).toHaveLength(96_000);
  expect(silent.facts.track).toMatchObject({ lufs: null, truePeakDb: -120, gainDb: 0 });
});

test("a clip too soft to be heard beside the others is told", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), RATE, [samplesFrom(2, RATE, sine(440, 0.5))]);
  const faint = await writePcm(join(folder, "faint.wav"), RATE, [samplesFrom(2, RATE, sine(440, 0.0004))], 24);
  const { facts } = await mixed(folder, 5, [clip(file), clip(faint, { clipId: "faint", startSeconds: 2 })], {
    targetLufs: -14,
  });
  expect(facts.clips.map(({ clipId, audibleSeconds }) => [clipId, audibleSeconds > 1.9])).toEqual([
    ["clip", true],
    ["faint", false],
  ]);
  expect(facts.silences).toEqual([{ startSeconds: 2, endSeconds: 5 }]);
});

test("a track is as long as its film to the sample, whatever its encoder", async () => {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "tone.wav"), RATE, [samplesFrom(3, RATE, sine(440, 0.5))]);
  const samples = Math.round((77 / 30) * RATE);
  for (const container of ["webm", "mov"] as const)
    expect((await mixed(folder, 77 / 30, [clip(file)], { container })).left, container).toHaveLength(samples);
  // Packets of AAC have 1024 samples; the file says how many of the last one count.
  const { path } = await mixed(folder, 77 / 30, [clip(file)], { container: "mp4" });
  const probe = run("ffprobe", ["-v", "error", "-print_format", "json", "-show_streams", path]).stdout;
  expect(Number(JSON.parse(probe).streams[0].duration)).toBeCloseTo(samples / RATE, 3);
});

function rumble(hiss: () => number): () => number {
  let low = 0;
  return () => {
    low += (hiss() - low) * 0.2;
    return low;
  };
}

/** Pulses of a throat through a resonance, in syllables, with pauses: as uneven as speech. */
function voice(seconds: number): Float32Array {
  const hiss = noise(11);
  let [phase, one, two] = [0, 0, 0];
  return samplesFrom(seconds, RATE, (t) => {
    phase += (120 * (1 + 0.1 * Math.sin(4 * t))) / RATE;
    const pulse = (phase % 1 < 0.1 ? 0.5 : -0.05) + 0.05 * hiss();
    const value = pulse * 0.05 + 1.8 * one - 0.85 * two;
    [one, two] = [value, one];
    return value * Math.sin(Math.PI * 4 * t) ** 2 * (t % 2 < 1.6 ? 0.5 : 0);
  });
}

function music(seconds: number): Float32Array {
  const hiss = noise(17);
  return samplesFrom(seconds, RATE, (t) => {
    const beat = t % 0.5;
    const chord = [220, 277, 330].reduce((sum, hertz) => sum + 0.08 * Math.sin(2 * Math.PI * hertz * t), 0);
    return (
      chord + 0.5 * Math.sin(2 * Math.PI * 55 * beat) * Math.exp(-beat * 18) + 0.1 * hiss() * Math.exp(-(t % 0.25) * 60)
    );
  });
}

function loudnorm(path: string): { lufs: number; truePeakDb: number } {
  const args = ["-hide_banner", "-nostats", "-i", path, "-vn", "-af", "loudnorm=print_format=json", "-f", "null", "-"];
  const { stderr } = run("ffmpeg", args);
  const facts = JSON.parse(stderr.slice(stderr.lastIndexOf("{"), stderr.lastIndexOf("}") + 1));
  return { lufs: Number(facts.input_i), truePeakDb: Number(facts.input_tp) };
}

function run(program: "ffmpeg" | "ffprobe", args: readonly string[]) {
  const folder = encoderFolder();
  const env = { LD_LIBRARY_PATH: folder, DYLD_LIBRARY_PATH: folder };
  return spawnSync(join(folder, program), args, { env, encoding: "utf8" });
}
