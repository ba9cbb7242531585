import { decayOf, sine } from "../../dsp/exact-math.ts";
import { Filter } from "../../dsp/filter.ts";
import { Saw } from "../../dsp/saw.ts";
import { add, type Instrument } from "./tone.ts";

interface Sustained {
  readonly attackSeconds: number;
  readonly releaseSeconds: number;
  /** How far apart the saws of a tone are tuned, as a part of its frequency. */
  readonly detune: number;
  readonly cutoffHertz: number;
  /** How far the filter opens with the attack, and how slowly it breathes afterwards. */
  readonly opening: number;
  readonly breathing: number;
  readonly breathSeconds: number;
  readonly vibrato: number;
  readonly resonance: number;
  readonly sub: number;
  readonly gain: number;
}

const CONTROL_SAMPLES = 32;

/** Four saws to a tone, two on each side, behind a filter that moves: pads, strings and brass. */
function sustained(of: Sustained): Instrument {
  return ({ hertz, velocity, start, length, sampleRate, random }, left, right) => {
    const saws = Array.from({ length: 4 }, () => new Saw(random()));
    const [a, b, c, d] = saws as [Saw, Saw, Saw, Saw];
    const step = hertz / sampleRate;
    const bend = [1 + of.detune, 1 - of.detune * 0.6, 1 - of.detune, 1 + of.detune * 0.55] as const;
    const filters = [
      new Filter(sampleRate, of.cutoffHertz, of.resonance),
      new Filter(sampleRate, of.cutoffHertz, of.resonance),
    ] as const;
    const attack = Math.max(1, Math.min(of.attackSeconds * sampleRate, length * 0.8));
    const release = of.releaseSeconds * sampleRate;
    const end = Math.min(left.length, Math.round(start + length + release));
    const breath = random();
    const wave = random();
    const gain = of.gain * velocity * velocity;
    const follow = Math.min(3, Math.max(0.6, hertz / 260));
    let wobble = 1;
    let subPhase = 0;
    for (let index = Math.max(0, start); index < end; index += 1) {
      const age = index - start;
      const rise = Math.min(1, age / attack);
      if (age % CONTROL_SAMPLES === 0) {
        const seconds = age / sampleRate;
        const open =
          0.5 + of.opening * rise * (0.5 + velocity * 0.5) + of.breathing * sine(breath + seconds / of.breathSeconds);
        const hold = Math.min(1, seconds / 0.6);
        for (const filter of filters) filter.tune(of.cutoffHertz * Math.max(0.25, open) * (0.6 + 0.4 * follow));
        wobble = 1 + of.vibrato * hold * sine(wave + seconds * 5.1);
      }
      const fall = age <= length ? 1 : 1 - (age - length) / release;
      // Squared where it rises and falls, which is how loudness is heard.
      const level = gain * rise * (2 - rise) * fall * fall;
      const at = step * wobble;
      subPhase += at;
      const low = of.sub * sine(subPhase);
      add(left, index, level * (filters[0].run(a.next(at * bend[0]) + b.next(at * bend[1])) + low));
      add(right, index, level * (filters[1].run(c.next(at * bend[2]) + d.next(at * bend[3])) + low));
    }
  };
}

export const pad = sustained({
  attackSeconds: 0.35,
  releaseSeconds: 1.1,
  detune: 0.005,
  cutoffHertz: 1_500,
  opening: 0.6,
  breathing: 0.3,
  breathSeconds: 7,
  vibrato: 0,
  resonance: 0.25,
  sub: 0.2,
  gain: 0.11,
});
export const warmPad = sustained({
  attackSeconds: 0.9,
  releaseSeconds: 2.2,
  detune: 0.0035,
  cutoffHertz: 900,
  opening: 0.7,
  breathing: 0.35,
  breathSeconds: 11,
  vibrato: 0.0008,
  resonance: 0.15,
  sub: 0.5,
  gain: 0.15,
});
export const darkPad = sustained({
  attackSeconds: 1.6,
  releaseSeconds: 3.2,
  detune: 0.007,
  cutoffHertz: 620,
  opening: 0.5,
  breathing: 0.5,
  breathSeconds: 9,
  vibrato: 0.0015,
  resonance: 0.45,
  sub: 0.6,
  gain: 0.16,
});
export const strings = sustained({
  attackSeconds: 0.55,
  releaseSeconds: 1.5,
  detune: 0.0045,
  cutoffHertz: 1_900,
  opening: 0.5,
  breathing: 0.15,
  breathSeconds: 6,
  vibrato: 0.0028,
  resonance: 0.1,
  sub: 0.1,
  gain: 0.11,
});
export const spiccato = sustained({
  attackSeconds: 0.02,
  releaseSeconds: 0.22,
  detune: 0.004,
  cutoffHertz: 2_100,
  opening: 0.8,
  breathing: 0,
  breathSeconds: 6,
  vibrato: 0,
  resonance: 0.15,
  sub: 0.15,
  gain: 0.14,
});
export const brass = sustained({
  attackSeconds: 0.12,
  releaseSeconds: 0.6,
  detune: 0.003,
  cutoffHertz: 900,
  opening: 1.3,
  breathing: 0.05,
  breathSeconds: 5,
  vibrato: 0.001,
  resonance: 0.2,
  sub: 0.5,
  gain: 0.16,
});

/** A saw that a filter closes over at once: the short tones of electronic music. */
export function filterPluck(of: { decaySeconds: number; brightness: number; sub: number; gain: number }): Instrument {
  return ({ hertz, velocity, start, length, sampleRate, random }, left, right) => {
    const saws = [new Saw(random()), new Saw(random())] as const;
    const filters = [new Filter(sampleRate, 1_000, 0.35), new Filter(sampleRate, 1_000, 0.35)] as const;
    const step = hertz / sampleRate;
    const decay = decayOf(of.decaySeconds * 2.4, sampleRate);
    const closing = decayOf(of.decaySeconds, sampleRate);
    const release = decayOf(0.12, sampleRate);
    const end = Math.min(left.length, Math.round(start + length + 0.4 * sampleRate));
    const gain = of.gain * velocity;
    let level = 1;
    let open = 1;
    let subPhase = 0;
    for (let index = Math.max(0, start); index < end; index += 1) {
      const age = index - start;
      if (age % CONTROL_SAMPLES === 0) {
        for (const filter of filters) filter.tune(hertz * (1.2 + of.brightness * open * (0.4 + velocity * 0.6)));
      }
      level *= age < length ? decay : release;
      open *= closing;
      subPhase += step;
      const amount = gain * level * Math.min(1, age / 90);
      const low = of.sub * sine(subPhase);
      add(left, index, amount * (filters[0].run(saws[0].next(step * 1.003)) + low));
      add(right, index, amount * (filters[1].run(saws[1].next(step * 0.997)) + low));
    }
  };
}
