import type { VideoContainer, VideoEncoding } from "../../sandbox/render/protocol.ts";
import type { ExportQuality } from "./export-job.ts";

/** GIF players and file sizes do not bear more. */
const GIF_FPS = 15;
const GIF_WIDTH = 640;

/** Encoder settings by measurement (test/bench): SSIM against lossless is >= 0.98 at `standard`. */
const MP4: Record<ExportQuality, Pick<VideoEncoding, "scale" | "crf" | "preset" | "captureQuality">> = {
  draft: { scale: 0.5, crf: 26, preset: "ultrafast", captureQuality: 75 },
  standard: { scale: 1, crf: 19, preset: "veryfast", captureQuality: 90 },
  high: { scale: 1, crf: 15, preset: "medium", captureQuality: 97 },
};
const WEBM_CRF: Record<ExportQuality, number> = { draft: 42, standard: 33, high: 26 };

export function encodingFor(
  format: VideoContainer,
  quality: ExportQuality,
  size: { width: number; fps: number },
): VideoEncoding {
  const settings = { ...MP4[quality], container: format, fps: size.fps };
  if (format === "webm") return { ...settings, crf: WEBM_CRF[quality] };
  if (format === "gif") return { ...settings, fps: gifFps(size.fps), scale: Math.min(1, GIF_WIDTH / size.width) };
  return settings;
}

/** The highest rate up to 15 that divides the timeline's, so that frames stay evenly spaced. */
function gifFps(fps: number): number {
  for (let candidate = Math.min(fps, GIF_FPS); candidate > 1; candidate -= 1)
    if (fps % candidate === 0) return candidate;
  return 1;
}
