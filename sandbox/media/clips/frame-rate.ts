/** A frame rate as a fraction, as encoders count. */
export interface FrameRate {
  readonly over: number;
  readonly under: number;
}

/** Rates that films are made in: each frame of a clip then falls on a frame of the film, or on a plain pattern of them. */
const RATES: readonly FrameRate[] = [
  { over: 24, under: 1 },
  { over: 25, under: 1 },
  { over: 30, under: 1 },
  { over: 50, under: 1 },
  { over: 60, under: 1 },
  { over: 24_000, under: 1_001 },
  { over: 30_000, under: 1_001 },
  { over: 60_000, under: 1_001 },
];
/** Broadcast rates differ from whole ones by one in a thousand; what a file says is rounded less than that. */
const SAME = 0.0005;
/** A rate this near a multiple shows every frame equally long. */
const NEARLY = 0.02;
const OTHERWISE: FrameRate = { over: 30, under: 1 };

/** The constant rate a clip is given: its own, one it divides evenly, or the nearest. */
export function constantRate(fps: number): FrameRate {
  if (!(fps > 0)) return OTHERWISE;
  const own = RATES.find((rate) => Math.abs(framesPerSecond(rate) / fps - 1) < SAME);
  if (own) return own;
  const even = RATES.find((rate) => isMultiple(framesPerSecond(rate) / fps) || isMultiple(fps / framesPerSecond(rate)));
  if (even && (fps < 23 || fps > 61)) return even;
  if (fps < 23) return OTHERWISE;
  return RATES.reduce((best, rate) => (distance(rate, fps) < distance(best, fps) ? rate : best));
}

export function framesPerSecond({ over, under }: FrameRate): number {
  return over / under;
}

function isMultiple(ratio: number): boolean {
  return ratio > 1.5 && Math.abs(ratio - Math.round(ratio)) < NEARLY;
}

function distance(rate: FrameRate, fps: number): number {
  return Math.abs(framesPerSecond(rate) - fps);
}
