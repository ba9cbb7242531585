const AHEAD_SECONDS = 0.004;
const RELEASE_SECONDS = 0.12;

/** Keeps both channels below a ceiling: the gain is down before a peak comes, and comes back slowly. */
export function limit(left: Float32Array, right: Float32Array, ceiling: number, sampleRate: number): void {
  const ahead = Math.round(AHEAD_SECONDS * sampleRate);
  const recovery = 1 / (RELEASE_SECONDS * sampleRate);
  const needed = new Float32Array(left.length).fill(1);
  for (let index = 0; index < left.length; index += 1) {
    const peak = Math.max(Math.abs(left[index] as number), Math.abs(right[index] as number));
    if (peak > ceiling) lower(needed, Math.max(0, index - ahead), index, ceiling / peak);
  }
  let gain = 1;
  for (let index = 0; index < left.length; index += 1) {
    const wanted = needed[index] as number;
    gain = wanted < gain ? wanted : Math.min(wanted, gain + (1 - gain) * recovery * 3 + recovery * 0.02);
    left[index] = (left[index] as number) * gain;
    right[index] = (right[index] as number) * gain;
  }
}

/** Leads down to the gain in a straight line. */
function lower(needed: Float32Array, from: number, to: number, gain: number): void {
  for (let index = to; index >= from; index -= 1) {
    const line = gain + (1 - gain) * ((to - index) / Math.max(1, to - from + 1));
    if ((needed[index] as number) > line) needed[index] = line;
  }
}
