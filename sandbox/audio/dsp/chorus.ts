import { sine } from "./exact-math.ts";

const CENTRE_SECONDS = 0.014;
const DEPTH_SECONDS = 0.0035;
const TURNS_A_SECOND = 0.42;

/** Makes one voice into several: both channels get a copy whose delay wanders, against each other. */
export class Chorus {
  readonly #buffers: readonly [Float32Array, Float32Array];
  readonly #sampleRate: number;
  #place = 0;
  #phase = 0;

  constructor(sampleRate: number) {
    const size = Math.ceil((CENTRE_SECONDS + DEPTH_SECONDS) * sampleRate) + 4;
    this.#buffers = [new Float32Array(size), new Float32Array(size)];
    this.#sampleRate = sampleRate;
  }

  run(left: Float32Array, right: Float32Array, length: number, amount: number): void {
    const step = TURNS_A_SECOND / this.#sampleRate;
    const channels = [left, right] as const;
    for (let index = 0; index < length; index += 1) {
      this.#phase += step;
      for (let side = 0; side < 2; side += 1) {
        const channel = channels[side] as Float32Array;
        const buffer = this.#buffers[side] as Float32Array;
        const delay = (CENTRE_SECONDS + DEPTH_SECONDS * sine(this.#phase + side * 0.5)) * this.#sampleRate;
        const at = this.#place - delay + buffer.length;
        const whole = Math.floor(at);
        const here = buffer[whole % buffer.length] as number;
        const next = buffer[(whole + 1) % buffer.length] as number;
        const dry = channel[index] as number;
        buffer[this.#place] = dry;
        channel[index] = dry * (1 - amount * 0.3) + (here + (next - here) * (at - whole)) * amount * 0.7;
      }
      this.#place = this.#place + 1 === (this.#buffers[0] as Float32Array).length ? 0 : this.#place + 1;
    }
  }
}
