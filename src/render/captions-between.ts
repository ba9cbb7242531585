import type { CaptionTrack } from "../../sandbox/render/caption-track.ts";

/** The captions that are seen in frames `[from, to)`, by a clock that begins at `origin`: what is seen elsewhere changes nothing here. */
export function captionsBetween(track: CaptionTrack | undefined, from: number, to: number, origin: number) {
  const seen = track?.cues.filter(({ fromFrame, toFrame }) => fromFrame < to && toFrame > from) ?? [];
  if (!track || seen.length === 0) return {};
  const cues = seen.map((cue) => ({
    ...moved(cue, origin),
    lines: cue.lines.map((line) => line.map((word) => moved(word, origin))),
  }));
  return { captions: { ...track, cues } };
}

function moved<T extends { readonly fromFrame?: number; readonly toFrame?: number }>(timed: T, origin: number): T {
  const { fromFrame, toFrame } = timed;
  if (fromFrame === undefined || toFrame === undefined) return timed;
  return { ...timed, fromFrame: fromFrame - origin, toFrame: toFrame - origin };
}
