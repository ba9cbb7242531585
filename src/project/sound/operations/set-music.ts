import { z } from "zod";
import { quoted } from "../../../../sandbox/policy/plain-text.ts";
import { defineTimelineOperation } from "../../timeline/timeline-operation.ts";
import { audioAsset } from "../audio-asset.ts";
import * as fields from "../audio-fields.ts";
import { tracksOf, unusedTrackId, withTracks } from "../find-track.ts";
import { DEFAULT_MUSIC_DB, MUSIC_FADE_IN_SECONDS, MUSIC_FADE_OUT_SECONDS } from "../track.ts";

/** One bed under the whole video: it takes the place of the music that is there. */
export const setMusic = defineTimelineOperation({
  op: "set_music",
  means: "Put music under the whole video, in place of other music.",
  required: ["assetId"],
  fields: {
    assetId: fields.assetId,
    volumeDb: fields.volumeDb.describe("-6 by default."),
    duckDb: z.number().min(-40).max(0).optional().meta({ listed: false }),
    loop: z.boolean().optional().meta({ listed: false }),
  },
  parse: ({ assetId, ...rest }, need) => ({ assetId: need(assetId, "assetId"), ...rest }),
  apply(project, { assetId, volumeDb = DEFAULT_MUSIC_DB, duckDb, loop = true }) {
    const asset = audioAsset(project, assetId);
    const others = tracksOf(project).filter(({ role }) => role !== "music");
    const replaced = others.length < tracksOf(project).length;
    const track = {
      trackId: unusedTrackId({ ...project, tracks: others }, "music"),
      role: "music" as const,
      assetId: asset.assetId,
      startSeconds: 0,
      volumeDb,
      fadeInSeconds: MUSIC_FADE_IN_SECONDS,
      fadeOutSeconds: MUSIC_FADE_OUT_SECONDS,
      ...(loop ? { loop } : {}),
      ...(duckDb === undefined ? {} : { duckDb }),
    };
    return {
      project: withTracks(project, [...others, track]),
      receipt: `${quoted(asset.name)} plays under the whole video at ${volumeDb} dB${replaced ? ", in place of the music before" : ""}.`,
    };
  },
});
