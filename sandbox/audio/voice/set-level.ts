import { fromDecibels } from "../dsp/exact-math.ts";

/** Of what is spoken, without its pauses. */
const LEVEL_DB = -20;
const PEAK_DB = -2;

/** All voices as loud as each other, and none louder than a file holds. */
export function setLevel(samples: Float32Array): void {
  let peak = 0;
  let power = 0;
  let spoken = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    if (size > peak) peak = size;
    if (size < 0.01) continue;
    power += sample * sample;
    spoken += 1;
  }
  if (spoken === 0) return;
  const gain = Math.min(fromDecibels(LEVEL_DB) / Math.sqrt(power / spoken), fromDecibels(PEAK_DB) / peak);
  for (let index = 0; index < samples.length; index += 1) samples[index] = (samples[index] ?? 0) * gain;
}
