import { captionCues } from "../../project/captions/caption-cues.ts";
import { counted } from "../../project/counted.ts";
import type { Project } from "../../project/project.ts";
import { tracksOf } from "../../project/sound/find-track.ts";

/** What is heard and read, as data; only what there is. */
export function soundFacts(project: Project) {
  const { captions } = project;
  const tracks = tracksOf(project).map((track) => ({ ...track }));
  return {
    ...(tracks.length > 0 ? { tracks } : {}),
    ...(captions ? { captions: { ...captionFacts(project), style: captions.style, burnIn: captions.burnIn } } : {}),
  };
}

function captionFacts(project: Project) {
  return { source: project.captions?.source ?? "", cues: captionCues(project).cues.length };
}

/** The same in a line each. */
export function soundLines(project: Project): string[] {
  const { captions } = project;
  const tracks = tracksOf(project).map(
    ({ trackId, role, assetId, sceneId, startSeconds, muted }) =>
      `${trackId} (${role} ${assetId}${sceneId === undefined ? "" : ` in ${sceneId}`} from ${startSeconds} s${muted ? ", muted" : ""})`,
  );
  const { length } = captionCues(project).cues;
  return [
    ...(tracks.length > 0 ? [`Tracks: ${tracks.join(", ")}.`] : []),
    ...(captions
      ? [
          `Captions: ${counted(length, "cue")}, source ${captions.source}, ${captions.burnIn ? `style ${captions.style} in the picture` : "as files"}.`,
        ]
      : []),
  ];
}
