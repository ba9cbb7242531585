import type { VideoEncoding } from "../../sandbox/render/protocol.ts";
import type { ExportFormat, ExportQuality } from "../project/export-format.ts";

interface Source {
  readonly width: number;
  readonly fps: number;
}

/**
 * Encoder settings by measurement (test/bench): SSIM against lossless is >= 0.98 at `standard`. JPEG rounds colours before
 * the encoder sees them, so `high` never uses it, and `standard` only where capturing without loss would take twice as long and
 * would not be seen: in photographs and textures.
 */
const MP4: Record<ExportQuality, Pick<VideoEncoding, "scale" | "crf" | "preset" | "capture" | "captureQuality">> = {
  draft: { scale: 0.5, crf: 28, preset: "veryfast", captureQuality: 75 },
  standard: { scale: 1, crf: 19, preset: "veryfast", capture: "lossless-where-cheap", captureQuality: 97 },
  high: { scale: 1, crf: 15, preset: "medium", capture: "lossless", captureQuality: 100 },
};
const WEBM_CRF: Record<ExportQuality, number> = { draft: 42, standard: 28, high: 24 };
/** Width in pixels and frames per second at most: GIF players and file sizes do not bear more. */
const GIF: Record<ExportQuality, { readonly width: number; readonly fps: number }> = {
  draft: { width: 480, fps: 10 },
  standard: { width: 640, fps: 15 },
  high: { width: 800, fps: 30 },
};
/** ProRes counts the other way round and in steps of its own. */
const PRORES_QUANTIZER: Record<ExportQuality, number> = { draft: 16, standard: 9, high: 4 };
const JPEG_QUALITY: Record<ExportQuality, number> = { draft: 75, standard: 90, high: 97 };

/** How each export format differs from MP4 at the same quality. */
const FORMATS: Record<ExportFormat, (quality: ExportQuality, source: Source) => Partial<VideoEncoding>> = {
  mp4: () => ({}),
  // Its encoder takes so long that capturing without loss is not noticed.
  webm: (quality) => ({ crf: WEBM_CRF[quality], ...(quality === "draft" ? {} : { capture: "lossless" }) }),
  gif: (quality, { fps, width }) => ({
    capture: "lossless",
    fps: everyNth(fps, GIF[quality].fps),
    scale: Math.min(1, GIF[quality].width / width),
  }),
  mov: (quality) => ({ capture: "lossless", crf: PRORES_QUANTIZER[quality] }),
  png: () => ({ capture: "lossless" }),
  jpg: (quality) => ({ captureQuality: JPEG_QUALITY[quality] }),
};

export function encodingFor(
  format: ExportFormat,
  quality: ExportQuality,
  source: Source,
  transparent = false,
): VideoEncoding {
  const encoding = { ...MP4[quality], container: format, fps: source.fps, ...FORMATS[format](quality, source) };
  if (transparent) return { ...encoding, capture: "lossless", transparent };
  if (format !== "jpg") return encoding;
  const { capture: _, ...lossy } = encoding;
  return lossy;
}

/** The highest rate that takes every frame, every second, every third ... of the timeline's and stays within `most`. */
function everyNth(fps: number, most: number): number {
  return fps / Math.ceil(fps / most - 1e-9);
}
