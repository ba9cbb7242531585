import fc from "fast-check";
import { expect, test } from "vitest";
import { randomOf } from "../../../../sandbox/audio/dsp/random.ts";
import { moods } from "../../../../sandbox/audio/music/moods/index.ts";
import { planPiece } from "../../../../sandbox/audio/music/plan.ts";
import { MUSIC_MOODS } from "../../../../sandbox/policy/sound-names.ts";

const request = fc.record({
  seconds: fc.double({ min: 3, max: 300, noNaN: true }),
  bpm: fc.option(fc.integer({ min: 50, max: 180 }), { nil: undefined }),
  loop: fc.boolean(),
  mood: fc.constantFrom(...MUSIC_MOODS),
  seed: fc.nat(1_000),
});

test("every length is filled with whole bars in sections that follow each other, and has time for a last chord", () => {
  fc.assert(
    fc.property(request, ({ mood, seed, ...wish }) => {
      const plan = planPiece(wish, moods[mood].bpm, randomOf(seed, "plan"));
      let bar = 0;
      for (const section of plan.sections) {
        expect(section.firstBar).toBe(bar);
        bar += section.bars;
      }
      expect(bar).toBe(plan.bars);
      expect(plan.bars).toBeGreaterThan(0);
      for (const { bars, energy } of plan.sections) {
        expect(bars).toBeGreaterThan(0);
        expect(energy).toBeLessThanOrEqual(1);
      }
      if (wish.bpm !== undefined) expect(plan.bpm).toBe(wish.bpm);
      const rest = plan.seconds - plan.bars * plan.barSeconds;
      if (wish.loop) expect(Math.abs(rest)).toBeLessThan(1e-6);
      else {
        expect(plan.seconds).toBe(wish.seconds);
        // Where a bar is longer than the whole piece, nothing can be done.
        if (wish.seconds > plan.barSeconds * 2) expect(rest).toBeGreaterThan(1);
      }
    }),
    { numRuns: 400 },
  );
});

test("a loop of its own tempo lasts exactly as long as asked for", () => {
  for (const mood of MUSIC_MOODS) {
    expect(planPiece({ seconds: 20, loop: true }, moods[mood].bpm, randomOf(1, "plan")).seconds).toBeCloseTo(20, 9);
  }
});

test("a minute has an intro, A, B and an outro in phrases of four bars, at a tempo of the mood", () => {
  for (const mood of MUSIC_MOODS) {
    const [low, high] = moods[mood].bpm;
    const { sections, bpm, bars } = planPiece({ seconds: 60 }, moods[mood].bpm, randomOf(3, "plan"));
    const names = sections.map(({ name }) => name);
    expect(names[0]).toBe("intro");
    expect(names).toEqual(expect.arrayContaining(["A", "B"]));
    expect(names.at(-1)).toBe("outro");
    expect(bars % 2).toBe(0);
    expect(bpm).toBeGreaterThanOrEqual(low);
    expect(bpm).toBeLessThanOrEqual(high);
  }
});
