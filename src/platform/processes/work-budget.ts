import { cpuMilliseconds } from "./cpu-time.ts";

const LOOK_EVERY_MILLISECONDS = 100;
/** Processor time is what counts; a process that waits for it on a busy machine is not to blame, but does not wait for ever. */
const WALL_CLOCK_FACTOR = 6;

/** What happens once so much processor time has been used. */
export interface WorkLimit {
  readonly milliseconds: number;
  readonly onSpent: () => void;
}

/**
 * Waits for each limit: the processor time that the process uses from now on, all its threads together. Where the system does not
 * tell, and for a process that hangs without using any, time on the wall decides.
 * @returns what ends the watch
 */
export function watchLimits(pid: number | undefined, limits: readonly WorkLimit[]): () => void {
  const startedAt = Date.now();
  const before = cpuMilliseconds(pid);
  let left = limits;
  const timer = setInterval(
    () => {
      const now = cpuMilliseconds(pid);
      const isTold = before !== undefined && now !== undefined;
      const wall = Date.now() - startedAt;
      const isSpent = ({ milliseconds }: WorkLimit) =>
        (isTold && now - before > milliseconds) || wall > (isTold ? milliseconds * WALL_CLOCK_FACTOR : milliseconds);
      const spent = left.filter(isSpent);
      left = left.filter((limit) => !spent.includes(limit));
      if (left.length === 0) clearInterval(timer);
      for (const { onSpent } of spent) onSpent();
    },
    Math.min(LOOK_EVERY_MILLISECONDS, ...limits.map(({ milliseconds }) => milliseconds / 2)),
  );
  return () => clearInterval(timer);
}

/** As {@link watchLimits}, of one limit. */
export function watchWork(pid: number | undefined, milliseconds: number, onSpent: () => void): () => void {
  return watchLimits(pid, [{ milliseconds, onSpent }]);
}
