import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loudnessOf } from "../../../sandbox/audio/mix/loudness-meter.ts";
import type { ComposeInput } from "../../../sandbox/audio/music/composition.ts";
import { readWav } from "../../../sandbox/audio/wav.ts";
import { EFFECT_NAMES, type EffectName, MUSIC_MOODS } from "../../../sandbox/policy/sound-names.ts";
import { AudioProcess } from "../../../src/audio/audio-process.ts";
import { sampled } from "../../support/sampled.ts";

const audio = new AudioProcess();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "make-sound-"));
});
afterAll(async () => {
  await audio.close();
  await rm(folder, { recursive: true, force: true });
});

async function composed(input: Omit<ComposeInput, "out">) {
  const out = join(folder, "music.wav");
  const facts = await audio.request("compose", { ...input, out });
  return { ...facts, ...(await read(out)) };
}

async function effect(name: EffectName, more: { seconds?: number; seed?: number } = {}) {
  const out = join(folder, "effect.wav");
  const facts = await audio.request("effect", { name, seed: 1, ...more, out });
  return { ...facts, ...(await read(out)) };
}

async function read(path: string) {
  const bytes = await readFile(path);
  const { channels, sampleRate } = readWav(bytes);
  const [left, right] = channels as [Float32Array, Float32Array];
  return { left, right, sampleRate, sha256: createHash("sha256").update(bytes).digest("hex") };
}

