import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import * as fields from "../audio-fields.ts";
import { findTrack, tracksOf, withTracks } from "../find-track.ts";

/** The asset stays in the project. */
export const removeTrack = defineTimelineOperation({
  op: "remove",
  means: "Take a sound out of the video.",
  required: ["trackId"],
  fields: { trackId: fields.trackId },
  parse: ({ trackId }, need) => ({ trackId: need(trackId, "trackId") }),
  apply(project, { trackId }) {
    const track = findTrack(project, trackId);
    return {
      project: withTracks(
        project,
        tracksOf(project).filter((other) => other !== track),
      ),
      receipt: `Took track "${trackId}" out.`,
    };
  },
});
