import { useContext } from "react";
import { Easing, interpolate, useCurrentFrame, useVideoConfig } from "remotion";
import { LeavingContext } from "./leaving-context.ts";
import { clamped } from "./safe-values.ts";

const EASE_OUT = Easing.bezier(0.16, 1, 0.3, 1);
const EASE_IN = Easing.bezier(0.6, 0, 0.84, 0.3);
const EXIT_SECONDS = 0.4;
/** Between the end of a count and an exit. */
const CALM_SECONDS = 0.2;

/** 0 before `delayInFrames`, 1 once the entrance is over, easing out. */
export function useEntrance(delayInFrames: unknown, seconds = 0.8): number {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  return entranceAt(frame, fps, delayInFrames, seconds);
}

/** The same as a plain function, for staggered parts of one component. */
export function entranceAt(frame: number, fps: number, delayInFrames: unknown, seconds = 0.8): number {
  const start = clamped(delayInFrames, 0, 1e6, 0);
  return interpolate(frame, [start, start + Math.max(1, seconds * fps)], [0, 1], {
    easing: EASE_OUT,
    extrapolateLeft: "clamp",
    extrapolateRight: "clamp",
  });
}

/** How far a count is, 0 to 1. Charts and everything else whose numbers grow take their time from here. */
export function useCount(delayInFrames: unknown, seconds: number): number {
  const frame = useCurrentFrame();
  const { fps, durationInFrames } = useVideoConfig();
  return countAt({ frame, fps, durationInFrames }, delayInFrames, seconds);
}

/** The same as a plain function. Whatever its length, the exact value stands for the last third of the scene, and well before the exit. */
export function countAt(
  { frame, fps, durationInFrames }: { frame: number; fps: number; durationInFrames: number },
  delayInFrames: unknown,
  seconds: number,
): number {
  const start = clamped(delayInFrames, 0, 1e6, 0);
  const calm = Math.min((durationInFrames * 2) / 3, exitStart(fps, durationInFrames) - CALM_SECONDS * fps);
  const end = Math.min(start + Math.max(1, seconds * fps), Math.floor(calm));
  // What comes in too late to count is exact from the start; so is what comes in before the count could end.
  if (!(end > start)) return 1;
  return interpolate(frame, [start, end], [0, 1], {
    easing: EASE_OUT,
    extrapolateLeft: "clamp",
    extrapolateRight: "clamp",
  });
}

/** 1 until the last 0.4 s of the scene (12 frames at 30 fps), then down to 0 on its last frame; always 1 when switched off, or when a transition leads out. */
export function useExit(enabled: unknown): number {
  const frame = useCurrentFrame();
  const { fps, durationInFrames } = useVideoConfig();
  const start = exitStart(fps, durationInFrames);
  const isLedOut = useContext(LeavingContext);
  if (isLedOut || enabled === false || start >= durationInFrames) return 1;
  return interpolate(frame, [start, durationInFrames - 1], [1, 0], {
    easing: EASE_IN,
    extrapolateLeft: "clamp",
    extrapolateRight: "clamp",
  });
}

/** The frame at which the exit begins; the end of a scene that has none. */
function exitStart(fps: number, durationInFrames: number): number {
  const length = Math.round(EXIT_SECONDS * fps);
  const end = durationInFrames - 1;
  // A scene too short to be read has no time to leave either.
  return !Number.isFinite(end) || end < length * 3 ? durationInFrames : end - length;
}

/** Moves by the `translate` property, so that a scene's own `transform` still composes with it. */
export function riseStyle(enter: number, leave: number, distance: number) {
  const offset = (1 - enter) * distance - (1 - leave) * distance * 0.5;
  return { opacity: enter * leave, translate: `0px ${offset.toFixed(2)}px` };
}
