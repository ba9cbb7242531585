import type { StereoBlock } from "./decoded-sound.ts";
import type { SoundRole } from "./mix-plan.ts";

/** The lowest and highest sample of each column of a picture of sound, as whole numbers of -127..127: `[low, high, low, high ...]`. */
export type WaveformColumns = readonly number[];

/** Waveforms of what each role gives to a mix, in `columns` columns over the whole film. */
export class RolePeaks {
  readonly #columns: number;
  readonly #samples: number;
  readonly #roles = new Map<SoundRole, Float32Array>();

  constructor(columns: number, samples: number) {
    this.#columns = columns;
    this.#samples = Math.max(1, samples);
  }

  add(role: SoundRole, { left, right }: StereoBlock, count: number, first: number): void {
    const peaks = this.#roles.get(role) ?? new Float32Array(this.#columns * 2);
    this.#roles.set(role, peaks);
    for (let index = 0; index < count; index += 1) {
      const column = Math.floor(((first + index) * this.#columns) / this.#samples) * 2;
      const sample = ((left[index] as number) + (right[index] as number)) / 2;
      if (sample < (peaks[column] as number)) peaks[column] = sample;
      if (sample > (peaks[column + 1] as number)) peaks[column + 1] = sample;
    }
  }

  /** @param gain what the mix was turned up by */
  waveforms(gain: number): { readonly role: SoundRole; readonly columns: WaveformColumns }[] {
    return [...this.#roles].map(([role, peaks]) => ({ role, columns: waveformColumns(peaks, gain) }));
  }
}

export function waveformColumns(peaks: Float32Array, gain = 1): WaveformColumns {
  return Array.from(peaks, (peak) => Math.max(-127, Math.min(127, Math.round(peak * gain * 127))));
}
