import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { findScene } from "../../find-scene.ts";
import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import { audioAsset } from "../audio-asset.ts";
import * as fields from "../audio-fields.ts";
import { tracksOf, unusedTrackId, withTracks } from "../find-track.ts";
import { TRACK_ROLES } from "../track.ts";

export const addTrack = defineTimelineOperation({
  op: "add",
  means: "Add a sound at a time.",
  required: ["assetId"],
  fields: {
    assetId: fields.assetId,
    sceneId: fields.sceneId,
    atSeconds: fields.atSeconds,
    role: z.enum(TRACK_ROLES).optional().describe("effect by default."),
    volumeDb: fields.volumeDb,
  },
  parse: ({ assetId, ...rest }, need) => ({ assetId: need(assetId, "assetId"), ...rest }),
  apply(project, { assetId, sceneId, atSeconds = 0, role, volumeDb }) {
    const asset = audioAsset(project, assetId);
    const scene = sceneId === undefined ? undefined : findScene(project, sceneId);
    const trackId = unusedTrackId(project, asset.assetId);
    const track = {
      trackId,
      role: role ?? (asset.speech ? "voice" : "effect"),
      assetId: asset.assetId,
      ...(scene ? { sceneId: scene.sceneId } : {}),
      startSeconds: atSeconds,
      ...(volumeDb === undefined ? {} : { volumeDb }),
    };
    return {
      project: withTracks(project, [...tracksOf(project), track]),
      receipt: `${quoted(asset.name)} sounds at ${atSeconds} s of ${scene ? quoted(scene.title) : "the video"}, as track "${trackId}".`,
    };
  },
});
