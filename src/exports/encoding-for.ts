import type { VideoEncoding } from "../../sandbox/render/protocol.ts";
import type { ExportFormat, ExportQuality } from "../project/export-format.ts";

type Settings = Pick<VideoEncoding, "scale" | "crf" | "preset" | "captureQuality">;
interface Source {
  readonly width: number;
  readonly fps: number;
}

/** GIF players and file sizes do not bear more. */
const GIF_FPS = 15;
const GIF_WIDTH = 640;

/** Encoder settings by measurement (test/bench): SSIM against lossless is >= 0.98 at `standard`. */
const MP4: Record<ExportQuality, Settings> = {
  draft: { scale: 0.5, crf: 26, preset: "ultrafast", captureQuality: 75 },
  standard: { scale: 1, crf: 19, preset: "veryfast", captureQuality: 90 },
  high: { scale: 1, crf: 15, preset: "medium", captureQuality: 97 },
};
const WEBM_CRF: Record<ExportQuality, number> = { draft: 42, standard: 33, high: 26 };

/** How each export format differs from MP4 at the same quality. */
const FORMATS: Record<ExportFormat, (quality: ExportQuality, source: Source) => Partial<VideoEncoding>> = {
  mp4: () => ({}),
  webm: (quality) => ({ crf: WEBM_CRF[quality] }),
  gif: (_, { fps, width }) => ({ fps: gifFps(fps), scale: Math.min(1, GIF_WIDTH / width) }),
};

export function encodingFor(format: ExportFormat, quality: ExportQuality, source: Source): VideoEncoding {
  return { ...MP4[quality], container: format, fps: source.fps, ...FORMATS[format](quality, source) };
}

/** The highest rate up to 15 that divides the timeline's, so that frames stay evenly spaced. */
function gifFps(fps: number): number {
  for (let candidate = Math.min(fps, GIF_FPS); candidate > 1; candidate -= 1)
    if (fps % candidate === 0) return candidate;
  return 1;
}
