import type { Beats } from "../assets/asset.ts";
import type { Project } from "../project.ts";
import { isAudible, type PlacedTrack, placedTracks } from "./placed-tracks.ts";

/** The music that is heard and whose beats are known: the first of it. */
export function musicWithBeats(project: Project): { readonly placed: PlacedTrack; readonly beats: Beats } | undefined {
  for (const placed of placedTracks(project)) {
    const { track, asset } = placed;
    if (track.role === "music" && isAudible(track) && asset.beats && asset.beats.bpm > 0)
      return { placed, beats: asset.beats };
  }
  return undefined;
}

/** The music that is heard: the first of it, preferably one whose beats are known. */
export function heardMusic(project: Project): PlacedTrack | undefined {
  return (
    musicWithBeats(project)?.placed ??
    placedTracks(project).find(({ track }) => track.role === "music" && isAudible(track))
  );
}
