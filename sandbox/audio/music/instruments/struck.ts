import { decayOf, exactCosine, exactSine, sine } from "../../dsp/exact-math.ts";
import { Filter } from "../../dsp/filter.ts";
import { add, type Instrument } from "./tone.ts";

interface Partial {
  /** Times the frequency of the tone. */
  readonly ratio: number;
  readonly gain: number;
  /** Until it is a thousandth as loud. */
  readonly seconds: number;
}

interface Struck {
  partials(hertz: number, velocity: number): readonly Partial[];
  readonly attackSeconds: number;
  /** How long it rings once it is let go; longer than it would by itself means that it isn't damped. */
  readonly releaseSeconds: number;
  /** The knock of what strikes it. */
  readonly knock: { readonly gain: number; readonly hertz: number; readonly seconds: number };
  readonly gain: number;
}

/** Tones that are struck and die away: every partial rings by itself, the high ones shortly. */
function struck(of: Struck): Instrument {
  return ({ hertz, velocity, start, length, sampleRate, random }, left, right) => {
    const release = decayOf(of.releaseSeconds, sampleRate);
    const attack = of.attackSeconds * sampleRate;
    for (const { ratio, gain, seconds } of of.partials(hertz, velocity)) {
      if (hertz * ratio > sampleRate * 0.4) continue;
      const amount = gain * of.gain * velocity;
      const decay = decayOf(seconds, sampleRate);
      const turn = (hertz * ratio) / sampleRate;
      const phase = random();
      // High partials come from a little further to one side.
      const side = (random() - 0.5) * 0.5;
      const [cosine, sinus] = [exactCosine(turn) * decay, exactSine(turn) * decay];
      let x = exactCosine(phase) * amount;
      let y = exactSine(phase) * amount;
      const most = Math.min(
        left.length,
        start + Math.round(Math.min(seconds * sampleRate, length + of.releaseSeconds * sampleRate)),
      );
      let damping = 1;
      for (let index = Math.max(0, start); index < most; index += 1) {
        const age = index - start;
        if (age > length) damping *= release;
        const rise = age < attack ? age / attack : 1;
        const nearEnd = Math.min(1, (most - index) / 240);
        const value = y * rise * damping * nearEnd;
        add(left, index, value * (1 - side));
        add(right, index, value * (1 + side));
        const turned = x * cosine - y * sinus;
        y = x * sinus + y * cosine;
        x = turned;
      }
    }
    knock(of.knock, velocity, start, sampleRate, random, left, right);
  };
}

function knock(
  { gain, hertz, seconds }: Struck["knock"],
  velocity: number,
  start: number,
  sampleRate: number,
  random: () => number,
  left: Float32Array,
  right: Float32Array,
): void {
  if (gain === 0) return;
  const filter = new Filter(sampleRate, hertz, 0.2);
  const decay = decayOf(seconds, sampleRate);
  let level = gain * velocity * velocity;
  const end = Math.min(left.length, start + Math.round(seconds * sampleRate));
  for (let index = Math.max(0, start); index < end; index += 1) {
    const value = filter.run(random() * 2 - 1) * level * Math.min(1, (index - start) / 48);
    level *= decay;
    add(left, index, value);
    add(right, index, value);
  }
}

const STIFFNESS = 0.00035;

export const piano = struck({
  partials: (hertz, velocity) => {
    const body = Math.min(7, 2.2 + 900 / hertz);
    const brightness = 1.9 - velocity * 0.75;
    return Array.from({ length: hertz > 700 ? 5 : 9 }, (_, index): Partial => {
      const number = index + 1;
      return {
        ratio: number * Math.sqrt(1 + STIFFNESS * number * number),
        gain: 1 / number / (1 + (brightness - 1) * index * 0.55),
        seconds: body / (1 + index * 0.55),
      };
      // The second string of the lowest partials is tuned a hair higher, which makes them sing.
    }).flatMap((each, index) =>
      index < 3 ? [each, { ...each, ratio: each.ratio * 1.0006, gain: each.gain * 0.6 }] : [each],
    );
  },
  attackSeconds: 0.004,
  releaseSeconds: 0.7,
  knock: { gain: 0.35, hertz: 420, seconds: 0.07 },
  gain: 0.16,
});

export const marimba = struck({
  partials: () => [
    { ratio: 1, gain: 1, seconds: 1.1 },
    { ratio: 3.93, gain: 0.28, seconds: 0.28 },
    { ratio: 9.2, gain: 0.1, seconds: 0.09 },
  ],
  attackSeconds: 0.0015,
  releaseSeconds: 2,
  knock: { gain: 0.3, hertz: 1_400, seconds: 0.03 },
  gain: 0.3,
});

export const glock = struck({
  partials: () => [
    { ratio: 1, gain: 1, seconds: 2.2 },
    { ratio: 2.756, gain: 0.32, seconds: 1.1 },
    { ratio: 5.404, gain: 0.14, seconds: 0.45 },
  ],
  attackSeconds: 0.002,
  releaseSeconds: 3,
  knock: { gain: 0.05, hertz: 3_000, seconds: 0.02 },
  gain: 0.2,
});

export const bell = struck({
  partials: () => [
    { ratio: 0.5, gain: 0.35, seconds: 4.5 },
    { ratio: 1, gain: 1, seconds: 3.8 },
    { ratio: 1.19, gain: 0.25, seconds: 2.6 },
    { ratio: 2, gain: 0.4, seconds: 2 },
    { ratio: 2.76, gain: 0.22, seconds: 1.2 },
    { ratio: 4.1, gain: 0.1, seconds: 0.7 },
  ],
  attackSeconds: 0.004,
  releaseSeconds: 4,
  knock: { gain: 0.03, hertz: 2_500, seconds: 0.02 },
  gain: 0.2,
});

/** Two sines of which one bends the other, as in the electric pianos of the time. */
export const ePiano: Instrument = ({ hertz, velocity, start, length, sampleRate, random }, left, right) => {
  const step = hertz / sampleRate;
  const decay = decayOf(Math.min(5, 1.5 + 700 / hertz), sampleRate);
  const mellowing = decayOf(1.1, sampleRate);
  const tineDecay = decayOf(0.18, sampleRate);
  const release = decayOf(0.35, sampleRate);
  const end = Math.min(left.length, Math.round(start + length + 0.5 * sampleRate));
  let [level, index, tine, carrier, waver] = [
    0.24 * velocity,
    0.09 + velocity * velocity * 0.2,
    0.05 * velocity,
    random(),
    random(),
  ];
  for (let at = Math.max(0, start); at < end; at += 1) {
    const age = at - start;
    carrier += step;
    waver += 4.6 / sampleRate;
    level *= age > length ? release : decay;
    index *= mellowing;
    tine *= tineDecay;
    const value =
      level * Math.min(1, age / 120) * (sine(carrier + index * sine(carrier) + 8) + tine * sine(carrier * 14) * 2);
    const drift = 0.16 * sine(waver);
    add(left, at, value * (1 + drift));
    add(right, at, value * (1 - drift));
  }
};
