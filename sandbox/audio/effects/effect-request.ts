import { EFFECT_NAMES } from "../../policy/sound-names.ts";
import { fromDecibels } from "../dsp/exact-math.ts";
import { fadeEnds } from "../dsp/fade-ends.ts";
import { Filter } from "../dsp/filter.ts";
import { randomOf } from "../dsp/random.ts";
import { Reverb } from "../dsp/reverb.ts";
import { Refusal } from "../refusal.ts";
import { writeWav } from "../wav.ts";
import type { Canvas } from "./canvas.ts";
import type { EffectInput, EffectSound } from "./effect.ts";
import { effects } from "./effects.ts";

const SAMPLE_RATE = 48_000;
const PEAK_DB = -6;
const ROOM_SECONDS = 1.1;
/** Short enough to leave a click its bite. */
const START_FADE_SECONDS = 0.001;

export async function handleEffect({ name, seconds: wished, seed, out }: EffectInput): Promise<EffectSound> {
  const effect = Object.hasOwn(effects, name) ? effects[name] : undefined;
  if (!effect) throw new Refusal("There is no such effect.", `Use one of: ${EFFECT_NAMES.join(", ")}.`);
  const [shortest, longest] = effect.range;
  const seconds = wished ?? effect.seconds;
  if (!(seconds >= shortest && seconds <= longest)) {
    throw new Refusal(
      `A ${name} takes ${shortest} to ${longest} seconds.`,
      "Choose a length in between, or leave it out.",
    );
  }
  const length = Math.round(seconds * SAMPLE_RATE);
  const canvas: Canvas = {
    left: new Float32Array(length),
    right: new Float32Array(length),
    sampleRate: SAMPLE_RATE,
    seconds,
    random: randomOf(seed, name),
  };
  effect.draw(canvas);
  addRoom(canvas, effect.room);
  const channels = [canvas.left, canvas.right];
  for (const channel of channels) cutRumble(channel);
  fadeEnds(channels, SAMPLE_RATE, START_FADE_SECONDS, effect.endFadeSeconds ?? Math.min(0.25, seconds * 0.25));
  const peakSeconds = normalise(channels) / SAMPLE_RATE;
  await writeWav(out, { sampleRate: SAMPLE_RATE, channels });
  return { seconds: length / SAMPLE_RATE, sampleRate: SAMPLE_RATE, peakSeconds: Math.round(peakSeconds * 1000) / 1000 };
}

function addRoom({ left, right }: Canvas, amount: number): void {
  const dry = left.map((value, index) => (value + (right[index] as number)) * 0.5 * amount);
  new Reverb(SAMPLE_RATE, ROOM_SECONDS, 0.6).run(dry, left, right, left.length);
}

function cutRumble(channel: Float32Array): void {
  const filter = new Filter(SAMPLE_RATE, 28, 0.3);
  for (let index = 0; index < channel.length; index += 1) {
    filter.run(channel[index] as number);
    channel[index] = filter.high;
  }
}

/** Brings the peak to its level and returns where it is. */
function normalise(channels: readonly Float32Array[]): number {
  let [peak, place] = [0, 0];
  for (const channel of channels) {
    channel.forEach((value, index) => {
      if (Math.abs(value) > peak) [peak, place] = [Math.abs(value), index];
    });
  }
  const gain = fromDecibels(PEAK_DB) / Math.max(peak, 1e-9);
  for (const channel of channels)
    for (let index = 0; index < channel.length; index += 1) channel[index] = (channel[index] as number) * gain;
  return place;
}
