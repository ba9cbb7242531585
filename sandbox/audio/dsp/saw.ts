/** A saw wave without the mirror tones that a plain one has. */
export class Saw {
  #phase: number;

  constructor(phase: number) {
    this.#phase = phase;
  }

  /** The next sample, where one period takes `1 / step` samples. */
  next(step: number): number {
    let phase = this.#phase + step;
    if (phase >= 1) phase -= 1;
    this.#phase = phase;
    let value = 2 * phase - 1;
    // The jump is rounded over two samples.
    if (phase < step) {
      const x = phase / step;
      value -= x + x - x * x - 1;
    } else if (phase > 1 - step) {
      const x = (phase - 1) / step;
      value -= x * x + x + x + 1;
    }
    return value;
  }
}
