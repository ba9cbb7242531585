import type { Asset, SpokenWord } from "../assets/asset.ts";
import { assetsOf } from "../assets/change-assets.ts";
import type { Project } from "../project.ts";
import { startFrames, totalDurationInFrames } from "../timeline/scene-timing.ts";
import { type AudioTrack, SILENT_DB } from "./track.ts";

/** A track by the clock of the whole video: what of it is heard, from when to when. */
export interface PlacedTrack {
  readonly track: AudioTrack;
  readonly asset: Asset;
  /** Within the video. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Where in the sound it begins. */
  readonly fromSeconds: number;
}

/** Tracks in the order they are heard. Those of which nothing lies within the video, or whose asset is gone, are left out. */
export function placedTracks(project: Project): PlacedTrack[] {
  const starts = new Map(startFrames(project).map((frame, index) => [project.scenes[index]?.sceneId, frame]));
  const assets = new Map(assetsOf(project).map((asset) => [asset.assetId, asset]));
  const end = totalDurationInFrames(project) / project.fps;
  return (project.tracks ?? [])
    .flatMap((track) => {
      const asset = assets.get(track.assetId);
      const origin = track.sceneId === undefined ? 0 : starts.get(track.sceneId);
      if (!asset || origin === undefined) return [];
      const wanted = origin / project.fps + track.startSeconds;
      const trim = track.trimStartSeconds ?? 0;
      const left = Math.max(0, (asset.durationSeconds ?? 0) - trim);
      const length = Math.min(
        track.durationSeconds ?? Number.POSITIVE_INFINITY,
        track.loop ? Number.POSITIVE_INFINITY : left,
      );
      const startSeconds = Math.max(0, wanted);
      const endSeconds = Math.min(end, wanted + length);
      if (endSeconds <= startSeconds || left <= 0) return [];
      return [{ track, asset, startSeconds, endSeconds, fromSeconds: trim + (startSeconds - wanted) }];
    })
    .sort((a, b) => a.startSeconds - b.startSeconds);
}

/** Whether anything of it can be heard. */
export function isAudible({ muted, volumeDb = 0 }: AudioTrack): boolean {
  return !muted && volumeDb > SILENT_DB;
}

/** The words of all voices that are heard, by the clock of the video. */
export function spokenWords(
  project: Project,
): (SpokenWord & { readonly trackId: string; readonly sceneId?: string })[] {
  return placedTracks(project)
    .filter(({ track, asset }) => asset.speech && isAudible(track))
    .flatMap((placed) => {
      const { trackId, sceneId } = placed.track;
      const of = { trackId, ...(sceneId === undefined ? {} : { sceneId }) };
      return wordsWithin(placed, placed.asset.speech?.words ?? []).map((word) => ({ ...word, ...of }));
    });
}

/** Those of a sound's words that are heard of a track, by the clock of the video. */
export function wordsWithin<W extends Pick<SpokenWord, "startSeconds" | "endSeconds">>(
  { startSeconds, endSeconds, fromSeconds }: PlacedTrack,
  words: readonly W[],
): W[] {
  return words.flatMap((word) => {
    const from = word.startSeconds - fromSeconds + startSeconds;
    const to = word.endSeconds - fromSeconds + startSeconds;
    if (from < startSeconds - 1e-6 || from >= endSeconds) return [];
    return [{ ...word, startSeconds: from, endSeconds: Math.min(to, endSeconds) }];
  });
}
