import { toBroadcastColours } from "../colour.ts";
import type { Container } from "./container.ts";
import { ticksPerSecond, timesInOrder } from "./frame-times.ts";

/** ProRes 4444, which editing programs take with its transparency. Every frame stands by itself. */
export const mov: Container = {
  hasSound: true,
  canBeTransparent: true,
  segment: ({ crf, fps, transparent }, pictures) => [
    ...["-c:v", "prores_ks", "-profile:v", "4444", "-vendor", "apl0", "-qscale:v", String(crf)],
    ...(transparent ? ["-alpha_bits", "16"] : ["-alpha_bits", "0"]),
    // Ten bits a channel: nothing falls between two levels.
    ...toBroadcastColours({ ...pictures, dither: false }, transparent ? "yuva444p10le" : "yuv444p10le", transparent),
    ...["-video_track_timescale", String(ticksPerSecond(fps))],
  ],
  join: {
    by: "streams",
    silence: ["-c:a", "pcm_s16le"],
    times: timesInOrder,
    whole: ({ fps }) => ["-video_track_timescale", String(ticksPerSecond(fps)), "-movflags", "+faststart"],
  },
};
