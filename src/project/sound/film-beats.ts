import type { Beats } from "../assets/asset.ts";
import type { PlacedTrack } from "./placed-tracks.ts";

/** A beat of music by the clock of the film. */
export interface FilmBeat {
  readonly atSeconds: number;
  /** How many beats of its bar went before it: 0 begins a bar. */
  readonly inBar: number;
}

/** Ten minutes at 200 beats a minute. */
const MAX_BEATS = 2_000;

/** The beats of music from one moment of the film to another, round by round where it loops, as far as it is heard. */
export function filmBeats(
  { placed, beats }: { placed: PlacedTrack; beats: Beats },
  from: number,
  to: number,
): FilmBeat[] {
  const { track, startSeconds, fromSeconds } = placed;
  const whole = placed.asset.durationSeconds ?? 0;
  const trim = track.trimStartSeconds ?? 0;
  // What is trimmed away is not heard in any round.
  const round = track.loop && whole > trim ? whole - trim : Number.POSITIVE_INFINITY;
  const last = Math.min(to, heardUntil(placed));
  const found: FilmBeat[] = [];
  for (let time = 0; found.length < MAX_BEATS; time++) {
    const origin = startSeconds - fromSeconds + (time === 0 ? 0 : time * round);
    if (!(origin <= last)) break;
    for (let beat = 0; found.length < MAX_BEATS; beat++) {
      const inSound = beatSeconds(beats, beat);
      if (inSound === undefined || inSound >= whole || origin + inSound > last) break;
      const atSeconds = origin + inSound;
      if (atSeconds < Math.max(from, startSeconds) || (time > 0 && inSound < trim)) continue;
      const { beatsPerBar, firstBar = 0 } = beats;
      found.push({ atSeconds, inBar: (((beat - firstBar) % beatsPerBar) + beatsPerBar) % beatsPerBar });
    }
  }
  return found;
}

/** Not cut by the end of the film, as edits move that. */
function heardUntil({ track, asset, startSeconds, fromSeconds }: PlacedTrack): number {
  const length = track.loop ? Number.POSITIVE_INFINITY : (asset.durationSeconds ?? 0) - fromSeconds;
  return startSeconds + Math.min(track.durationSeconds ?? Number.POSITIVE_INFINITY, length);
}

function beatSeconds({ bpm, firstBeatSeconds, times }: Beats, beat: number): number | undefined {
  return times ? times[beat] : firstBeatSeconds + (beat * 60) / bpm;
}
