import type { SoundRhythm } from "../../sandbox/audio/analysis/analyse-sound.ts";
import type { Beats } from "../project/assets/asset.ts";

/** On fewer of the beats something is struck by accident as well; speech reaches three of four, but is never regular. */
const LEAST_CONFIDENCE = { regular: 0.6, irregular: 0.85 } as const;
/** Of the time between two beats: what strays further on average from a grid is not regular. */
const REGULAR_SHARE = 0.06;
const FEWEST_BEATS = 8;
/** Single beats come early or late by swing, or are heard so: what counts is where several are. */
const NEIGHBOURS = 8;
/** A frame of a film: what is further from a steady grid is told beat by beat. */
const STEADY_SECONDS = 1 / 30;

/** What is kept of a rhythm with its music; undefined where it may as well be an accident. */
export function beatsOfRhythm({ beats, beatsPerBar, firstBar, confidence }: SoundRhythm): Beats | undefined {
  if (beats.length < FEWEST_BEATS) return undefined;
  const { first, period } = steadyGrid(beats);
  const early = beats.map((beat, index) => beat - (first + index * period));
  const isSteady = furthestMean(early) <= STEADY_SECONDS;
  const astray = Math.sqrt(early.reduce((sum, seconds) => sum + seconds ** 2, 0) / early.length);
  if (confidence < LEAST_CONFIDENCE[astray <= REGULAR_SHARE * period ? "regular" : "irregular"]) return undefined;
  return {
    bpm: Number((60 / period).toFixed(2)),
    firstBeatSeconds: Number(Math.max(0, isSteady ? first : (beats[0] ?? 0)).toFixed(3)),
    beatsPerBar,
    ...(firstBar > 0 ? { firstBar } : {}),
    ...(isSteady ? {} : { times: beats }),
  };
}

/** Of all runs of neighbours, how far the mean of one is from nothing. */
function furthestMean(values: readonly number[]): number {
  let [sum, furthest] = [0, 0];
  for (const [index, value] of values.entries()) {
    sum += value - (values[index - NEIGHBOURS] ?? 0);
    if (index >= NEIGHBOURS - 1) furthest = Math.max(furthest, Math.abs(sum / NEIGHBOURS));
  }
  return furthest;
}

/** The straight line through the beats that is nearest to all of them: finer than the distance of any two. */
function steadyGrid(beats: readonly number[]): { readonly first: number; readonly period: number } {
  const count = beats.length;
  const middle = (count - 1) / 2;
  const mean = beats.reduce((sum, beat) => sum + beat, 0) / count;
  let [product, square] = [0, 0];
  for (const [index, beat] of beats.entries()) {
    product += (index - middle) * (beat - mean);
    square += (index - middle) ** 2;
  }
  const period = product / square;
  return { first: mean - middle * period, period };
}
