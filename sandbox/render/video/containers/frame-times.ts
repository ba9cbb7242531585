import { rationalOf } from "../rational.ts";

const TICKS_PER_FRAME = 512;

/** A time base in which every frame is a whole number of ticks. */
export function ticksPerSecond(fps: number): number {
  const { over, under } = rationalOf(fps);
  return under === 1 ? over * TICKS_PER_FRAME : over;
}

/** Every frame at its own number, where they are decoded in the order in which they are shown. */
export function timesInOrder(fps: number): string {
  const { over, under } = rationalOf(fps);
  return `setts=pts=N*${under}/${over}/TB:dts=N*${under}/${over}/TB`;
}
