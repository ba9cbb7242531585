import { counted } from "../counted.ts";
import type { Project } from "../project.ts";
import { tracksOf, unusedTrackId, withTracks } from "./find-track.ts";
import type { AudioTrack } from "./track.ts";

/** Sounds of scenes that are no longer there go with them. Says so in words that follow a receipt. */
export function withoutOrphans(project: Project): { readonly project: Project; readonly note: string } {
  const scenes = new Set(project.scenes.map(({ sceneId }) => sceneId));
  const isLeft = ({ sceneId }: AudioTrack) => sceneId === undefined || scenes.has(sceneId);
  const kept = tracksOf(project).filter(isLeft);
  const gone = tracksOf(project).length - kept.length;
  if (gone === 0) return { project, note: "" };
  return { project: withTracks(project, kept), note: ` ${counted(gone, "sound")} of it went too.` };
}

/** The sounds of one scene once more for its copy. */
export function copySceneTracks(project: Project, from: string, to: string): Project {
  return tracksOf(project)
    .filter(({ sceneId }) => sceneId === from)
    .reduce((next, track) => {
      const copy = { ...track, sceneId: to, trackId: unusedTrackId(next, track.trackId.replace(/-\d+$/, "")) };
      return withTracks(next, [...tracksOf(next), copy]);
    }, project);
}

/** What begins after the cut belongs to the second half; what is heard across it goes on, and belongs to the first. */
export function splitSceneTracks(project: Project, first: string, second: string, cutSeconds: number): Project {
  return withTracks(
    project,
    tracksOf(project).map((track) =>
      track.sceneId === first && track.startSeconds >= cutSeconds
        ? { ...track, sceneId: second, startSeconds: track.startSeconds - cutSeconds }
        : track,
    ),
  );
}
