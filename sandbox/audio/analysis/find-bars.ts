import { FLUX_STEP_SECONDS } from "./onset-flux.ts";

export interface FoundBars {
  readonly beatsPerBar: 3 | 4;
  /** Which beat begins the first whole bar, from 0. */
  readonly firstBar: number;
}

/** Fewer beats tell nothing of bars. */
const FEWEST_BEATS = 12;
/** Most music is in four: three has to be clearly more regular. */
const THREE_HAS_TO_BE = 1.15;
const LOOK_STEPS = 4;

/** A guess at the bars: the grouping in which strong beats repeat best, and the place in it that is strongest. */
export function findBars(flux: readonly number[], beats: readonly number[]): FoundBars {
  if (beats.length < FEWEST_BEATS) return { beatsPerBar: 4, firstBar: 0 };
  const strengths = beats.map((beat) => strengthAt(flux, beat));
  const mean = strengths.reduce((sum, strength) => sum + strength, 0) / strengths.length;
  const level = strengths.map((strength) => strength - mean);
  const [three, four] = [3, 4].map((lag) => likeness(level, lag)) as [number, number];
  const beatsPerBar = three > 0 && three > four * THREE_HAS_TO_BE ? 3 : 4;
  const places = Array.from({ length: beatsPerBar }, (_, place) => meanOfEvery(strengths, place, beatsPerBar));
  return { beatsPerBar, firstBar: places.indexOf(Math.max(...places)) };
}

function strengthAt(flux: readonly number[], seconds: number): number {
  const step = Math.round(seconds / FLUX_STEP_SECONDS);
  return Math.max(0, ...flux.slice(Math.max(0, step - LOOK_STEPS), step + LOOK_STEPS + 1));
}

function likeness(level: readonly number[], lag: number): number {
  let sum = 0;
  for (let index = lag; index < level.length; index += 1)
    sum += (level[index] as number) * (level[index - lag] as number);
  return sum / (level.length - lag);
}

function meanOfEvery(values: readonly number[], place: number, step: number): number {
  const own = values.filter((_, index) => index % step === place);
  return own.reduce((sum, value) => sum + value, 0) / own.length;
}
