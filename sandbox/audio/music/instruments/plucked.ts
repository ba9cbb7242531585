import { decayOf } from "../../dsp/exact-math.ts";
import { Filter } from "../../dsp/filter.ts";
import { add, type Instrument } from "./tone.ts";

interface Plucked {
  /** Until a tone of middle height is a thousandth as loud. */
  readonly ringSeconds: number;
  /** 0 dull to 1 bright. */
  readonly brightness: number;
  /** Where on the string it is plucked: a half is hollow, near 0 is thin. */
  readonly at: number;
  readonly releaseSeconds: number;
  readonly gain: number;
}

/** A string: a burst of noise that goes round and loses a little of its top each time. */
function plucked(of: Plucked): Instrument {
  return ({ hertz, velocity, start, length, sampleRate, random }, left, right) => {
    const softening = 0.5 - of.brightness * (0.28 + velocity * 0.18);
    // The softening delays by itself what it softens.
    const period = sampleRate / hertz - softening;
    const size = Math.max(2, Math.floor(period));
    const fraction = period - size;
    const tuning = (1 - fraction) / (1 + fraction);
    const string = excitation(size, of, velocity, sampleRate, random);
    const loss = decayOf(of.ringSeconds * Math.min(1.6, Math.max(0.45, 240 / hertz)) * 1.2, sampleRate);
    const perRound = power(loss, Math.round(period));
    const release = decayOf(of.releaseSeconds, sampleRate);
    const end = Math.min(
      left.length,
      Math.round(start + Math.min(of.ringSeconds * 1.5 * sampleRate, length + of.releaseSeconds * sampleRate)),
    );
    const side = (random() - 0.5) * 0.2;
    let [place, before, tuned, tunedIn, damping, mean] = [0, 0, 0, 0, 1, 0];
    for (let index = Math.max(0, start); index < end; index += 1) {
      const out = string[place] as number;
      const softened = (out * (1 - softening) + before * softening) * perRound;
      before = out;
      // An allpass for the part of a sample that the length of the string can't hold.
      tuned = tuning * (softened - tuned) + tunedIn;
      tunedIn = softened;
      string[place] = tuned;
      place = place + 1 === size ? 0 : place + 1;
      if (index - start > length) damping *= release;
      mean += (out - mean) * 0.002;
      const fade = Math.min(1, (index - start) / 30, (end - index) / 240);
      const value = (out - mean) * of.gain * velocity * damping * fade;
      add(left, index, value * (1 - side));
      add(right, index, value * (1 + side));
    }
  };
}

/** Noise without its mean, softened, and with the gaps in its spectrum that the place of the finger makes. */
function excitation(
  size: number,
  { at, brightness }: Plucked,
  velocity: number,
  sampleRate: number,
  random: () => number,
): Float64Array {
  const filter = new Filter(sampleRate, 900 + 6_500 * brightness * (0.3 + velocity * 0.7), 0.1);
  const burst = Float64Array.from({ length: size }, () => filter.run(random() * 2 - 1));
  const shift = Math.max(1, Math.round(size * at));
  const combed = burst.map((value, index) => value - (burst[(index + size - shift) % size] as number));
  const mean = combed.reduce((sum, value) => sum + value, 0) / size;
  const peak = combed.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 1e-6);
  return combed.map((value) => (value - mean) / peak);
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let step = 0; step < exponent; step += 1) result *= base;
  return result;
}

export const guitar = plucked({ ringSeconds: 3.2, brightness: 0.55, at: 0.18, releaseSeconds: 0.5, gain: 0.3 });
export const mutedGuitar = plucked({ ringSeconds: 0.75, brightness: 0.35, at: 0.14, releaseSeconds: 0.2, gain: 0.36 });
export const pizzicato = plucked({ ringSeconds: 0.5, brightness: 0.2, at: 0.3, releaseSeconds: 0.3, gain: 0.4 });
