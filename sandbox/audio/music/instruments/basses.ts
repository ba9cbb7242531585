import { decayOf, sine, softClip } from "../../dsp/exact-math.ts";
import { add, type Instrument } from "./tone.ts";

interface Bass {
  readonly attackSeconds: number;
  readonly decaySeconds: number;
  readonly releaseSeconds: number;
  /** How much of the octave and the fifth above is in it, so that small loudspeakers have something of it. */
  readonly overtones: number;
  readonly drive: number;
  readonly gain: number;
}

/** Round and in the middle: a sine with a little of its overtones, bent as a small amplifier does. */
function bass(of: Bass): Instrument {
  return ({ hertz, velocity, start, length, sampleRate }, left, right) => {
    const step = hertz / sampleRate;
    const decay = decayOf(of.decaySeconds, sampleRate);
    const attack = of.attackSeconds * sampleRate;
    const release = of.releaseSeconds * sampleRate;
    const end = Math.min(left.length, Math.round(start + length + release));
    let [phase, level, bite] = [0, 1, 1];
    const mellowing = decayOf(0.5, sampleRate);
    for (let index = Math.max(0, start); index < end; index += 1) {
      const age = index - start;
      phase += step;
      level *= decay;
      bite *= mellowing;
      const over = of.overtones * (0.35 + 0.65 * bite);
      const wave = sine(phase) + over * sine(phase * 2) + over * 0.5 * sine(phase * 3);
      const fall = age <= length ? 1 : Math.max(0, 1 - (age - length) / release);
      const value = softClip(wave * of.drive) * of.gain * velocity * level * Math.min(1, age / attack) * fall * fall;
      add(left, index, value);
      add(right, index, value);
    }
  };
}

export const softBass = bass({
  attackSeconds: 0.012,
  decaySeconds: 5,
  releaseSeconds: 0.12,
  overtones: 0.28,
  drive: 1,
  gain: 0.34,
});
export const pluckBass = bass({
  attackSeconds: 0.004,
  decaySeconds: 1.2,
  releaseSeconds: 0.06,
  overtones: 0.55,
  drive: 1.4,
  gain: 0.36,
});
export const subDrone = bass({
  attackSeconds: 1.2,
  decaySeconds: 60,
  releaseSeconds: 2.5,
  overtones: 0.2,
  drive: 0.9,
  gain: 0.3,
});
