import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { findScene } from "../../find-scene.ts";
import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import { audioAsset } from "../audio-asset.ts";
import * as fields from "../audio-fields.ts";
import { tracksOf, unusedTrackId, withTracks } from "../find-track.ts";
import { TRACK_ROLES, type TrackRole } from "../track.ts";

interface AddTrack {
  readonly assetId: string;
  readonly sceneId?: string | undefined;
  /** The sound begins when this element is first seen, or `atSeconds` after it. */
  readonly elementId?: string | undefined;
  /** When that is, in its scene; whoever drew the scene tells. */
  readonly entersAtSeconds?: number | undefined;
  readonly atSeconds?: number | undefined;
  readonly role?: TrackRole | undefined;
  readonly volumeDb?: number | undefined;
}

export const addTrack = defineTimelineOperation({
  op: "add",
  means: "Add a sound at a time.",
  required: ["assetId"],
  fields: {
    assetId: fields.assetId,
    sceneId: fields.sceneId,
    elementId: z.string().max(120).optional().describe("At its entrance."),
    atSeconds: fields.atSeconds,
    role: z.enum(TRACK_ROLES).optional().describe("effect by default."),
    volumeDb: fields.volumeDb,
  },
  parse: ({ assetId, ...rest }, need): AddTrack => ({ assetId: need(assetId, "assetId"), ...rest }),
  apply(project, { assetId, sceneId, elementId, entersAtSeconds, atSeconds = 0, role, volumeDb }) {
    if (elementId !== undefined && entersAtSeconds === undefined) throw new Error("Nobody looked when it enters.");
    const startSeconds = thousandths((entersAtSeconds ?? 0) + atSeconds);
    const asset = audioAsset(project, assetId);
    const scene = sceneId === undefined ? undefined : findScene(project, sceneId);
    const trackId = unusedTrackId(project, asset.assetId);
    const track = {
      trackId,
      role: role ?? (asset.speech ? "voice" : "effect"),
      assetId: asset.assetId,
      ...(scene ? { sceneId: scene.sceneId } : {}),
      startSeconds,
      ...(volumeDb === undefined ? {} : { volumeDb }),
    };
    const later = atSeconds === 0 ? "" : `${atSeconds} s after `;
    const entrance =
      elementId === undefined
        ? ""
        : `${later}${later ? "the entrance of" : "with the entrance of"} ${quoted(elementId)}, `;
    return {
      project: withTracks(project, [...tracksOf(project), track]),
      receipt: `${quoted(asset.name)} sounds ${entrance}at ${startSeconds} s of ${scene ? quoted(scene.title) : "the video"}, as track "${trackId}".`,
    };
  },
});

function thousandths(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
