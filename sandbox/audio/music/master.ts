import { fromDecibels } from "../dsp/exact-math.ts";
import { Filter } from "../dsp/filter.ts";
import { limit } from "../dsp/limiter.ts";
import { loudnessOf } from "../mix/loudness-meter.ts";

const LOUDNESS_LUFS = -18;
const CEILING_DB = -2;
const LOWEST_HERTZ = 38;
const LESS_BASS = 0.38;
const MORE_AIR = 0.7;
/** Quieter passes are made once more: what the limiter took is given back. */
const PASSES = 2;

/** Brings a mix to its level, without rumble and without anything that clips. Returns how loud it is. */
export function master(left: Float32Array, right: Float32Array, sampleRate: number): number {
  for (const channel of [left, right]) tilt(channel, sampleRate);
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

/** Without rumble, lighter below and clearer above: small loudspeakers have no bass, and a voice needs the middle. */
function tilt(channel: Float32Array, sampleRate: number): void {
  const rumble = new Filter(sampleRate, LOWEST_HERTZ, 0.3);
  const deep = new Filter(sampleRate, 130, 0);
  const air = new Filter(sampleRate, 2_200, 0);
  for (let index = 0; index < channel.length; index += 1) {
    rumble.run(channel[index] as number);
    const value = rumble.high;
    air.run(value);
    channel[index] = value - deep.run(value) * LESS_BASS + air.high * MORE_AIR;
  }
}

function scale(channel: Float32Array, gain: number): void {
  for (let index = 0; index < channel.length; index += 1) channel[index] = (channel[index] as number) * gain;
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
