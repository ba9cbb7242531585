import { z } from "zod";
import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import * as fields from "../audio-fields.ts";
import { findTrack, withTrack } from "../find-track.ts";

export const muteTrack = defineTimelineOperation({
  op: "mute",
  means: "Silence a sound and keep its place.",
  required: ["trackId"],
  fields: {
    trackId: fields.trackId,
    muted: z.boolean().optional().describe("false lets it be heard again."),
  },
  parse: ({ trackId, muted = true }, need) => ({ trackId: need(trackId, "trackId"), muted }),
  apply(project, { trackId, muted }) {
    const { muted: _, ...track } = findTrack(project, trackId);
    return {
      project: withTrack(project, muted ? { ...track, muted } : track),
      receipt: muted ? `Track "${trackId}" is muted.` : `Track "${trackId}" is heard again.`,
    };
  },
});