describe("music", () => {
  test.each(sampled(MUSIC_MOODS, 3))(
    "%s is in stereo, at its level, without a click at its ends, and follows from its seed",
    async (mood) => {
      const piece = await composed({ mood, seconds: 16, seed: 3 });
      const { left, right, sampleRate, bars, beats, bpm } = piece;
      expect(left.length).toBe(16 * sampleRate);
      expect(Math.abs(loudnessOf([left, right]) + 18)).toBeLessThan(0.7);
      expect(peakOf(left)).toBeLessThan(0.83);
      expect(Math.abs(mean(left))).toBeLessThan(0.001);
      for (const channel of [left, right]) {
        expect(Math.abs(channel[0] as number)).toBeLessThan(0.002);
        expect(peakOf(channel.subarray(-24))).toBeLessThan(0.002);
      }
      expect(left.some((value, index) => Math.abs(value - (right[index] as number)) > 0.01)).toBe(true);
      // It dies away before its end and is loud in its middle.
      expect(rms(left.subarray(-sampleRate / 5))).toBeLessThan(rms(left.subarray(7 * sampleRate, 9 * sampleRate)) / 5);
      expect((beats[1] as number) - (beats[0] as number)).toBeCloseTo(60 / bpm, 2);
      expect(bars.every((bar) => beats.includes(bar))).toBe(true);
      expect(piece.energy.length).toBe(bars.length - 1);
      expect((await composed({ mood, seconds: 16, seed: 3 })).sha256).toBe(piece.sha256);
    },
  );

  test("of another seed is other music", async () => {
    const [first, second] = [
      await composed({ mood: "calm", seconds: 6, seed: 1 }),
      await composed({ mood: "calm", seconds: 6, seed: 2 }),
    ];
    expect(second.sha256).not.toBe(first.sha256);
  });

  test("has the same bytes on every machine", async () => {
    expect((await composed({ mood: "upbeat", seconds: 8, seed: 11, key: "G", bpm: 120 })).sha256.slice(0, 16)).toBe(
      "1ae60e0edef8bedd",
    );
    expect((await effect("shimmer", { seed: 11 })).sha256.slice(0, 16)).toBe("c8c68ee9a57ce840");
  });

  test("has its kick drum on the beats it names", async () => {
    const { left, beats, sampleRate, bpm } = await composed({ mood: "upbeat", seconds: 24, seed: 4, bpm: 120 });
    expect(bpm).toBe(120);
    // The lows of one beat apart, compared: on the beat there's more than half a beat later.
    const lows = lowPassed(left, sampleRate);
    const at = (second: number) => rms(lows.subarray(second * sampleRate, (second + 0.08) * sampleRate));
    const middle = beats.filter((beat) => beat > 10 && beat < 16);
    const stronger = middle.filter((beat) => at(beat) > at(beat + 0.25));
    expect(stronger.length / middle.length).toBeGreaterThan(0.8);
  });

  test("as a loop is whole bars, and its end runs into its start", async () => {
    const { left, seconds, bars, sampleRate, bpm } = await composed({ mood: "lofi", seconds: 12, seed: 2, loop: true });
    expect(left.length).toBe(Math.round(seconds * sampleRate));
    expect(seconds).toBeCloseTo((bars.length * 240) / bpm, 2);
    // The step from the last sample to the first is no larger than steps within.
    const steps = left.map((value, index) => Math.abs(value - (left[index - 1] ?? value)));
    expect(Math.abs((left[0] as number) - (left.at(-1) as number))).toBeLessThan(peakOf(steps) * 1.05);
    expect(rms(left.subarray(-sampleRate / 2))).toBeGreaterThan(rms(left) / 6);
  });

  test.each([
    ["too short", { seconds: 1 }, /loop/],
    ["too long", { seconds: 4_000 }, /loop/],
    ["no number of seconds", { seconds: Number.NaN }, /loop/],
    ["a tempo that nobody plays", { bpm: 900 }, /leave it out/],
    ["an unknown mood", { mood: "angry" as "calm" }, /calm, upbeat/],
    ["an unknown key", { key: "H" as "C" }, /C#/],
  ])("%s is refused with what to do", async (_, wrong, next) => {
    await expect(composed({ mood: "calm", seconds: 6, seed: 1, ...wrong })).rejects.toThrow(next);
  });

  test("that is cancelled is left at once", async () => {
    const abort = new AbortController();
    const out = join(folder, "cancelled.wav");
    const cancelled = audio.request(
      "compose",
      { mood: "inspiring", seconds: 300, seed: 1, out },
      { signal: abort.signal, onProgress: ({ done }) => done > 0 && abort.abort(new Error("no longer wanted")) },
    );
    await expect(cancelled).rejects.toThrow("no longer wanted");
    expect((await effect("tick")).seconds).toBeGreaterThan(0);
  });
});

describe("effects", () => {
  test.each(EFFECT_NAMES)("%s peaks at -6 dB, begins and ends in silence, and follows from its seed", async (name) => {
    const { left, right, sampleRate, seconds, peakSeconds, sha256 } = await effect(name);
    expect(20 * Math.log10(Math.max(peakOf(left), peakOf(right)))).toBeCloseTo(-6, 1);
    for (const channel of [left, right]) {
      expect(Math.abs(channel[0] as number)).toBeLessThan(0.002);
      expect(Math.abs(channel.at(-1) as number)).toBeLessThan(0.002);
      expect(Math.abs(mean(channel))).toBeLessThan(0.002);
    }
    expect(left.length).toBe(Math.round(seconds * sampleRate));
    expect(peakSeconds).toBeLessThanOrEqual(seconds);
    expect((await effect(name)).sha256).toBe(sha256);
    expect((await effect(name, { seed: 2 })).sha256).not.toBe(sha256);
  });

  test("last as long as asked for, within what suits them", async () => {
    expect((await effect("riser", { seconds: 5 })).seconds).toBe(5);
    expect((await effect("whoosh", { seconds: 0.5 })).seconds).toBe(0.5);
    await expect(effect("click", { seconds: 20 })).rejects.toThrow(/0.05 to 0.3 seconds/);
    await expect(effect("boom" as EffectName)).rejects.toThrow(/whoosh/);
  });

  test("rise to their end, fall from their start or pass by, as their names say", async () => {
    const part = async (name: EffectName) => {
      const { peakSeconds, seconds } = await effect(name);
      return peakSeconds / seconds;
    };
    expect(await part("riser")).toBeGreaterThan(0.85);
    expect(await part("impact")).toBeLessThan(0.1);
    expect(await part("ding")).toBeLessThan(0.1);
    expect(await part("whoosh")).toBeGreaterThan(0.3);
    expect(await part("whoosh")).toBeLessThan(0.75);
  });
});

function peakOf(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

function mean(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}

function lowPassed(samples: Float32Array, sampleRate: number): Float32Array {
  const amount = (2 * Math.PI * 90) / sampleRate;
  let [first, second] = [0, 0];
  return samples.map((sample) => {
    first += (sample - first) * amount;
    second += (first - second) * amount;
    return second;
  });
}
