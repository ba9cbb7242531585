import type { Span } from "./align-words.ts";

const WINDOW_SECONDS = 0.01;
/** Below what is spoken, in decibels. */
const SILENCE_DB = -32;
/** Shorter ones lie within words. */
const SHORTEST_PAUSE_SECONDS = 0.14;

/** Where something is said, with the pauses between left out. */
export function speechRuns(samples: Float32Array, sampleRate: number): Span[] {
  const window = Math.max(1, Math.round(WINDOW_SECONDS * sampleRate));
  const levels = Array.from({ length: Math.ceil(samples.length / window) }, (_, index) =>
    power(samples.subarray(index * window, (index + 1) * window)),
  );
  const spoken = [...levels].sort((a, b) => a - b)[Math.floor(levels.length * 0.9)] ?? 0;
  const threshold = spoken * 10 ** (SILENCE_DB / 10);
  const runs: { start: number; end: number }[] = [];
  levels.forEach((level, index) => {
    if (level <= threshold) return;
    const [start, end] = [index * WINDOW_SECONDS, (index + 1) * WINDOW_SECONDS];
    const last = runs.at(-1);
    if (last && start - last.end < SHORTEST_PAUSE_SECONDS) last.end = end;
    else runs.push({ start, end });
  });
  return runs;
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
}
