import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import * as fields from "../audio-fields.ts";
import { findTrack, withTrack } from "../find-track.ts";
import { SILENT_DB } from "../track.ts";

export const setVolume = defineTimelineOperation({
  op: "volume",
  means: "Make a sound louder or softer.",
  required: ["trackId", "volumeDb"],
  fields: { trackId: fields.trackId, volumeDb: fields.volumeDb },
  parse: ({ trackId, volumeDb }, need) => ({
    trackId: need(trackId, "trackId"),
    volumeDb: need(volumeDb, "volumeDb"),
  }),
  apply(project, { trackId, volumeDb }) {
    const track = findTrack(project, trackId);
    const silent = volumeDb <= SILENT_DB ? ", which is silent" : "";
    return {
      project: withTrack(project, { ...track, volumeDb }),
      receipt: `Track "${trackId}" is at ${volumeDb} dB now${silent}, before at ${track.volumeDb ?? 0} dB.`,
    };
  },
});
