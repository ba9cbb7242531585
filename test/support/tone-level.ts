/** Decibels below full scale of one frequency in a stretch of sound at 48 kHz, by Goertzel's algorithm under a Hann window. */
export function toneLevel(samples: Float32Array, hertz: number, fromSeconds: number, toSeconds: number): number {
  const [from, to] = [Math.max(0, Math.round(fromSeconds * 48_000)), Math.round(toSeconds * 48_000)];
  const count = Math.min(to, samples.length) - from;
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / 48_000);
  let [before, last] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / count);
    const next = (samples[from + index] as number) * window + factor * last - before;
    before = last;
    last = next;
  }
  const power = last * last + before * before - factor * last * before;
  // A Hann window halves the amplitude.
  return 20 * Math.log10((4 * Math.sqrt(Math.max(power, 1e-20))) / count + 1e-9);
}
