import { gainOf, SAMPLE_RATE, type SpokenInterval } from "./mix-plan.ts";

const ATTACK_SECONDS = 0.25;
const RELEASE_SECONDS = 0.5;
/** Pauses shorter than this are part of what is said: music that comes up between two words pumps. */
const MERGED_GAP_SECONDS = 0.8;
/** Faster is heard as a jump. */
const STEEPEST_DB_PER_SECOND = 90;

/**
 * How far a sound goes down under speech: linear in decibels, down before the first word and up after the last.
 * Deep ducking takes longer than the usual times, so that it never moves by more than 0.9 dB in 10 ms.
 */
export class DuckCurve {
  readonly #depthDb: number;
  readonly #spoken: readonly SpokenInterval[];
  readonly #attack: number;
  readonly #release: number;

  /** @param depthDb 0 or less */
  constructor(speech: readonly SpokenInterval[], depthDb: number) {
    this.#depthDb = Math.min(0, depthDb);
    const shortest = -this.#depthDb / STEEPEST_DB_PER_SECOND;
    this.#attack = Math.max(ATTACK_SECONDS, shortest);
    this.#release = Math.max(RELEASE_SECONDS, shortest);
    this.#spoken = this.#depthDb === 0 ? [] : mergedSpeech(speech);
  }

  /** Decibels at a time of the film: 0 or less. */
  at(seconds: number): number {
    return this.#among(this.#near(seconds, seconds), seconds);
  }

  /** Multiplies `gains` by the curve, from sample `first` of the film on. */
  apply(first: number, gains: Float32Array, count: number): void {
    const near = this.#near(first / SAMPLE_RATE, (first + count) / SAMPLE_RATE);
    if (near.length === 0) return;
    let last = Number.NaN;
    let gain = 1;
    for (let index = 0; index < count; index += 1) {
      const decibels = this.#among(near, (first + index) / SAMPLE_RATE);
      if (decibels !== last) {
        gain = gainOf(decibels);
        last = decibels;
      }
      gains[index] = (gains[index] as number) * gain;
    }
  }

  #near(from: number, to: number): readonly SpokenInterval[] {
    return this.#spoken.filter(
      ({ startSeconds, endSeconds }) => startSeconds - this.#attack <= to && endSeconds + this.#release >= from,
    );
  }

  #among(spoken: readonly SpokenInterval[], seconds: number): number {
    let depth = 0;
    for (const { startSeconds, endSeconds } of spoken) {
      const down = (seconds - startSeconds) / this.#attack + 1;
      const up = (endSeconds - seconds) / this.#release + 1;
      depth = Math.max(depth, Math.min(1, down, up));
    }
    return depth === 0 ? 0 : depth * this.#depthDb;
  }
}

/** In order, without overlaps, and with short pauses filled. */
export function mergedSpeech(speech: readonly SpokenInterval[]): SpokenInterval[] {
  const merged: { startSeconds: number; endSeconds: number }[] = [];
  const sorted = speech
    .filter(({ startSeconds, endSeconds }) => endSeconds > startSeconds)
    .sort((one, other) => one.startSeconds - other.startSeconds);
  for (const { startSeconds, endSeconds } of sorted) {
    const last = merged.at(-1);
    if (last && startSeconds - last.endSeconds < MERGED_GAP_SECONDS)
      last.endSeconds = Math.max(last.endSeconds, endSeconds);
    else merged.push({ startSeconds, endSeconds });
  }
  return merged;
}
