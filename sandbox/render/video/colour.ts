/** How captured frames reach the encoder. */
export interface Pictures {
  readonly codec: "png" | "mjpeg";
  /** Colours between two levels of the encoder become a pattern of both: without it, gradients break into rings of another hue. */
  readonly dither: boolean;
}

/** PNG is RGB; JPEG is full-range BT.601. */
const SOURCES = { png: "", mjpeg: "matrixin=470bg:rangein=full:" } as const;
/** Said outright, as a player that is told nothing guesses by the picture's size. */
const TARGET = "matrix=709:range=limited:primariesin=709:transferin=709:primaries=709:transfer=709";

/**
 * A filter from captured frames to limited-range BT.709, which is what players expect. By zscale, which computes in floating
 * point: ffmpeg's own `scale` goes from YCbCr to YCbCr in whole steps and ends up to five of 255 too dark.
 */
export function toBroadcastColours({ codec, dither }: Pictures, pixelFormat: string, keepsAlpha = false): string[] {
  const rgb = codec === "png" ? [`format=${keepsAlpha ? "gbrap" : "gbrp"}`] : [];
  const convert = `zscale=${SOURCES[codec]}${TARGET}:dither=${dither ? "ordered" : "none"}`;
  return [
    ...["-vf", [...rgb, convert, `format=${pixelFormat}`].join(",")],
    ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"],
  ];
}
