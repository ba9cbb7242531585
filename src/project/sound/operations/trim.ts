import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { findAsset } from "../../assets/change-assets.ts";
import { MAX_VIDEO_SECONDS } from "../../limits.ts";
import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import * as fields from "../audio-fields.ts";
import { findTrack, withTrack } from "../find-track.ts";

export const trimTrack = defineTimelineOperation({
  op: "trim",
  means: "Play only a part of a sound.",
  required: ["trackId"],
  fields: {
    trackId: fields.trackId,
    fromSeconds: z.number().min(0).max(MAX_VIDEO_SECONDS).optional().describe("Left out at its start."),
    seconds: z.number().min(0.01).max(MAX_VIDEO_SECONDS).optional().describe("How long it sounds."),
  },
  parse({ trackId, fromSeconds, seconds }, need) {
    if (fromSeconds === undefined) need(seconds, "fromSeconds or seconds");
    return { trackId: need(trackId, "trackId"), fromSeconds, seconds };
  },
  apply(project, { trackId, fromSeconds, seconds }) {
    const track = findTrack(project, trackId);
    const from = fromSeconds ?? track.trimStartSeconds ?? 0;
    const whole = findAsset(project, track.assetId).durationSeconds ?? 0;
    if (from >= whole)
      throw new UserError(
        `Track "${trackId}" lasts ${round(whole)} s, so nothing of it is left from ${from} s on.`,
        `Give fromSeconds below ${round(whole)}.`,
      );
    const length = seconds ?? track.durationSeconds;
    const next = { ...track, trimStartSeconds: from, ...(length === undefined ? {} : { durationSeconds: length }) };
    const heard = Math.min(length ?? Number.POSITIVE_INFINITY, track.loop ? Number.POSITIVE_INFINITY : whole - from);
    return {
      project: withTrack(project, next),
      receipt: `Track "${trackId}" plays from ${round(from)} s of its sound${Number.isFinite(heard) ? `, for ${round(heard)} s` : ""}.`,
    };
  },
});

function round(seconds: number): number {
  return Number(seconds.toFixed(2));
}
