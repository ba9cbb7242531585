/** A frame rate as a fraction of whole numbers, as encoders count. */
export interface Rational {
  readonly over: number;
  readonly under: number;
}

/** The fraction that a rate stands for: 30 is 30/1, and the number nearest to 30000/1001 is exactly that again. */
export function rationalOf(fps: number): Rational {
  if (Number.isInteger(fps)) return { over: fps, under: 1 };
  const over = Math.round(fps * 1.001) * 1_000;
  if (Math.abs(over / 1_001 - fps) < 1e-9) return { over, under: 1_001 };
  return { over: Math.round(fps * 1_000), under: 1_000 };
}

/** As ffmpeg reads it. */
export function spelled({ over, under }: Rational): string {
  return under === 1 ? String(over) : `${over}/${under}`;
}
