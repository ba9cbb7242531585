import { UserError } from "../errors.ts";
import { MAX_FPS, MIN_FPS } from "./limits.ts";

/** Television's rates: each is a whole rate slowed down by a thousandth. */
const FRACTIONAL_RATES = [24_000 / 1_001, 30_000 / 1_001, 60_000 / 1_001];

/** A number, in as many digits as the caller likes, or the fraction itself: `30000/1001`. */
export type FrameRate = number | string;

/** How far a rate written in decimals may be off: 23.98 is still 24000/1001, 23.9 is not. */
const LARGEST_SLIP = 0.006;

/**
 * Frames per second as the number nearest to the exact fraction: 29.97 becomes 30000 / 1001. A number can tell which fraction
 * it is (see `sandbox/render/video/rational.ts`), so that no second field has to agree with it.
 */
export function checkedFps(rate: FrameRate): number {
  const fps = typeof rate === "number" ? rate : parsed(rate);
  if (Number.isInteger(fps) && fps >= MIN_FPS && fps <= MAX_FPS) return fps;
  const near = FRACTIONAL_RATES.find((each) => Math.abs(each - fps) <= LARGEST_SLIP);
  if (near !== undefined) return near;
  throw new UserError(
    Number.isNaN(fps) ? "fps is not a number." : `fps ${fps} cannot be used.`,
    `Use a whole number from ${MIN_FPS} to ${MAX_FPS}, or 23.976, 29.97 or 59.94, which are kept as exact fractions.`,
  );
}

/** As people write it: 30, 29.97. */
export function spokenFps(fps: number): string {
  return String(Number(fps.toFixed(3)));
}

function parsed(rate: string): number {
  const [, over = "", under = "1"] = rate.trim().match(/^(\d{1,6}(?:\.\d{1,6})?)(?:\/(\d{1,6}))?$/) ?? [];
  return over === "" ? Number.NaN : Number(over) / Number(under);
}
