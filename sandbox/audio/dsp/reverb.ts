import { exactPower, sine } from "./exact-math.ts";

/** Lengths without common divisors, in seconds: echoes that fall together would ring. */
const LINES = [0.0297, 0.0371, 0.0411, 0.0437, 0.0503, 0.0571, 0.0617, 0.0689] as const;
const DIFFUSERS = [0.0047, 0.0036, 0.0127, 0.0093] as const;
const PREDELAY_SECONDS = 0.018;
/** Two lines change their length a little, so that no tone stands still in the room. */
const DRIFT_SECONDS = 0.0006;

/** A soft room: eight delay lines that feed each other. Takes one channel and fills two. */
export class Reverb {
  readonly #lines: Float32Array[];
  readonly #places = new Int32Array(LINES.length);
  readonly #gains: Float64Array;
  readonly #dull = new Float64Array(LINES.length);
  readonly #damping: number;
  readonly #diffusers: { buffer: Float32Array; place: number }[];
  readonly #before: Float32Array;
  readonly #values = new Float64Array(LINES.length);
  readonly #drift: number;
  readonly #driftStep: number;
  #beforePlace = 0;
  #driftPhase = 0;

  /** `seconds` until it is a thousandth as loud; `brightness` 0 dull to 1. */
  constructor(sampleRate: number, seconds: number, brightness: number) {
    const samples = (length: number) => Math.max(1, Math.round(length * sampleRate));
    this.#drift = DRIFT_SECONDS * sampleRate;
    this.#driftStep = 0.31 / sampleRate;
    this.#lines = LINES.map((length) => new Float32Array(samples(length) + Math.ceil(this.#drift) + 2));
    this.#gains = Float64Array.from(LINES, (length) => exactPower((-9.965784284662087 * length) / seconds));
    this.#damping = 0.75 - 0.65 * brightness;
    this.#diffusers = DIFFUSERS.map((length) => ({ buffer: new Float32Array(samples(length)), place: 0 }));
    this.#before = new Float32Array(samples(PREDELAY_SECONDS));
  }

  /** Adds the room's answer to `input` to both channels. */
  run(input: Float32Array, left: Float32Array, right: Float32Array, length: number): void {
    const values = this.#values;
    for (let index = 0; index < length; index += 1) {
      const sample = this.#diffused(this.#delayed(input[index] as number));
      this.#driftPhase += this.#driftStep;
      const drift = this.#drift * 0.5 * (1 + sine(this.#driftPhase));
      let sum = 0;
      for (let line = 0; line < values.length; line += 1) {
        const value = this.#read(line, line < 2 ? drift : 0) * (this.#gains[line] as number);
        const soft = value + ((this.#dull[line] as number) - value) * this.#damping;
        this.#dull[line] = soft;
        values[line] = soft;
        sum += soft;
      }
      const shared = sum / 4;
      for (let line = 0; line < values.length; line += 1) {
        const buffer = this.#lines[line] as Float32Array;
        const place = this.#places[line] as number;
        buffer[place] = sample + shared - (values[line] as number);
        this.#places[line] = place + 1 === buffer.length ? 0 : place + 1;
      }
      const at = (line: number) => values[line] as number;
      left[index] = (left[index] as number) + (at(0) - at(2) + at(4) - at(6)) * 0.5;
      right[index] = (right[index] as number) + (at(1) - at(3) + at(5) - at(7)) * 0.5;
    }
  }

  /** The oldest sample of a line, or one that is `later` samples younger. */
  #read(line: number, later: number): number {
    const buffer = this.#lines[line] as Float32Array;
    const at = (this.#places[line] as number) + later;
    const whole = Math.floor(at);
    const here = buffer[whole % buffer.length] as number;
    const next = buffer[(whole + 1) % buffer.length] as number;
    return later === 0 ? here : here + (next - here) * (at - whole);
  }

  #delayed(sample: number): number {
    const out = this.#before[this.#beforePlace] as number;
    this.#before[this.#beforePlace] = sample;
    this.#beforePlace = this.#beforePlace + 1 === this.#before.length ? 0 : this.#beforePlace + 1;
    return out;
  }

  #diffused(sample: number): number {
    let value = sample;
    for (const diffuser of this.#diffusers) {
      const { buffer, place } = diffuser;
      const old = buffer[place] as number;
      const entered = value + old * 0.6;
      buffer[place] = entered;
      value = old - entered * 0.6;
      diffuser.place = place + 1 === buffer.length ? 0 : place + 1;
    }
    return value;
  }
}
