import type { Project, Scene } from "../project.ts";
import { codeClockOf, startFrameOf } from "../timeline/scene-timing.ts";
import { heardMusic } from "./music-with-beats.ts";
import type { PlacedTrack } from "./placed-tracks.ts";

export const BAND_COUNT = 8;

/** How loud a sound is over time: a byte a moment as a whole, and eight in bands, 255 for the most. */
export interface MusicCurves {
  /** Moments a second. */
  readonly rate: number;
  readonly energy: Uint8Array;
  readonly bands: Uint8Array;
}

/** The same by the frames of a scene's code, in base64: a byte a frame of energy, eight of bands. */
export interface SceneLevels {
  /** The frame of the first. */
  readonly from: number;
  readonly energy: string;
  readonly bands: string;
}

/** The music as it was recorded, not as it is turned down: pictures move as much under a voice. Undefined without music. */
export function sceneLevels(project: Project, scene: Scene, curves: MusicCurves | undefined): SceneLevels | undefined {
  const placed = heardMusic(project);
  if (!placed || !curves) return undefined;
  const start = startFrameOf(project, scene.sceneId);
  const energy = new Uint8Array(scene.durationInFrames);
  const bands = new Uint8Array(scene.durationInFrames * BAND_COUNT);
  for (let frame = 0; frame < scene.durationInFrames; frame += 1) {
    const moment = momentOf(placed, (start + frame) / project.fps);
    if (moment === undefined) continue;
    energy[frame] = between(curves.energy, moment * curves.rate, 1, 0);
    for (let band = 0; band < BAND_COUNT; band += 1)
      bands[frame * BAND_COUNT + band] = between(curves.bands, moment * curves.rate, BAND_COUNT, band);
  }
  const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  return { from: codeClockOf(scene).startOffsetInFrames, energy: inBase64(energy), bands: inBase64(bands) };
}

/** Where in its sound the music is at a moment of the film. */
function momentOf({ track, asset, startSeconds, endSeconds, fromSeconds }: PlacedTrack, seconds: number) {
  if (seconds < startSeconds || seconds >= endSeconds) return undefined;
  const inSound = seconds - startSeconds + fromSeconds;
  const { trimStartSeconds: trim = 0 } = track;
  const round = (asset.durationSeconds ?? 0) - trim;
  return track.loop && round > 0 ? ((inSound - trim) % round) + trim : inSound;
}

/** Between two moments in proportion: a film of 60 frames a second has more frames than there are moments. */
function between(bytes: Uint8Array, at: number, stride: number, offset: number): number {
  const before = Math.floor(at);
  const share = at - before;
  const valueAt = (moment: number) => bytes[moment * stride + offset] ?? 0;
  return Math.round(valueAt(before) * (1 - share) + valueAt(before + 1) * share);
}
