import type { DecodedSound } from "../mix/decoded-sound.ts";
import { SAMPLE_RATE } from "../mix/mix-plan.ts";
import { monoWindows } from "./mono-windows.ts";
import { Spectrum, WINDOW_SAMPLES } from "./spectrum.ts";

export const CURVE_RATE = 30;
const STEP_SAMPLES = SAMPLE_RATE / CURVE_RATE;
/** Hertz between the bands: each about an octave, as ears hear. */
const BAND_EDGES = [40, 100, 200, 400, 800, 1_600, 3_200, 6_400, 16_000] as const;
export const BAND_COUNT = BAND_EDGES.length - 1;
/** The quietest that a band shows, below the loudest moment of any band. */
const BAND_RANGE_DB = 60;

export interface EnergyCurves {
  /** Root mean square of each thirtieth of a second over that of the loudest one. */
  readonly energy: Float32Array;
  /** Eight bands for each thirtieth of a second, low to high, one moment after the other. In decibels, brought to 0..1. */
  readonly bands: Float32Array;
}

/** How loud a sound is over time, as a whole and in bands: what pictures can move with. 0..1. */
export function energyCurves(sound: DecodedSound): EnergyCurves {
  const count = Math.ceil(sound.length / STEP_SAMPLES);
  const energy = new Float32Array(count);
  const bands = new Float32Array(count * BAND_COUNT);
  const spectrum = new Spectrum();
  let step = 0;
  for (const window of monoWindows(sound, { first: 0, size: STEP_SAMPLES, hop: STEP_SAMPLES, count })) {
    let sum = 0;
    for (let index = 0; index < STEP_SAMPLES; index += 1) sum += (window[index] as number) ** 2;
    energy[step++] = Math.sqrt(sum / STEP_SAMPLES);
  }
  step = 0;
  const first = (STEP_SAMPLES - WINDOW_SAMPLES) / 2;
  for (const window of monoWindows(sound, { first, size: WINDOW_SAMPLES, hop: STEP_SAMPLES, count })) {
    const lines = spectrum.measure(window);
    for (let band = 0; band < BAND_COUNT; band += 1)
      bands[step * BAND_COUNT + band] = powerBetween(lines, BAND_EDGES[band] as number, BAND_EDGES[band + 1] as number);
    step += 1;
  }
  const loudest = energy.reduce((most, value) => Math.max(most, value), 0);
  const strongest = bands.reduce((most, value) => Math.max(most, value), 0);
  return {
    energy: energy.map((value) => (loudest > 0 ? value / loudest : 0)),
    bands: bands.map((power) =>
      power > 0 ? Math.max(0, 1 + (10 * Math.log10(power / strongest)) / BAND_RANGE_DB) : 0,
    ),
  };
}

function powerBetween(lines: Float64Array, from: number, to: number): number {
  const width = SAMPLE_RATE / WINDOW_SAMPLES;
  let power = 0;
  for (let line = Math.max(1, Math.ceil(from / width)); line * width < to; line += 1)
    power += (lines[line] as number) ** 2;
  return power;
}
