import { join } from "node:path";
import { expect, test } from "vitest";
import { type AnalyseInput, analyseSound } from "../../../../sandbox/audio/analysis/analyse-sound.ts";
import { encoderFolder } from "../../../../src/platform/processes/encoder-folder.ts";
import { noise, samplesFrom, sine, soundFolder, writePcm } from "../../../support/sound-files.ts";

const RATE = 44_100;

test.each([
  ["clicks", 120, undefined],
  ["clicks", 97.3, undefined],
  ["drums", 90, 90],
  ["drums", 70, 71],
  ["drums", 128, undefined],
] as const)("finds the beats of %s at %d beats a minute to the hundredth of a second", async (kind, bpm, bpmHint) => {
  const sound = kind === "clicks" ? clicks(bpm, 24, 4) : drums(bpm, 24);
  const { rhythm } = await analysed(sound, bpmHint === undefined ? {} : { bpmHint });
  expect(Math.abs((rhythm?.bpm ?? 0) / bpm - 1)).toBeLessThan(0.002);
  const beat = 60 / bpm;
  const errors = (rhythm?.beats ?? []).map((found) => Math.abs(found - Math.round(found / beat) * beat));
  expect(errors.length).toBeGreaterThan((24 / beat) * 0.9);
  expect([...errors].sort((a, b) => a - b)[errors.length >> 1]).toBeLessThan(0.01);
  expect(rhythm?.confidence).toBeGreaterThan(0.8);
});

test.each([3, 4])("guesses bars of %d beats, and where they begin", async (beatsPerBar) => {
  const { rhythm } = await analysed(clicks(120, 24, beatsPerBar, 0.25));
  expect(rhythm?.beatsPerBar).toBe(beatsPerBar);
  const bar = beatsPerBar * 0.5;
  const into = (((rhythm?.beats[rhythm.firstBar] ?? 0) - 0.25) % bar) / bar;
  expect(Math.min(Math.abs(into), Math.abs(into - 1))).toBeLessThan(0.05);
});

test("silence has no rhythm and no energy", async () => {
  const silence = new Float32Array(RATE * 3);
  expect((await analysed(silence)).rhythm).toBeUndefined();
  const { curves } = await analysed(silence, { find: "curves" });
  expect(Math.max(...Buffer.from(curves?.energy ?? "", "base64"))).toBe(0);
  expect(Math.max(...Buffer.from(curves?.bands ?? "", "base64"))).toBe(0);
});

test("energy follows loudness, and each band hears its own octave", async () => {
  const tones = [70, 150, 300, 600, 1_200, 2_400, 4_800, 9_600];
  const sound = samplesFrom(9, RATE, (seconds) => {
    const second = Math.floor(seconds);
    return sine(tones[second] ?? 150, second === 8 ? 0.05 : 0.5)(seconds);
  });
  const { curves, ...rest } = await analysed(sound, { find: "curves" });
  expect(rest).toEqual({ durationSeconds: 9 });
  const energy = Buffer.from(curves?.energy ?? "", "base64");
  const bands = Buffer.from(curves?.bands ?? "", "base64");
  expect(energy.length).toBe(270);
  expect(bands.length).toBe(270 * 8);
  expect((energy[255] as number) / (energy[135] as number)).toBeCloseTo(0.1, 1);
  for (const band of tones.keys()) {
    const moment = [...bands.subarray((band * 30 + 15) * 8, (band * 30 + 16) * 8)];
    expect(moment.indexOf(Math.max(...moment))).toBe(band);
  }
});

test("a cancelled analysis stops, and what is no sound is refused", async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(analysed(clicks(120, 10, 4), {}, stop.signal)).rejects.toThrow();
  const folder = await soundFolder();
  const input = {
    encoderFolder: encoderFolder(),
    scratch: folder,
    file: import.meta.filename,
    find: "rhythm" as const,
  };
  await expect(analyseSound(input, new AbortController().signal)).rejects.toThrow("cannot be read");
});

async function analysed(sound: Float32Array, rest: Partial<AnalyseInput> = {}, signal = new AbortController().signal) {
  const folder = await soundFolder();
  const file = await writePcm(join(folder, "sound"), RATE, [sound]);
  const input = { encoderFolder: encoderFolder(), scratch: folder, file, find: "rhythm" as const, ...rest };
  return analyseSound(input, signal);
}

function clicks(bpm: number, seconds: number, beatsPerBar: number, first = 0): Float32Array {
  const sound = new Float32Array(seconds * RATE);
  for (let beat = 0; first + (beat * 60) / bpm < seconds - 0.1; beat += 1) {
    const from = Math.round((first + (beat * 60) / bpm) * RATE);
    const strength = beat % beatsPerBar === 0 ? 0.9 : 0.45;
    for (let index = 0; index < 1_500; index += 1)
      sound[from + index] = strength * Math.sin(index / 5) * Math.exp(-index / 300);
  }
  return sound;
}

/** Bass drum and snare in turn, with a cymbal on every half beat. */
function drums(bpm: number, seconds: number): Float32Array {
  const sound = new Float32Array(seconds * RATE);
  const hiss = noise();
  for (let half = 0; (half * 30) / bpm < seconds - 0.2; half += 1) {
    const from = Math.round(((half * 30) / bpm) * RATE);
    const beat = half / 2;
    for (let index = 0; index < 6_000; index += 1) {
      const seconds = index / RATE;
      const cymbal = hiss() * 0.12 * Math.exp(-seconds * 80);
      const drum =
        half % 2 > 0
          ? 0
          : beat % 2 === 0
            ? 0.7 * Math.sin(2 * Math.PI * 60 * seconds) * Math.exp(-seconds * 20)
            : 0.4 * hiss() * Math.exp(-seconds * 25);
      sound[from + index] = (sound[from + index] as number) + cymbal + drum;
    }
  }
  return sound;
}
