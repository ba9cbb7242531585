import { type DecodedSound, type StereoBlock, stereoBlock } from "./decoded-sound.ts";
import type { DuckCurve } from "./duck-curve.ts";
import { gainOf, type MixClip, samplesOf } from "./mix-plan.ts";

/** What is cut anywhere but in silence clicks, unless it falls and rises over a few milliseconds. */
const DECLICK_SAMPLES = 144;
/** How long the end of a loop takes to become its beginning. */
const SEAM_SAMPLES = 480;
const SILENT_DB = -60;

/** Whether nothing of a clip can be heard because it was told so. */
export function isSilenced({ muted, volumeDb }: Pick<MixClip, "muted" | "volumeDb">): boolean {
  return muted === true || volumeDb === null || (volumeDb !== undefined && volumeDb <= SILENT_DB);
}

/** A clip at its place in the film, sample by sample: its sound, its fades, its level and how it gives way to voices. */
export class PlacedClip {
  readonly clip: MixClip;
  /** Samples `[start, end)` of the film. */
  readonly start: number;
  readonly end: number;
  readonly #sound: DecodedSound | undefined;
  readonly #duck: DuckCurve;
  readonly #trim: number;
  /** Samples after which a loop begins anew. */
  readonly #period: number;
  readonly #seam: number;
  readonly #gain: number;
  readonly #fadeIn: number;
  readonly #fadeOut: number;
  #own = stereoBlock(0);
  #gains = new Float32Array(0);

  /** @param sound nothing where the clip is silenced: it was not decoded */
  constructor(clip: MixClip, sound: DecodedSound | undefined, duck: DuckCurve, filmSamples: number) {
    this.clip = clip;
    this.#sound = sound;
    this.#duck = duck;
    this.#trim = samplesOf(Math.max(0, clip.trimStartSeconds ?? 0));
    this.#period = Math.max(0, (sound?.length ?? 0) - this.#trim);
    this.#seam = clip.loop ? Math.min(SEAM_SAMPLES, Math.floor(this.#period / 4)) : 0;
    const longest = clip.loop && this.#period > 0 ? Number.POSITIVE_INFINITY : this.#period;
    const asked = clip.durationSeconds === undefined ? longest : samplesOf(clip.durationSeconds);
    this.start = samplesOf(clip.startSeconds);
    this.end = Math.max(this.start, Math.min(filmSamples, this.start + Math.min(asked, longest)));
    this.#gain = isSilenced(clip) || !sound ? 0 : gainOf(clip.volumeDb ?? 0);
    // Fades that are longer than the clip together meet in it.
    const length = Math.max(1, this.end - this.start);
    const [fadeIn, fadeOut] = [samplesOf(clip.fadeInSeconds ?? 0), samplesOf(clip.fadeOutSeconds ?? 0)];
    const squeeze = Math.min(1, length / Math.max(1, fadeIn + fadeOut));
    const isCutIn = this.#trim > 0 || clip.startSeconds < 0;
    this.#fadeIn = Math.max(Math.floor(fadeIn * squeeze), isCutIn ? Math.min(DECLICK_SAMPLES, length >> 2) : 0);
    this.#fadeOut = Math.max(Math.floor(fadeOut * squeeze), Math.min(DECLICK_SAMPLES, length >> 2));
  }

  get isHeard(): boolean {
    return this.#gain > 0 && this.end > this.start;
  }

  /** Its samples `[first, first + count)` of the film, or nothing where it does not play. The block is its own until the next call. */
  render(
    first: number,
    count: number,
  ): { readonly block: StereoBlock; readonly from: number; readonly to: number } | undefined {
    const from = Math.max(first, this.start, 0);
    const to = Math.min(first + count, this.end);
    if (!this.isHeard || to <= from) return undefined;
    const length = to - from;
    if (this.#gains.length < length) {
      this.#own = stereoBlock(length);
      this.#gains = new Float32Array(length);
    }
    this.#read(from - this.start, length);
    const gains = this.#gains;
    gains.fill(this.#gain, 0, length);
    this.#fade(from - this.start, length);
    this.#duck.apply(from, gains, length);
    const { left, right } = this.#own;
    for (let index = 0; index < length; index += 1) {
      left[index] = (left[index] as number) * (gains[index] as number);
      right[index] = (right[index] as number) * (gains[index] as number);
    }
    return { block: this.#own, from, to };
  }

  #read(at: number, count: number): void {
    if (this.#seam === 0) {
      this.#sound?.read(this.#trim + at, count, this.#own);
      return;
    }
    for (let done = 0; done < count; ) {
      const phase = (at + done) % this.#period;
      const length = Math.min(count - done, this.#period - phase);
      const part = { left: this.#own.left.subarray(done), right: this.#own.right.subarray(done) };
      this.#sound?.read(this.#trim + phase, length, part);
      this.#blendSeam(phase, length, part);
      done += length;
    }
  }

  /**
   * The last 10 ms of a round turn into the beginning played backwards, which ends where the next round starts: no step, and
   * the round stays as long as it is, so that beats stay where they were.
   */
  #blendSeam(phase: number, length: number, { left, right }: StereoBlock): void {
    const seamStart = this.#period - this.#seam;
    const first = Math.max(0, seamStart - phase);
    if (first >= length) return;
    this.#sound?.read(this.#trim, this.#seam + 1, this.#head);
    for (let index = first; index < length; index += 1) {
      const into = phase + index - seamStart;
      const share = 0.5 - 0.5 * Math.cos((Math.PI * (into + 1)) / (this.#seam + 1));
      const mirrored = this.#seam - into;
      left[index] = (left[index] as number) * (1 - share) + (this.#head.left[mirrored] as number) * share;
      right[index] = (right[index] as number) * (1 - share) + (this.#head.right[mirrored] as number) * share;
    }
  }

  readonly #head = stereoBlock(SEAM_SAMPLES + 1);

  /** Of equal power: two that cross are as loud together as each alone. */
  #fade(at: number, count: number): void {
    const gains = this.#gains;
    const inUntil = Math.min(count, this.#fadeIn - at);
    for (let index = 0; index < inUntil; index += 1)
      gains[index] = (gains[index] as number) * Math.sin((Math.PI / 2) * ((at + index) / this.#fadeIn));
    const length = this.end - this.start;
    const outFrom = Math.max(0, length - this.#fadeOut - at);
    for (let index = outFrom; index < count; index += 1)
      gains[index] = (gains[index] as number) * Math.sin((Math.PI / 2) * ((length - 1 - at - index) / this.#fadeOut));
  }
}
