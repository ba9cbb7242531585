import { Refusal } from "../../refusal.ts";
import type { Animation } from "../patch.ts";
import type { Clock } from "./clock.ts";
import type { Recipe } from "./recipes.ts";
import { inFrames, refuseOutside } from "./timing.ts";

/** An emphasis that plays several times: how long one turn is, from one start to the next, and how often; 0 has no end. */
export interface Turns {
  readonly count: number;
  readonly turnSeconds: number;
  readonly periodSeconds: number;
}

/**
 * How often an emphasis plays. A time longer than one turn takes repeats it at its natural pace; a period leaves pauses between
 * turns. Undefined for one single turn.
 */
export function turnsOf({ repeat, periodSeconds, durationSeconds }: Animation, recipe: Recipe): Turns | undefined {
  const natural = recipe.durationSeconds;
  if (repeat !== undefined && !(Number.isInteger(repeat) && repeat >= 0 && repeat <= 1000))
    throw new Refusal("repeat must be a whole number from 0 to 1000.", "0 repeats it for as long as it is shown.");
  if (periodSeconds !== undefined) {
    refuseOutside("periodSeconds", periodSeconds, 0.1, 600);
    const turnSeconds = Math.min(natural, periodSeconds);
    const count =
      repeat ?? (durationSeconds === undefined ? 0 : Math.max(1, Math.round(durationSeconds / periodSeconds)));
    return count === 1 ? undefined : { count, turnSeconds, periodSeconds };
  }
  if (repeat !== undefined) {
    const turnSeconds = durationSeconds === undefined || repeat === 0 ? natural : tidy(durationSeconds / repeat);
    return repeat === 1 ? undefined : { count: repeat, turnSeconds, periodSeconds: turnSeconds };
  }
  if (durationSeconds === undefined || recipe.stretches || durationSeconds < natural * 1.5) return undefined;
  const count = Math.round(durationSeconds / natural);
  const turnSeconds = tidy(durationSeconds / count);
  return { count, turnSeconds, periodSeconds: turnSeconds };
}

/** The frame within a turn, as code: at rest before the first and after the last. */
export function frameInTurn({ count, periodSeconds }: Turns, since: string, clock: Clock): string {
  const sinceStart = `Math.max(${since}, 0)`;
  const bounded = count === 0 ? sinceStart : `Math.min(${sinceStart}, ${inFrames(tidy(count * periodSeconds), clock)})`;
  const period = inFrames(periodSeconds, clock);
  return `${bounded} % ${/[*]/.test(period) ? `(${period})` : period}`;
}

export function turnsInWords({ count, turnSeconds, periodSeconds }: Turns): string {
  const every = periodSeconds > turnSeconds ? ` every ${periodSeconds} s` : `, ${turnSeconds} s each`;
  return count === 0 ? `again and again${every}` : `${count} times${every}`;
}

function tidy(value: number): number {
  return Number(value.toFixed(3));
}
