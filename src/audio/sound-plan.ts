import type { MixClip, MixPlan, SpokenInterval } from "../../sandbox/audio/mix/mix-plan.ts";
import type { Project } from "../project/project.ts";
import { isAudible, placedTracks, spokenWords } from "../project/sound/placed-tracks.ts";
import { totalDurationInFrames } from "../project/timeline/scene-timing.ts";

/** A sound of a film by the hash of its bytes, wherever they lie. */
export type PlannedClip = Omit<MixClip, "file"> & { readonly sha256: string };

/** All that is heard in a film, as data: two films with the same plan sound the same. */
export interface SoundPlan extends Omit<MixPlan, "clips"> {
  readonly clips: readonly PlannedClip[];
}

/** What a project's tracks come to on the clock of its film. */
export function soundPlanOf(project: Project): SoundPlan {
  const placed = placedTracks(project);
  const clips = placed.map(({ track, asset, startSeconds, endSeconds, fromSeconds }): PlannedClip => {
    const { trackId, role, volumeDb, fadeInSeconds, fadeOutSeconds, loop, muted, duckDb } = track;
    return {
      clipId: trackId,
      role,
      sha256: asset.sha256,
      startSeconds,
      durationSeconds: endSeconds - startSeconds,
      ...(fromSeconds > 0 ? { trimStartSeconds: fromSeconds } : {}),
      ...(volumeDb === undefined ? {} : { volumeDb }),
      ...(fadeInSeconds === undefined ? {} : { fadeInSeconds }),
      ...(fadeOutSeconds === undefined ? {} : { fadeOutSeconds }),
      ...(loop ? { loop } : {}),
      ...(muted ? { muted } : {}),
      ...(duckDb === undefined ? {} : { duckDb }),
    };
  });
  // A recording of a voice of which nobody knows the words is taken as spoken from its beginning to its end.
  const unknown = placed.filter(({ track, asset }) => track.role === "voice" && isAudible(track) && !asset.speech);
  const speech = [...spokenWords(project), ...unknown].map(
    ({ startSeconds, endSeconds }): SpokenInterval => ({ startSeconds, endSeconds }),
  );
  return { frames: totalDurationInFrames(project), fps: project.fps, clips, speech };
}
