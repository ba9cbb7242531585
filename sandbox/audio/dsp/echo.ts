const FEEDBACK = 0.38;
const DULLING = 0.45;

/** Echoes that go from side to side, each duller than the one before. */
export class Echo {
  readonly #buffers: readonly [Float32Array, Float32Array];
  #place = 0;
  #dull = 0;

  constructor(sampleRate: number, seconds: number) {
    const size = Math.max(1, Math.round(seconds * sampleRate));
    this.#buffers = [new Float32Array(size), new Float32Array(size)];
  }

  /** Adds the echoes of `input` to both channels. */
  run(input: Float32Array, left: Float32Array, right: Float32Array, length: number): void {
    const [first, second] = this.#buffers;
    for (let index = 0; index < length; index += 1) {
      const place = this.#place;
      const [toLeft, toRight] = [first[place] as number, second[place] as number];
      this.#dull += (toRight - this.#dull) * DULLING;
      first[place] = (input[index] as number) + this.#dull * FEEDBACK;
      second[place] = toLeft * (1 - FEEDBACK * 0.4);
      left[index] = (left[index] as number) + toLeft;
      right[index] = (right[index] as number) + toRight;
      this.#place = place + 1 === first.length ? 0 : place + 1;
    }
  }
}
