import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { findScene } from "../../find-scene.ts";
import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import * as fields from "../audio-fields.ts";
import { findTrack, withTrack } from "../find-track.ts";

const VIDEO = "video";

export const moveTrack = defineTimelineOperation({
  op: "move",
  means: "Let a sound begin elsewhere.",
  required: ["trackId", "atSeconds"],
  fields: {
    trackId: fields.trackId,
    atSeconds: fields.atSeconds,
    sceneId: z
      .string()
      .max(80)
      .optional()
      .describe("Count from this scene's start; video for the whole video's. As before when absent."),
  },
  parse: ({ trackId, atSeconds, sceneId }, need) => ({
    trackId: need(trackId, "trackId"),
    atSeconds: need(atSeconds, "atSeconds"),
    sceneId,
  }),
  apply(project, { trackId, atSeconds, sceneId }) {
    const { sceneId: old, ...track } = findTrack(project, trackId);
    const scene = sceneId ?? old;
    const isOfVideo = scene === undefined || scene === VIDEO;
    if (!isOfVideo) findScene(project, scene);
    if (track.startSeconds === atSeconds && (isOfVideo ? undefined : scene) === old)
      throw new UserError(`Track "${trackId}" begins there already.`, "Give another time or scene.");
    return {
      project: withTrack(project, { ...track, startSeconds: atSeconds, ...(isOfVideo ? {} : { sceneId: scene }) }),
      receipt: `Track "${trackId}" begins at ${atSeconds} s of ${isOfVideo ? "the video" : `"${scene}"`} now, before at ${track.startSeconds} s of ${old === undefined ? "the video" : `"${old}"`}.`,
    };
  },
});
