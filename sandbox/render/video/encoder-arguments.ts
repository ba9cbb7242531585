import type { VideoEncoding } from "../protocol.ts";

const QUIET = ["-hide_banner", "-nostdin", "-loglevel", "quiet", "-y"];

/** Arguments that read JPEG frames from standard input and write one file without sound. */
export function segmentArguments(encoding: VideoEncoding, outputPath: string): string[] {
  const frames = ["-f", "image2pipe", "-c:v", "mjpeg", "-framerate", String(encoding.fps), "-i", "pipe:0"];
  return [...QUIET, ...frames, ...pictureArguments(encoding), outputPath];
}

function pictureArguments({ container, preset, crf, fps }: VideoEncoding): string[] {
  switch (container) {
    case "mp4":
      return [
        ...["-c:v", "libx264", "-preset", preset, "-crf", String(crf), "-bf", String(REORDERED_FRAMES + 1)],
        ...BROADCAST_COLOURS,
        // A keyframe every two seconds lets players seek well; a time base in which every frame is a whole number.
        ...["-g", String(fps * 2), "-video_track_timescale", String(fps * TICKS_PER_FRAME)],
      ];
    case "webm":
      return [
        ...["-c:v", "libvpx-vp9", "-b:v", "0", "-crf", String(crf), "-deadline", "good", "-cpu-used", "5"],
        ...["-row-mt", "1"],
        ...BROADCAST_COLOURS,
      ];
    case "gif":
      return [
        ...[
          "-filter_complex",
          "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4",
        ],
        ...["-loop", "0"],
      ];
  }
}

/** Arguments that put the segments named in a list file one behind the other, and a silent track beside them. */
export function joinArguments(encoding: VideoEncoding, frames: number, listPath: string, outputPath: string): string[] {
  const segments = ["-f", "concat", "-safe", "0", "-i", listPath];
  const silence = [
    ...["-f", "lavfi", "-t", (frames / encoding.fps).toFixed(6)],
    ...["-i", "anullsrc=r=48000:cl=stereo"],
  ];
  const sound = encoding.container === "webm" ? ["-c:a", "libopus", "-b:a", "64k"] : ["-c:a", "aac", "-b:a", "128k"];
  return [
    ...QUIET,
    ...segments,
    ...silence,
    ...["-map", "0:v", "-map", "1:a", "-c:v", "copy", "-bsf:v", countedTimes(encoding)],
    ...sound,
    ...(encoding.container === "mp4"
      ? ["-video_track_timescale", String(encoding.fps * TICKS_PER_FRAME), "-movflags", "+faststart"]
      : []),
    outputPath,
  ];
}

/**
 * Times counted out in frames. Files carry their lengths in other units, whose rounding adds up over many segments; and a segment
 * of one or two frames is decoded in less of an order than its neighbours, so that its decoding times run into theirs.
 */
function countedTimes({ container, fps }: VideoEncoding): string {
  if (container === "webm") return `setts=pts=N/${fps}/TB:dts=N/${fps}/TB`;
  return `setts=pts=round(PTS*TB*${fps})/${fps}/TB:dts=(N-${REORDERED_FRAMES})/${fps}/TB`;
}

/** How many frames later than its place in the file an H.264 frame may be shown, with three B-frames in a pyramid. */
const REORDERED_FRAMES = 2;
const TICKS_PER_FRAME = 512;

/** JPEG is full-range BT.601; players expect limited-range BT.709 and show washed-out colours when told nothing. */
const BROADCAST_COLOURS = [
  "-vf",
  "scale=in_color_matrix=bt601:in_range=full:out_color_matrix=bt709:out_range=limited,format=yuv420p",
  ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"],
];
