/** What every sound becomes before it is mixed, and what a mix is: stereo at this many samples a second. */
export const SAMPLE_RATE = 48_000;

/** What streaming services play at. */
export const TARGET_LUFS = -14;

/** A voice pushes music down this far where the clip does not say. */
export const DEFAULT_DUCK_DB = -12;

export type SoundRole = "voice" | "music" | "effect";

/** One sound as it is placed in a film. Times in seconds. */
export interface MixClip {
  readonly clipId: string;
  /** Absolute path of the stored sound. */
  readonly file: string;
  readonly role: SoundRole;
  /** From the start of the film. */
  readonly startSeconds: number;
  /** How much of the sound's beginning is left out. */
  readonly trimStartSeconds?: number;
  /** How long it plays; to the end of the sound, or of the film where it loops, when absent. */
  readonly durationSeconds?: number;
  /** 0 when absent. Nothing is heard at null (which stands for minus infinity) or at -60 and below. */
  readonly volumeDb?: number | null;
  readonly fadeInSeconds?: number;
  readonly fadeOutSeconds?: number;
  readonly loop?: boolean;
  readonly muted?: boolean;
  /** How far it goes down while someone speaks: 0 or less. -12 for music when absent, 0 for the rest. */
  readonly duckDb?: number;
}

export interface SpokenInterval {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

export interface MixPlan {
  /** Length of the film: the mix has exactly `round(frames / fps * 48000)` samples. */
  readonly frames: number;
  readonly fps: number;
  readonly clips: readonly MixClip[];
  /** Where words are spoken, over the whole film. */
  readonly speech: readonly SpokenInterval[];
  /** -14 when absent; null leaves the level as it is placed, and only limits peaks. */
  readonly targetLufs?: number | null;
}

export function samplesIn({ frames, fps }: Pick<MixPlan, "frames" | "fps">): number {
  return Math.max(0, Math.round((frames / fps) * SAMPLE_RATE));
}

export function samplesOf(seconds: number): number {
  return Math.round(seconds * SAMPLE_RATE);
}

export function gainOf(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** -120 for silence, so that facts stay numbers. */
export function decibelsOf(gain: number): number {
  return gain > 1e-6 ? 20 * Math.log10(gain) : -120;
}
