import type { ExportQuality } from "../project/export-format.ts";

export interface ExportEstimate {
  readonly width: number;
  readonly height: number;
  /** Those that have to be drawn. */
  readonly frames: number;
  readonly quality: ExportQuality;
}

/** Measured on 2 cores: about 45 ms a 1080p frame at `standard`, and two seconds to join and to verify. */
const MILLISECONDS_PER_MEGAPIXEL: Record<ExportQuality, number> = { draft: 10, standard: 22, high: 40 };
const FIXED_SECONDS = 2;
/** Fewer say more about the start of the browser than about frames. */
const FEWEST_FRAMES_TO_LEARN_FROM = 60;

/** How long an export takes, first by rule of thumb and then by what this machine took before. */
export class ExportEstimator {
  #factor = 1;

  seconds(estimate: ExportEstimate): number {
    return Math.ceil(FIXED_SECONDS + ruleOfThumb(estimate) * this.#factor);
  }

  learn(estimate: ExportEstimate, secondsTaken: number): void {
    if (estimate.frames < FEWEST_FRAMES_TO_LEARN_FROM) return;
    const seen = Math.max(0.1, secondsTaken - FIXED_SECONDS) / ruleOfThumb(estimate);
    this.#factor = Math.min(20, Math.max(0.05, this.#factor * 0.5 + seen * 0.5));
  }
}

function ruleOfThumb({ width, height, frames, quality }: ExportEstimate): number {
  return (frames * (width * height) * MILLISECONDS_PER_MEGAPIXEL[quality]) / 1e9;
}
