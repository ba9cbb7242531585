/** When things come in. Answers are whole frames from the scene's start. */
export interface Timing {
  readonly at: (seconds: number) => number;
  /** `count` starts, the first at `firstSeconds`, spread so that a listener can follow. */
  readonly stagger: (count: number, firstSeconds: number) => readonly number[];
}

const SHARE_FOR_ENTRANCES = 0.45;
const MIN_GAP_SECONDS = 0.08;
const MAX_GAP_SECONDS = 0.5;
/** When the last of an unhurried header has started. */
const HEADER_SECONDS = 0.8;

export function timingOf({
  fps,
  durationInFrames,
}: {
  readonly fps: number;
  readonly durationInFrames: number;
}): Timing {
  const seconds = durationInFrames / fps;
  // A short scene hurries: everything has begun to show before half of it is over.
  const pace = Math.min(1, (seconds * SHARE_FOR_ENTRANCES) / HEADER_SECONDS / 1.5);
  const at = (time: number) => Math.round(time * pace * fps);
  return {
    at,
    stagger(count, firstSeconds) {
      const room = (seconds * SHARE_FOR_ENTRANCES - firstSeconds * pace) / Math.max(1, count);
      const gap = Math.min(MAX_GAP_SECONDS, Math.max(MIN_GAP_SECONDS, room));
      return Array.from({ length: count }, (_, index) => at(firstSeconds) + Math.round(index * gap * fps));
    },
  };
}
