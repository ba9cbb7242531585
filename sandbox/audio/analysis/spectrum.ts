/** Samples of one spectrum: 43 ms at 48 kHz. */
export const WINDOW_SAMPLES = 2_048;
const BITS = 11;
export const SPECTRUM_LINES = WINDOW_SAMPLES / 2 + 1;

const WINDOW = Float64Array.from(
  { length: WINDOW_SAMPLES },
  (_, index) => 0.54 - 0.46 * Math.cos((2 * Math.PI * index) / WINDOW_SAMPLES),
);
const COSINES = Float64Array.from({ length: WINDOW_SAMPLES / 2 }, (_, index) =>
  Math.cos((2 * Math.PI * index) / WINDOW_SAMPLES),
);
const SINES = Float64Array.from({ length: WINDOW_SAMPLES / 2 }, (_, index) =>
  Math.sin((2 * Math.PI * index) / WINDOW_SAMPLES),
);
const REVERSED = Uint16Array.from({ length: WINDOW_SAMPLES }, (_, index) => {
  let reversed = 0;
  for (let bit = 0; bit < BITS; bit += 1) reversed |= ((index >> bit) & 1) << (BITS - 1 - bit);
  return reversed;
});

/** Amplitudes of the lines of a spectrum, from 0 Hz to half the sample rate: a Fourier transform (radix 2) after a Hamming window. */
export class Spectrum {
  readonly lines = new Float64Array(SPECTRUM_LINES);
  readonly #real = new Float64Array(WINDOW_SAMPLES);
  readonly #imaginary = new Float64Array(WINDOW_SAMPLES);

  /** @param samples {@link WINDOW_SAMPLES} of them */
  measure(samples: Float32Array): Float64Array {
    const real = this.#real;
    const imaginary = this.#imaginary;
    for (let index = 0; index < WINDOW_SAMPLES; index += 1) {
      const from = REVERSED[index] as number;
      real[index] = (samples[from] as number) * (WINDOW[from] as number);
    }
    imaginary.fill(0);
    for (let half = 1; half < WINDOW_SAMPLES; half *= 2) butterflies(real, imaginary, half);
    for (let line = 0; line < SPECTRUM_LINES; line += 1) {
      const [a, b] = [real[line] as number, imaginary[line] as number];
      this.lines[line] = (Math.sqrt(a * a + b * b) * 2) / WINDOW_SAMPLES;
    }
    return this.lines;
  }
}

function butterflies(real: Float64Array, imaginary: Float64Array, half: number): void {
  const stride = WINDOW_SAMPLES / (2 * half);
  for (let start = 0; start < WINDOW_SAMPLES; start += 2 * half) {
    for (let offset = 0; offset < half; offset += 1) {
      const cosine = COSINES[offset * stride] as number;
      const sine = -(SINES[offset * stride] as number);
      const one = start + offset;
      const other = one + half;
      const re = (real[other] as number) * cosine - (imaginary[other] as number) * sine;
      const im = (real[other] as number) * sine + (imaginary[other] as number) * cosine;
      real[other] = (real[one] as number) - re;
      imaginary[other] = (imaginary[one] as number) - im;
      real[one] = (real[one] as number) + re;
      imaginary[one] = (imaginary[one] as number) + im;
    }
  }
}
