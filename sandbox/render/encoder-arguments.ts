import type { VideoEncoding } from "../protocol.ts";

/** Arguments that read JPEG frames from standard input and write one silent-tracked video file. */
export function encoderArguments(encoding: VideoEncoding, seconds: number, outputPath: string): string[] {
  const frames = ["-f", "image2pipe", "-c:v", "mjpeg", "-framerate", String(encoding.fps), "-i", "pipe:0"];
  const quiet = ["-hide_banner", "-nostdin", "-loglevel", "quiet", "-y"];
  const silence = ["-f", "lavfi", "-t", seconds.toFixed(6), "-i", "anullsrc=r=48000:cl=stereo"];
  switch (encoding.container) {
    case "mp4":
      return [
        ...quiet,
        ...frames,
        ...silence,
        ...["-map", "0:v", "-map", "1:a", "-c:v", "libx264", "-preset", encoding.preset, "-crf", String(encoding.crf)],
        ...BROADCAST_COLOURS,
        // A keyframe every two seconds: players seek well, and cuts at scene starts stay cheap.
        ...["-g", String(encoding.fps * 2), "-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", outputPath],
      ];
    case "webm":
      return [
        ...quiet,
        ...frames,
        ...silence,
        ...["-map", "0:v", "-map", "1:a", "-c:v", "libvpx-vp9", "-b:v", "0", "-crf", String(encoding.crf)],
        ...["-deadline", "good", "-cpu-used", "5", "-row-mt", "1"],
        ...BROADCAST_COLOURS,
        ...["-c:a", "libopus", "-b:a", "64k", outputPath],
      ];
    case "gif":
      return [
        ...quiet,
        ...frames,
        ...[
          "-filter_complex",
          "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4",
        ],
        ...["-loop", "0", outputPath],
      ];
  }
}

/** JPEG is full-range BT.601; players expect limited-range BT.709 and show washed-out colours when told nothing. */
const BROADCAST_COLOURS = [
  "-vf",
  "scale=in_color_matrix=bt601:in_range=full:out_color_matrix=bt709:out_range=limited,format=yuv420p",
  ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"],
];
