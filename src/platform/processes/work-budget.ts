import { cpuMilliseconds } from "./cpu-time.ts";

const LOOK_EVERY_MILLISECONDS = 200;
/** Processor time is what counts; a process that waits for it on a busy machine is not to blame, but does not wait for ever. */
const WALL_CLOCK_FACTOR = 6;

/**
 * Calls `onSpent` once the process has used so much processor time, all its threads together. Where the system does not tell,
 * and for a process that hangs without using any, time on the wall decides.
 * @returns what ends the watch
 */
export function watchWork(pid: number | undefined, budgetMilliseconds: number, onSpent: () => void): () => void {
  const startedAt = Date.now();
  const before = cpuMilliseconds(pid);
  const timer = setInterval(
    () => {
      const now = cpuMilliseconds(pid);
      const isTold = before !== undefined && now !== undefined;
      const wallBudget = isTold ? budgetMilliseconds * WALL_CLOCK_FACTOR : budgetMilliseconds;
      if ((isTold && now - before > budgetMilliseconds) || Date.now() - startedAt > wallBudget) {
        clearInterval(timer);
        onSpent();
      }
    },
    Math.min(LOOK_EVERY_MILLISECONDS, budgetMilliseconds / 2),
  );
  return () => clearInterval(timer);
}
