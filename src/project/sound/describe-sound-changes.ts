import type { Project } from "../project.ts";
import { tracksOf } from "./find-track.ts";
import type { AudioTrack } from "./track.ts";

/** What differs in what is heard and read, a sentence each. */
export function describeSoundChanges(before: Project, after: Project): string[] {
  const old = new Map(tracksOf(before).map((track) => [track.trackId, track]));
  const now = new Map(tracksOf(after).map((track) => [track.trackId, track]));
  const captions =
    captionsOf(before) === captionsOf(after) ? [] : [`Captions: ${captionsOf(before)} -> ${captionsOf(after)}.`];
  return [
    ...[...old.keys()].filter((id) => !now.has(id)).map((id) => `Track "${id}" went away.`),
    ...[...now.values()].flatMap((track) => {
      const was = old.get(track.trackId);
      if (!was) return [`Track "${track.trackId}" was added.`];
      const changed = FIELDS.filter((field) => was[field] !== track[field]);
      return changed.length === 0
        ? []
        : [
            `Track "${track.trackId}": ${changed.map((field) => `${field} ${shown(was[field])} -> ${shown(track[field])}`).join("; ")}.`,
          ];
    }),
    ...captions,
  ];
}

const FIELDS = [
  "assetId",
  "sceneId",
  "startSeconds",
  "trimStartSeconds",
  "durationSeconds",
  "volumeDb",
  "fadeInSeconds",
  "fadeOutSeconds",
  "muted",
  "loop",
  "duckDb",
] as const satisfies readonly (keyof AudioTrack)[];

function shown(value: string | number | boolean | undefined): string {
  return value === undefined ? "none" : String(value);
}

function captionsOf({ captions }: Project): string {
  if (!captions) return "none";
  const { source, style, burnIn, cues } = captions;
  return `${source}, ${burnIn ? `${style}, in the picture` : "as files"}${cues ? `, ${cues.length} cues` : ""}`;
}
