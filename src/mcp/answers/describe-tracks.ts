import { counted } from "../../project/counted.ts";
import type { Project } from "../../project/project.ts";
import { tracksOf } from "../../project/sound/find-track.ts";
import { placedTracks } from "../../project/sound/placed-tracks.ts";

/** The tracks as tools answer with them: `heardFrom` and `heardTo` by the clock of the video, in seconds. */
export function trackFacts(project: Project) {
  const placed = new Map(placedTracks(project).map((each) => [each.track.trackId, each]));
  return tracksOf(project).map((track) => {
    const heard = placed.get(track.trackId);
    return {
      ...track,
      ...(heard ? { heardFrom: rounded(heard.startSeconds), heardTo: rounded(heard.endSeconds) } : {}),
    };
  });
}

/** One line a track, for the model to read. */
export function trackLines(project: Project): string {
  const facts = trackFacts(project);
  const lines = facts.map(({ trackId, role, heardFrom, heardTo, volumeDb, muted, loop }) => {
    const when = heardFrom === undefined ? "outside of the video" : `${heardFrom}-${heardTo} s`;
    const rest = [volumeDb === undefined ? "" : `${volumeDb} dB`, loop ? "looped" : "", muted ? "muted" : ""];
    return `- ${trackId}: ${[role, when, ...rest].filter(Boolean).join(", ")}`;
  });
  return [`${counted(facts.length, "track")}.`, ...lines].join("\n");
}

function rounded(seconds: number): number {
  return Number(seconds.toFixed(3));
}
