import { toBroadcastColours } from "../colour.ts";
import { rationalOf } from "../rational.ts";
import type { Container } from "./container.ts";
import { ticksPerSecond } from "./frame-times.ts";

/** How many frames later than its place in the file an H.264 frame may be shown, with three B-frames in a pyramid. */
const REORDERED_FRAMES = 2;
/** More bits for dark areas and for colour: that is where a few levels too many or too few are seen as bands. */
const KIND_TO_DARK_GRADIENTS = "aq-mode=3:chroma-qp-offset=-4";
/** Halves the error of soft pictures, for bits that others would not gain from. */
const KIND_TO_SOFT_PICTURES = `${KIND_TO_DARK_GRADIENTS}:aq-strength=1.2`;

/** H.264. */
export const mp4: Container = {
  hasSound: true,
  canBeTransparent: false,
  segment: ({ crf, preset, fps }, pictures) => [
    ...["-c:v", "libx264", "-preset", preset, "-crf", String(crf), "-bf", String(REORDERED_FRAMES + 1)],
    ...["-x264-params", pictures.dither ? KIND_TO_SOFT_PICTURES : KIND_TO_DARK_GRADIENTS],
    ...toBroadcastColours(pictures, "yuv420p"),
    // A keyframe every two seconds lets players seek well.
    ...["-g", String(Math.round(fps * 2)), "-video_track_timescale", String(ticksPerSecond(fps))],
  ],
  join: {
    by: "streams",
    silence: ["-c:a", "aac", "-b:a", "128k"],
    times: (fps) => {
      const { over, under } = rationalOf(fps);
      const frame = `round(PTS*TB*${over}/${under})`;
      return `setts=pts=${frame}*${under}/${over}/TB:dts=(N-${REORDERED_FRAMES})*${under}/${over}/TB`;
    },
    whole: ({ fps }) => ["-video_track_timescale", String(ticksPerSecond(fps)), "-movflags", "+faststart"],
  },
};
