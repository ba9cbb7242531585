import { UserError } from "../errors.ts";
import { MAX_SCENE_SECONDS } from "./limits.ts";

/** Whole frames, at least one. Refuses lengths outside 0..600 s; `what` names the length in the refusal. */
export function framesFor(seconds: number, fps: number, what: string): number {
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > MAX_SCENE_SECONDS) {
    throw new UserError(
      `${what} cannot be ${seconds} seconds.`,
      `Use more than 0 and at most ${MAX_SCENE_SECONDS} seconds.`,
    );
  }
  return Math.max(1, Math.round(seconds * fps));
}

/** Frames as a person says them: `3.5 s`, `0.33 s`, `12 s`. */
export function spokenSeconds(frames: number, fps: number): string {
  return `${Number((frames / fps).toFixed(2))} s`;
}
