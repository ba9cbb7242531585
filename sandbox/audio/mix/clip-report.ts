import type { StereoBlock } from "./decoded-sound.ts";
import { decibelsOf, gainOf, SAMPLE_RATE } from "./mix-plan.ts";

const WINDOW_SAMPLES = SAMPLE_RATE / 100;
/** Of full scale: what is softer is not heard on a phone in a quiet room. */
const AUDIBLE_DB = -55;

/** What can be heard of one sound, counted in windows of 10 ms. */
export class Heard {
  #energy = 0;
  #samples = 0;
  #windowEnergy = 0;
  #windowSamples = 0;
  readonly #windows: number[] = [];

  add({ left, right }: StereoBlock, count: number): void {
    for (let index = 0; index < count; index += 1) {
      const [one, other] = [left[index] as number, right[index] as number];
      this.#windowEnergy += (one * one + other * other) / 2;
      this.#windowSamples += 1;
      if (this.#windowSamples === WINDOW_SAMPLES) this.#close();
    }
  }

  /** @param gain what the sound was turned up by after it was measured */
  report(gain: number): { readonly audibleSeconds: number; readonly rmsDb: number } {
    if (this.#windowSamples > 0) this.#close();
    const least = (gainOf(AUDIBLE_DB) / gain) ** 2;
    const audible = this.#windows.filter((power) => power > least).length;
    return {
      audibleSeconds: rounded(Math.min(audible * (WINDOW_SAMPLES / SAMPLE_RATE), this.#samples / SAMPLE_RATE)),
      rmsDb: rounded(decibelsOf(gain * Math.sqrt(this.#energy / Math.max(1, this.#samples)))),
    };
  }

  /** Stretches of at least `shortest` seconds in which nothing is heard. */
  silences(gain: number, shortest: number): { readonly startSeconds: number; readonly endSeconds: number }[] {
    if (this.#windowSamples > 0) this.#close();
    const least = (gainOf(AUDIBLE_DB) / gain) ** 2;
    const silences: { startSeconds: number; endSeconds: number }[] = [];
    const total = this.#samples / SAMPLE_RATE;
    let start = 0;
    for (let index = 0; index <= this.#windows.length; index += 1) {
      const power = this.#windows[index];
      if (power !== undefined && power <= least) continue;
      const [from, to] = [(start * WINDOW_SAMPLES) / SAMPLE_RATE, (index * WINDOW_SAMPLES) / SAMPLE_RATE];
      if (to - from >= shortest) silences.push({ startSeconds: from, endSeconds: Math.min(to, total) });
      start = index + 1;
    }
    return silences;
  }

  #close(): void {
    this.#windows.push(this.#windowEnergy / this.#windowSamples);
    this.#energy += this.#windowEnergy;
    this.#samples += this.#windowSamples;
    this.#windowEnergy = 0;
    this.#windowSamples = 0;
  }
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
