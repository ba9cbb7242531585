import { fromDecibels, sine } from "../dsp/exact-math.ts";
import { Filter } from "../dsp/filter.ts";
import { limit } from "../dsp/limiter.ts";
import { loudnessOf } from "../dsp/loudness.ts";
import { randomOf } from "../dsp/random.ts";

const LOUDNESS_LUFS = -18;
const CEILING_DB = -2;
const LOWEST_HERTZ = 32;
/** Quieter passes are made once more: what the limiter took is given back. */
const PASSES = 2;

/** Brings a mix to its level, without rumble and without anything that clips. Returns how loud it is. */
export function master(left: Float32Array, right: Float32Array, sampleRate: number): number {
  for (const channel of [left, right]) cutRumble(channel, sampleRate);
  let loudness = loudnessOf([left, right]);
  for (let pass = 0; pass < PASSES && Number.isFinite(loudness); pass += 1) {
    // Rounded, as its logarithm is the only thing here that engines may disagree about in the last digit.
    const gain = fromDecibels(Math.round((LOUDNESS_LUFS - loudness) * 100) / 100);
    for (const channel of [left, right]) scale(channel, gain);
    limit(left, right, fromDecibels(CEILING_DB), sampleRate);
    loudness = loudnessOf([left, right]);
  }
  return loudness;
}

function cutRumble(channel: Float32Array, sampleRate: number): void {
  const filter = new Filter(sampleRate, LOWEST_HERTZ, 0.3);
  for (let index = 0; index < channel.length; index += 1) {
    filter.run(channel[index] as number);
    channel[index] = filter.high;
  }
}

function scale(channel: Float32Array, gain: number): void {
  for (let index = 0; index < channel.length; index += 1) channel[index] = (channel[index] as number) * gain;
}

/** Both ends at zero: a file that begins or stops within a wave clicks. */
export function fadeEnds(
  channels: readonly Float32Array[],
  sampleRate: number,
  inSeconds: number,
  outSeconds: number,
): void {
  for (const channel of channels) {
    const [begin, end] = [
      Math.round(inSeconds * sampleRate),
      Math.min(channel.length, Math.round(outSeconds * sampleRate)),
    ];
    for (let index = 0; index < Math.min(begin, channel.length); index += 1)
      channel[index] = (channel[index] as number) * (index / begin);
    for (let index = 0; index < end; index += 1) {
      const at = channel.length - 1 - index;
      const level = index / end;
      channel[at] = (channel[at] as number) * level * (2 - level);
    }
  }
}

/** Lays what rings on past the end over the start. */
export function wrapped(channel: Float32Array, length: number): Float32Array {
  const loop = channel.slice(0, length);
  for (let index = length; index < channel.length; index += 1) {
    const at = (index - length) % length;
    loop[at] = (loop[at] as number) + (channel[index] as number);
  }
  return loop;
}

/** As from an old tape: duller, a slow waver, and the crackle of a record. */
export function tape(left: Float32Array, right: Float32Array, sampleRate: number, seed: number): void {
  for (const channel of [left, right]) {
    const dry = channel.slice();
    const filter = new Filter(sampleRate, 6_200, 0.1);
    for (let index = 0; index < channel.length; index += 1) {
      const seconds = index / sampleRate;
      const late = (1 + sine(seconds * 0.47 + 1) * 0.75 + sine(seconds * 3.1) * 0.06) * 0.0016 * sampleRate;
      const at = Math.max(0, index - late);
      const whole = Math.floor(at);
      const here = dry[whole] as number;
      const value = here + ((dry[Math.min(dry.length - 1, whole + 1)] as number) - here) * (at - whole);
      channel[index] = filter.run(value);
    }
  }
  crackle(left, right, sampleRate, seed);
}

function crackle(left: Float32Array, right: Float32Array, sampleRate: number, seed: number): void {
  const random = randomOf(seed, "crackle");
  const hiss = new Filter(sampleRate, 2_400, 0);
  let [pop, side] = [0, 0];
  for (let index = 0; index < left.length; index += 1) {
    if (random() < 7 / sampleRate) {
      pop = (0.2 + random() * 0.8) * 0.02;
      side = random() - 0.5;
    }
    pop *= 0.93;
    const value = hiss.run((random() * 2 - 1) * 0.0018) + pop * (random() * 2 - 1);
    left[index] = (left[index] as number) + value * (1 - side);
    right[index] = (right[index] as number) + value * (1 + side);
  }
}
