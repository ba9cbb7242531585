import { describe, expect, test } from "vitest";
import { randomOf } from "../../../../sandbox/audio/dsp/random.ts";
import { chordOf, voiceLead } from "../../../../sandbox/audio/music/harmony.ts";
import { moods } from "../../../../sandbox/audio/music/moods/index.ts";
import { planPiece } from "../../../../sandbox/audio/music/plan.ts";
import { tonicOf, writeScore } from "../../../../sandbox/audio/music/score/write-score.ts";
import { MUSIC_KEYS, MUSIC_MOODS } from "../../../../sandbox/policy/sound-names.ts";

test("chords are read as thirds of their scale", () => {
  expect(chordOf("1", "major", 0).classes).toEqual([0, 4, 7]);
  expect(chordOf("6:7", "major", 0).classes).toEqual([9, 0, 4, 7]);
  expect(chordOf("5/7", "major", 0)).toMatchObject({ classes: [7, 11, 2], bass: 11 });
  expect(chordOf("2", "phrygian", 4).classes).toEqual([5, 9, 0]);
  expect(chordOf("4:a", "major", 7).classes).toEqual([0, 2, 4, 7]);
});

test("from chord to chord no voice jumps", () => {
  const chords = ["1:a", "6:7", "4:9", "5:s", "1/3", "2:7", "5"].map((symbol) => chordOf(symbol, "major", 2));
  const voicings = voiceLead(chords, 52, 74);
  voicings.forEach((voicing, index) => {
    expect(new Set(voicing.map((note) => note % 12))).toEqual(new Set(chords[index]?.classes));
    expect([...voicing].sort((a, b) => a - b)).toEqual(voicing);
    for (const note of voicing) {
      expect(note).toBeGreaterThanOrEqual(52);
      expect(note).toBeLessThanOrEqual(74);
      const before = voicings[index - 1];
      if (before) expect(Math.min(...before.map((each) => Math.abs(each - note)))).toBeLessThanOrEqual(5);
    }
  });
});

describe.each(MUSIC_MOODS)("%s", (mood) => {
  const style = moods[mood];
  const scoreOf = (seed: number, seconds = 45, key = "D" as const) =>
    writeScore(style, planPiece({ seconds }, style.bpm, randomOf(seed, "plan")), tonicOf(key), seed);

  test("has every note in its key and in the reach of its instrument", () => {
    const scale = chordOf("1", style.scale, tonicOf("D")).scale;
    for (const { layer, notes } of scoreOf(5).parts) {
      for (const { pitch, velocity, beats, beat } of notes) {
        // A fifth above a bass note is the one thing that may leave the scale.
        if (layer.part.as !== "bass") expect(scale, layer.instrument).toContain(((pitch % 12) + 12) % 12);
        expect(pitch).toBeGreaterThanOrEqual(19);
        expect(pitch).toBeLessThanOrEqual(108);
        expect(velocity).toBeGreaterThan(0);
        expect(beats).toBeGreaterThan(0);
        expect(beat).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("has chords, a bass or a drone, and a tune, and ends with a chord", () => {
    const plan = planPiece({ seconds: 45 }, style.bpm, randomOf(5, "plan"));
    const { parts } = scoreOf(5);
    const kinds = parts.filter(({ notes }) => notes.length > 0).map(({ layer }) => layer.part.as);
    expect(kinds).toContain("melody");
    expect(kinds.some((kind) => kind === "bass" || kind === "drone")).toBe(true);
    const last = parts.flatMap(({ notes }) => notes.filter(({ beat }) => beat >= plan.bars * 4));
    expect(new Set(last.map(({ pitch }) => pitch % 12)).size).toBeGreaterThanOrEqual(3);
  });

  test("is the same for the same seed and another for another", () => {
    expect(JSON.stringify(scoreOf(5))).toBe(JSON.stringify(scoreOf(5)));
    expect(JSON.stringify(scoreOf(6).parts)).not.toBe(JSON.stringify(scoreOf(5).parts));
  });

  test("repeats its motif: a tune that comes back is what is remembered", () => {
    const tune = scoreOf(5, 60).parts.find(({ layer }) => layer.part.as === "melody")?.notes ?? [];
    const rhythms = new Map<string, number>();
    const pairs = grouped(tune);
    for (const notes of pairs.values()) {
      const rhythm = notes.map(({ beat }) => Math.round((beat % 8) * 2)).join(" ");
      rhythms.set(rhythm, (rhythms.get(rhythm) ?? 0) + 1);
    }
    expect(Math.max(...rhythms.values())).toBeGreaterThanOrEqual(2);
  });
});

test("every key has its tonic", () => {
  expect(MUSIC_KEYS.map(tonicOf)).toEqual([0, 1, 1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 8, 9, 10, 10, 11]);
});

function grouped<T extends { beat: number }>(notes: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const note of notes)
    groups.set(Math.floor(note.beat / 8), [...(groups.get(Math.floor(note.beat / 8)) ?? []), note]);
  return groups;
}
