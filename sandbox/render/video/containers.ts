import { rationalOf } from "./rational.ts";

/** What a container needs to know of an encoding: the picture's settings and the output's frames per second. */
interface PictureSettings {
  readonly crf: number;
  readonly preset: string;
  readonly fps: number;
}

interface Container {
  /** Whether a finished file has a sound track, which is silent for now. */
  readonly hasSound: boolean;
  /** Encoder arguments for the picture. */
  picture(settings: PictureSettings): readonly string[];
  /** How segments are joined without encoding them again; absent where a video must be encoded in one go. */
  readonly join?: Join;
}

interface Join {
  /** Encoder arguments for the silent track beside the segments. */
  readonly sound: readonly string[];
  /**
   * Times counted out in frames, as a bitstream filter. Files carry their lengths in other units, whose rounding adds up over
   * many segments; and a segment of one or two frames is decoded in less of an order than its neighbours, so that its decoding
   * times run into theirs.
   */
  times(fps: number): string;
  /** Encoder arguments for the joined file. */
  whole(fps: number): readonly string[];
}

/** How many frames later than its place in the file an H.264 frame may be shown, with three B-frames in a pyramid. */
const REORDERED_FRAMES = 2;
const TICKS_PER_FRAME = 512;

/** A time base in which every frame is a whole number of ticks. */
function ticksPerSecond(fps: number): number {
  const { over, under } = rationalOf(fps);
  return under === 1 ? over * TICKS_PER_FRAME : over;
}

/** JPEG is full-range BT.601; players expect limited-range BT.709 and show washed-out colours when told nothing. */
const BROADCAST_COLOURS = [
  "-vf",
  "scale=in_color_matrix=bt601:in_range=full:out_color_matrix=bt709:out_range=limited,format=yuv420p",
  ...["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"],
];

const mp4: Container = {
  hasSound: true,
  picture: ({ crf, preset, fps }) => [
    ...["-c:v", "libx264", "-preset", preset, "-crf", String(crf), "-bf", String(REORDERED_FRAMES + 1)],
    ...BROADCAST_COLOURS,
    // A keyframe every two seconds lets players seek well; a time base in which every frame is a whole number.
    ...["-g", String(Math.round(fps * 2)), "-video_track_timescale", String(ticksPerSecond(fps))],
  ],
  join: {
    sound: ["-c:a", "aac", "-b:a", "128k"],
    times: (fps) => {
      const { over, under } = rationalOf(fps);
      const frame = `round(PTS*TB*${over}/${under})`;
      return `setts=pts=${frame}*${under}/${over}/TB:dts=(N-${REORDERED_FRAMES})*${under}/${over}/TB`;
    },
    whole: (fps) => ["-video_track_timescale", String(ticksPerSecond(fps)), "-movflags", "+faststart"],
  },
};

const webm: Container = {
  hasSound: true,
  picture: ({ crf }) => [
    ...["-c:v", "libvpx-vp9", "-b:v", "0", "-crf", String(crf), "-deadline", "good", "-cpu-used", "5"],
    ...["-row-mt", "1"],
    ...BROADCAST_COLOURS,
  ],
  join: {
    sound: ["-c:a", "libopus", "-b:a", "64k"],
    times: (fps) => {
      const { over, under } = rationalOf(fps);
      return `setts=pts=N*${under}/${over}/TB:dts=N*${under}/${over}/TB`;
    },
    whole: () => [],
  },
};

/** All frames of a GIF share one palette, so it cannot be joined from parts. */
const gif: Container = {
  hasSound: false,
  picture: () => [
    "-filter_complex",
    "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4",
    ...["-loop", "0"],
  ],
};

/** Every container a video can be written as: the protocol's `VideoContainer` is the names in here. */
export const CONTAINERS = { mp4, webm, gif } as const satisfies Record<string, Container>;

export type VideoContainer = keyof typeof CONTAINERS;

export function containerNamed(name: VideoContainer): Container {
  return CONTAINERS[name];
}
