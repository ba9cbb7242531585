import { availableParallelism, freemem } from "node:os";

/** Memory of a page, its share of the compositor and its encoder. */
const BYTES_PER_LANE = 700 * 1024 ** 2;
const MAX_LANES = 6;

/** How many pages draw side by side: one a core, fewer where memory is short. */
export function laneCount(cores = availableParallelism(), freeBytes = freemem()): number {
  return Math.max(1, Math.min(cores, MAX_LANES, Math.floor(freeBytes / BYTES_PER_LANE)));
}
