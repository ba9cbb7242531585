import { toBroadcastColours } from "../colour.ts";
import type { Container } from "./container.ts";
import { timesInOrder } from "./frame-times.ts";

/** VP9; with transparency it has a second picture, of how clear each point is. */
export const webm: Container = {
  hasSound: true,
  canBeTransparent: true,
  segment: ({ crf, transparent }, pictures) => [
    ...["-c:v", "libvpx-vp9", "-b:v", "0", "-crf", String(crf), "-deadline", "good", "-cpu-used", "5"],
    ...["-row-mt", "1"],
    // Frames that are only there to be copied from do not go together with transparency.
    ...(transparent ? ["-auto-alt-ref", "0"] : []),
    ...toBroadcastColours(pictures, transparent ? "yuva420p" : "yuv420p", transparent),
  ],
  join: {
    by: "streams",
    silence: ["-c:a", "libopus", "-b:a", "64k"],
    times: timesInOrder,
    whole: ({ transparent }) => (transparent ? ["-metadata:s:v:0", "alpha_mode=1"] : []),
  },
};
