/** Both filters of ITU-R BS.1770 at 48 kHz: what a head does to sound, and how little deep tones count. */
const SHELF = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
} as const;
const HIGH_PASS = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] } as const;
const BLOCK_SECONDS = 0.4;
const HOP_SECONDS = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;
const OFFSET = -0.691;

export const LOUDNESS_SAMPLE_RATE = 48_000;

/** Integrated loudness after EBU R 128, in LUFS, of channels at 48 kHz; minus infinity of silence. */
export function loudnessOf(channels: readonly Float32Array[]): number {
  const hop = HOP_SECONDS * LOUDNESS_SAMPLE_RATE;
  const hops = hopPowers(channels, hop);
  const perBlock = Math.round(BLOCK_SECONDS / HOP_SECONDS);
  const blocks: number[] = [];
  for (let first = 0; first + perBlock <= hops.length; first += 1) {
    blocks.push(hops.slice(first, first + perBlock).reduce((sum, power) => sum + power, 0) / perBlock);
  }
  if (blocks.length === 0) blocks.push(mean(hops));
  const loud = blocks.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufs(mean(loud)) + RELATIVE_GATE_LU;
  return lufs(mean(loud.filter((power) => lufs(power) > gate)));
}

function hopPowers(channels: readonly Float32Array[], hop: number): number[] {
  const length = channels[0]?.length ?? 0;
  const powers = new Array<number>(Math.max(1, Math.floor(length / hop))).fill(0);
  for (const channel of channels) {
    const state = [0, 0, 0, 0] as [number, number, number, number];
    for (let index = 0; index < length; index += 1) {
      const weighted = weigh(channel[index] as number, state);
      const at = Math.min(powers.length - 1, Math.floor(index / hop));
      powers[at] = (powers[at] as number) + (weighted * weighted) / hop;
    }
  }
  return powers;
}

function weigh(sample: number, state: [number, number, number, number]): number {
  const shelved = SHELF.b[0] * sample + state[0];
  state[0] = SHELF.b[1] * sample - SHELF.a[0] * shelved + state[1];
  state[1] = SHELF.b[2] * sample - SHELF.a[1] * shelved;
  const passed = HIGH_PASS.b[0] * shelved + state[2];
  state[2] = HIGH_PASS.b[1] * shelved - HIGH_PASS.a[0] * passed + state[3];
  state[3] = HIGH_PASS.b[2] * shelved - HIGH_PASS.a[1] * passed;
  return passed;
}

function lufs(power: number): number {
  return power > 0 ? OFFSET + 10 * Math.log10(power) : Number.NEGATIVE_INFINITY;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
