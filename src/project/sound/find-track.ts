import { quoted } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import { MAX_TRACKS } from "../limits.ts";
import type { Project } from "../project.ts";
import { readableId } from "../readable-id.ts";
import type { AudioTrack } from "./track.ts";

export function tracksOf({ tracks }: Pick<Project, "tracks">): readonly AudioTrack[] {
  return tracks ?? [];
}

export function findTrack(project: Project, trackId: string): AudioTrack {
  const found = tracksOf(project).find((track) => track.trackId === trackId);
  if (found) return found;
  const known = tracksOf(project).map((track) => track.trackId);
  throw new UserError(
    `No track ${quoted(trackId)}.`,
    known.length > 0
      ? `Use one of: ${known.slice(0, 30).join(", ")}${known.length > 30 ? " and more (get_project)" : ""}.`
      : "The video is silent: add a sound with add or set_music, or voices with generate_voiceover.",
  );
}

/** The project with other tracks, in the order they begin to be listed. */
export function withTracks(project: Project, tracks: readonly AudioTrack[]): Project {
  if (tracks.length > MAX_TRACKS)
    throw new UserError(`That makes ${tracks.length} tracks.`, `Keep to ${MAX_TRACKS}; take some out with remove.`);
  const { tracks: _, ...rest } = project;
  return tracks.length > 0 ? { ...rest, tracks } : rest;
}

/** The project with one track replaced by what `change` makes of it. */
export function withTrack(project: Project, changed: AudioTrack): Project {
  return withTracks(
    project,
    tracksOf(project).map((old) => (old.trackId === changed.trackId ? changed : old)),
  );
}

export function unusedTrackId(project: Project, wanted: string): string {
  return readableId(wanted, "track", new Set(tracksOf(project).map(({ trackId }) => trackId)));
}
