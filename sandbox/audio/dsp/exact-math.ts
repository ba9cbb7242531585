/**
 * Sines and powers made of nothing but additions, multiplications and divisions, whose results the language fixes to the last
 * bit. Those of `Math` differ between engines and processors, and the same seed must give the same bytes everywhere.
 */
const QUARTER = Math.PI / 2;
const LN2 = Math.LN2;
const TABLE_SIZE = 8_192;

/** The sine of an angle in turns: 1 is the whole circle. */
export function exactSine(turns: number): number {
  const turn = turns - Math.floor(turns);
  const quadrant = Math.floor(turn * 4);
  const within = turn * 4 - quadrant;
  const x = (quadrant % 2 === 0 ? within : 1 - within) * QUARTER;
  let term = x;
  let sum = x;
  for (let power = 1; power <= 9; power += 1) {
    term *= (-x * x) / (2 * power * (2 * power + 1));
    sum += term;
  }
  return quadrant < 2 ? sum : -sum;
}

export function exactCosine(turns: number): number {
  return exactSine(turns + 0.25);
}

/** 2 to the power of `exponent`. */
export function exactPower(exponent: number): number {
  const whole = Math.floor(exponent);
  const x = (exponent - whole) * LN2;
  let term = 1;
  let sum = 1;
  for (let power = 1; power <= 18; power += 1) {
    term *= x / power;
    sum += term;
  }
  // Of whole numbers a double holds the power itself.
  for (let step = 0; step < Math.abs(whole); step += 1) sum = whole > 0 ? sum * 2 : sum / 2;
  return sum;
}

/** Two more than the circle: of tiny negative angles the fraction is rounded up to a whole turn. */
const SINES = Float64Array.from({ length: TABLE_SIZE + 2 }, (_, index) => exactSine(index / TABLE_SIZE));

/** As {@link exactSine}, for every sample: from a table, right to six digits. */
export function sine(turns: number): number {
  const at = (turns - Math.floor(turns)) * TABLE_SIZE;
  const index = at | 0;
  const here = SINES[index] as number;
  return here + ((SINES[index + 1] as number) - here) * (at - index);
}

/** The frequency of a MIDI note, in hertz. */
export function hertzOf(note: number): number {
  return 440 * exactPower((note - 69) / 12);
}

export function fromDecibels(decibels: number): number {
  return exactPower(decibels / (20 * LOG10_OF_2));
}

const LOG10_OF_2 = 0.3010299956639812;

/** What a value that falls to a thousandth in `seconds` is multiplied by with each sample. */
export function decayOf(seconds: number, sampleRate: number): number {
  return exactPower(-9.965784284662087 / Math.max(1, seconds * sampleRate));
}

/** Bends loud values towards 1 and leaves quiet ones nearly alone. */
export function softClip(value: number): number {
  const x = Math.max(-3, Math.min(3, value));
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}
