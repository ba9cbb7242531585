import { between, type Random } from "../../dsp/random.ts";
import type { DrumName, MoodStyle } from "../mood.ts";
import type { Bar, Note } from "./note.ts";

/** What every drum plays. Its notes have no pitch. */
export function writeDrums(
  { grooves, fill, crash }: Pick<MoodStyle, "grooves" | "fill" | "crash">,
  bars: readonly Bar[],
  random: Random,
): Map<DrumName, Note[]> {
  const parts = new Map<DrumName, Note[]>();
  const hit = (drum: DrumName, beat: number, velocity: number) => {
    const notes = parts.get(drum) ?? [];
    notes.push({ beat, beats: 0.25, pitch: 60, velocity: Math.min(1, velocity + between(random, -0.05, 0.05)) });
    parts.set(drum, notes);
  };
  const hadDrums = grooves.some(({ from }) => bars.some(({ energy }) => energy >= from));
  bars.forEach((bar, place) => {
    const start = bar.index * 4;
    if (bar.isEnding) {
      const low = grooves.find(({ hits }) => hits.taiko)?.hits.taiko ? "taiko" : "softKick";
      if (hadDrums) hit(low, start, 0.8);
      if (hadDrums && crash) hit("crash", start, 0.5);
      return;
    }
    const next = bars[place + 1];
    const leadsOn = bar.isLastOfSection && next !== undefined && bar.energy >= 0.3;
    const fillFrom = leadsOn && fill && hadDrums ? firstHit(fill.hits) : 16;
    for (const { from, hits } of grooves) {
      if (bar.energy < from) continue;
      for (const [drum, steps] of Object.entries(hits) as [DrumName, string][]) {
        forEachHit(steps, (step, velocity) => {
          // A fill replaces what it would play over.
          if (step < fillFrom || drum === "shaker" || drum === "hat") hit(drum, start + step / 4, velocity);
        });
      }
    }
    if (leadsOn && fill && hadDrums) {
      forEachHit(fill.hits, (step, velocity) => hit(fill.drum, start + step / 4, velocity * (0.55 + bar.energy * 0.4)));
    }
    const opens = bar.place === 0 && bar.energy > 0.55 && place > 0;
    if (crash && opens) hit("crash", start, 0.35 + bar.energy * 0.25);
  });
  return parts;
}

function forEachHit(steps: string, visit: (step: number, velocity: number) => void): void {
  for (let step = 0; step < steps.length; step += 1) {
    const force = Number(steps[step]);
    if (force > 0) visit(step, force / 9);
  }
}

function firstHit(steps: string): number {
  return steps.search(/[1-9]/);
}
