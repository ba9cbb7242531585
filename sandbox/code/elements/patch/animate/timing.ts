import { Refusal } from "../../refusal.ts";
import { tagOf } from "../../source/element-kind.ts";
import { isSequence, onScreen } from "../../source/on-screen.ts";
import type { Animation } from "../patch.ts";
import type { Target } from "../target.ts";
import type { Phase } from "./animation-name.ts";
import type { Clock } from "./clock.ts";

/** When an animation runs, as code in frames, and in words. */
export interface Timing {
  readonly start: (clock: Clock) => string;
  readonly end: (clock: Clock) => string;
  readonly length: (clock: Clock) => string;
  readonly needsSceneLength: boolean;
  readonly words: string;
  readonly notes: readonly string[];
}

/** By default enter starts when the element appears, exit ends when it disappears, and emphasis starts after a second. */
export function timingOf(
  target: Target,
  phase: Phase,
  { startSeconds, durationSeconds, shown: part, sceneSeconds }: Animation,
  usualSeconds: number,
): Timing {
  const seconds = durationSeconds ?? usualSeconds;
  refuseOutside("durationSeconds", seconds, 0.1, 60);
  if (startSeconds !== undefined) refuseOutside("startSeconds", startSeconds, 0, 3600);
  const length = (clock: Clock) => inFrames(seconds, clock);
  const over = `over ${seconds} s`;
  if (startSeconds !== undefined) {
    const endSeconds = Number((startSeconds + seconds).toFixed(3));
    return {
      start: (clock) => later(part?.fromFrame ?? 0, startSeconds, clock),
      end: (clock) => later(part?.fromFrame ?? 0, endSeconds, clock),
      length,
      needsSceneLength: false,
      words: `${over} from ${startSeconds} s`,
      notes: [],
    };
  }
  const shown = onScreen(target.element.path);
  const notes =
    shown === undefined && isInSequence(target)
      ? [
          "Its sequence's times are computed, so the animation counts from the scene's start; give startSeconds if it should not.",
        ]
      : [];
  if (phase === "exit") {
    const ownEnd = shown?.durationInFrames === undefined ? undefined : shown.fromFrame + shown.durationInFrames;
    const endFrame = part ? Math.min(part.toFrame, ownEnd ?? part.toFrame) : ownEnd;
    const end = (clock: Clock, back: string) =>
      endFrame === undefined
        ? `${clock.durationInFrames} - ${back}`
        : back === "1"
          ? `${endFrame - 1}`
          : `${endFrame} - ${back}`;
    return {
      start: (clock) => end(clock, inFrames(seconds, clock)),
      end: (clock) => end(clock, "1"),
      length,
      needsSceneLength: endFrame === undefined,
      words: `${over} at its end`,
      notes,
    };
  }
  const appears = shown?.fromFrame ?? 0;
  const from = Math.max(appears, part?.fromFrame ?? 0);
  // In a short scene a second is late.
  const delay = phase === "emphasis" ? Number(Math.min(1, (sceneSeconds ?? 10) / 4).toFixed(2)) : 0;
  const at = (clock: Clock, seconds: number) => later(from, Number((delay + seconds).toFixed(3)), clock);
  const words = `${over} ${from === (part?.fromFrame ?? 0) ? `from ${delay} s` : delay === 0 ? "when it appears" : `${delay === 1 ? "a second" : `${delay} s`} after it appears`}`;
  return {
    start: (clock) => at(clock, 0),
    end: (clock) => at(clock, seconds),
    length,
    needsSceneLength: false,
    words,
    notes,
  };
}

/** The frame that is `seconds` after `frame`, as code. */
function later(frame: number, seconds: number, clock: Clock): string {
  const moment = inFrames(seconds, clock);
  return frame === 0 ? moment : moment === "0" ? `${frame}` : `${frame} + ${moment}`;
}

export function inFrames(seconds: number, { fps }: Clock): string {
  if (seconds === 0) return "0";
  return seconds === 1 ? fps : `${seconds} * ${fps}`;
}

function isInSequence({ element }: Target): boolean {
  return element.path.findParent((parent) => parent.isJSXElement() && isSequence(tagOf(parent.node))) !== null;
}

export function refuseOutside(name: string, value: unknown, least: number, most: number): void {
  if (typeof value === "number" && value >= least && value <= most) return;
  throw new Refusal(`${name} must be between ${least} and ${most}.`, `Give ${name} in seconds, such as 0.5.`);
}
