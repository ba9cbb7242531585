/** A sequence of numbers from 0 to below 1 that follows from its seed alone. */
export type Random = () => number;

/** Mixes seed and name, so that each part of a work has a sequence of its own and none changes with another. */
export function randomOf(seed: number, name: string): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  for (let index = 0; index < name.length; index += 1) state = mixed(state ^ name.charCodeAt(index));
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state) / 0x1_0000_0000;
  };
}

function mixed(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

export function between(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}
