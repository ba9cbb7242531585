import type { ExportQuality } from "./export-job.ts";

export interface ExportEstimate {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly quality: ExportQuality;
}

/** Measured on 2 cores: about 65 ms a 1080p frame at `standard`, and two seconds to start and to verify. */
const MILLISECONDS_PER_MEGAPIXEL: Record<ExportQuality, number> = { draft: 14, standard: 32, high: 60 };
const FIXED_SECONDS = 2;

/** How long an export takes, first by rule of thumb and then by what this machine took before. */
export class ExportEstimator {
  #factor = 1;

  seconds(estimate: ExportEstimate): number {
    return Math.ceil(FIXED_SECONDS + ruleOfThumb(estimate) * this.#factor);
  }

  learn(estimate: ExportEstimate, secondsTaken: number): void {
    const seen = Math.max(0.1, secondsTaken - FIXED_SECONDS) / Math.max(0.1, ruleOfThumb(estimate));
    this.#factor = Math.min(20, Math.max(0.05, this.#factor * 0.5 + seen * 0.5));
  }
}

function ruleOfThumb({ width, height, frames, quality }: ExportEstimate): number {
  return (frames * (width * height) * MILLISECONDS_PER_MEGAPIXEL[quality]) / 1e9;
}
