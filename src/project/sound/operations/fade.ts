import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import * as fields from "../audio-fields.ts";
import { findTrack, withTrack } from "../find-track.ts";

export const fadeTrack = defineTimelineOperation({
  op: "fade",
  means: "Let a sound come in and go out softly.",
  required: ["trackId"],
  fields: {
    trackId: fields.trackId,
    inSeconds: fields.fadeSeconds.describe("Until at full volume; 0: at once."),
    outSeconds: fields.fadeSeconds.describe("Before its end; 0 for a hard end."),
  },
  parse({ trackId, inSeconds, outSeconds }, need) {
    if (inSeconds === undefined) need(outSeconds, "inSeconds or outSeconds");
    return { trackId: need(trackId, "trackId"), inSeconds, outSeconds };
  },
  apply(project, { trackId, inSeconds, outSeconds }) {
    const track = findTrack(project, trackId);
    const fadeInSeconds = inSeconds ?? track.fadeInSeconds ?? 0;
    const fadeOutSeconds = outSeconds ?? track.fadeOutSeconds ?? 0;
    return {
      project: withTrack(project, { ...track, fadeInSeconds, fadeOutSeconds }),
      receipt: `Track "${trackId}" comes in over ${fadeInSeconds} s and goes out over ${fadeOutSeconds} s.`,
    };
  },
});
