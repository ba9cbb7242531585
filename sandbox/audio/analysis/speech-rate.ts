import type { DecodedSound } from "../mix/decoded-sound.ts";
import { SAMPLE_RATE } from "../mix/mix-plan.ts";
import { monoWindows } from "./mono-windows.ts";

const STEP_SAMPLES = SAMPLE_RATE / 100;
const SMOOTHED_STEPS = 5;
/** Between two syllables sound gets this much quieter. */
const DIP_DB = 2;
/** Below the loudest syllables, more than this is breath and noise. */
const RANGE_DB = 25;

export interface SpeechRate {
  /** Peaks of loudness with a dip before them, over the time in which something is said. */
  readonly syllablesPerSecond: number;
  readonly spokenSeconds: number;
}

/** How fast someone speaks, by the nuclei of syllables in the loudness (de Jong and Wempe, without the look at voicing). */
export function speechRate(sound: DecodedSound): SpeechRate {
  const count = Math.floor(sound.length / STEP_SAMPLES);
  const powers: number[] = [];
  for (const window of monoWindows(sound, { first: 0, size: STEP_SAMPLES, hop: STEP_SAMPLES, count })) {
    let sum = 0;
    for (const sample of window) sum += sample * sample;
    powers.push(sum / STEP_SAMPLES);
  }
  const levels = smoothed(powers).map((power) => 10 * Math.log10(power + 1e-12));
  const loudest = [...levels].sort((one, other) => one - other)[Math.floor(levels.length * 0.98)] ?? -120;
  const floor = Math.max(loudest - RANGE_DB, -70);
  const spoken = levels.filter((level) => level > floor).length / 100;
  return {
    syllablesPerSecond: spoken > 0 ? Math.round((nuclei(levels, floor) / spoken) * 10) / 10 : 0,
    spokenSeconds: Math.round(spoken * 100) / 100,
  };
}

function nuclei(levels: readonly number[], floor: number): number {
  let found = 0;
  let lowest = Number.NEGATIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let isRising = false;
  for (const level of levels) {
    if (isRising) {
      highest = Math.max(highest, level);
      if (highest - level < DIP_DB) continue;
      if (highest > floor) found += 1;
      isRising = false;
      lowest = level;
    } else {
      lowest = Number.isFinite(lowest) ? Math.min(lowest, level) : level;
      if (level - lowest < DIP_DB) continue;
      isRising = true;
      highest = level;
    }
  }
  return isRising && highest > floor ? found + 1 : found;
}

function smoothed(values: readonly number[]): number[] {
  const reach = (SMOOTHED_STEPS - 1) / 2;
  return values.map((_, index) => {
    const near = values.slice(Math.max(0, index - reach), index + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}
