import type { FrameRate } from "./frame-rate.ts";
import type { Size } from "./picture-filters.ts";

/** What a page seeks in fast: a key frame every half second, no frame that waits for a later one, colours said outright. */
export function mezzanineEncoding({ width, height }: Size, rate: FrameRate): string[] {
  return [
    ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-threads", "2"],
    ...["-g", "15", "-bf", "0", "-sc_threshold", "0", "-pix_fmt", "yuv420p", "-rc-lookahead", "15"],
    ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"],
    ...["-r", spelled(rate), "-aspect", `${width}:${height}`, "-movflags", "+faststart"],
  ];
}

export function spelled({ over, under }: FrameRate): string {
  return `${over}/${under}`;
}

/** One stream and nothing that describes it. */
export function onlyStream(stream: number): string[] {
  return ["-map", `0:${stream}`, "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"];
}
