import type { Random } from "../../dsp/random.ts";

/** One tone to add to the sound of a layer. */
export interface Tone {
  readonly hertz: number;
  /** 0 to 1. */
  readonly velocity: number;
  /** In samples: where it begins, and how long it is held before it dies away. */
  readonly start: number;
  readonly length: number;
  readonly sampleRate: number;
  readonly random: Random;
}

/** Adds a tone to both channels. What goes past their end is left out, so whoever calls leaves room for {@link LONGEST_RELEASE_SECONDS}. */
export type Instrument = (tone: Tone, left: Float32Array, right: Float32Array) => void;

export const LONGEST_RELEASE_SECONDS = 6;
export function add(channel: Float32Array, index: number, value: number): void {
  channel[index] = (channel[index] as number) + value;
}
