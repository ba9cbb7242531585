import { Chorus } from "../dsp/chorus.ts";
import { Echo } from "../dsp/echo.ts";
import { fromDecibels, hertzOf, sine } from "../dsp/exact-math.ts";
import { type Random, randomOf } from "../dsp/random.ts";
import { Reverb } from "../dsp/reverb.ts";
import { DRUM_PANS, drums } from "./instruments/drums.ts";
import { instruments } from "./instruments/index.ts";
import { type Instrument, LONGEST_RELEASE_SECONDS } from "./instruments/tone.ts";
import type { MoodStyle } from "./mood.ts";
import type { Plan } from "./plan.ts";
import type { Note } from "./score/note.ts";
import type { Score } from "./score/write-score.ts";

/** How much is worked on at once, so that long pieces take no more memory and can be stopped. */
const BLOCK_SECONDS = 4;
const ECHO_BEATS = 0.75;
const DUCKED_SECONDS = 0.22;

interface Line {
  readonly instrument: Instrument;
  readonly notes: readonly Note[];
  readonly gain: number;
  readonly pan: number;
  readonly reverb: number;
  readonly delay: number;
  readonly chorus: number;
  readonly ducked: number;
  readonly random: Random;
}

/** What a line sounds like from now on, with what rings on after this block. */
interface Bus extends Line {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly wide: Chorus | undefined;
  next: number;
}

/** Plays a score, `seconds` long. `turn` is called between blocks with what part is done. */
export async function renderScore(
  score: Score,
  style: MoodStyle,
  plan: Plan,
  seconds: number,
  seed: number,
  sampleRate: number,
  turn: (done: number) => Promise<void>,
): Promise<[Float32Array, Float32Array]> {
  const beatSeconds = 60 / plan.bpm;
  const total = Math.round(seconds * sampleRate);
  const block = Math.round(BLOCK_SECONDS * sampleRate);
  const [left, right] = [new Float32Array(total), new Float32Array(total)];
  const buses = linesOf(score, style, seed).map((line) => busOf(line, beatSeconds, block, sampleRate));
  const kicks = kickTimes(score, beatSeconds);
  const room = new Reverb(sampleRate, style.room.seconds, style.room.brightness);
  const echo = new Echo(sampleRate, beatSeconds * ECHO_BEATS);
  for (let from = 0; from < total; from += block) {
    await turn(from / total);
    const length = Math.min(block, total - from);
    const toRoom = new Float32Array(length);
    const toEcho = new Float32Array(length);
    const [outLeft, outRight] = [left.subarray(from, from + length), right.subarray(from, from + length)];
    for (const bus of buses) {
      play(bus, from, length, beatSeconds, sampleRate);
      if (bus.ducked > 0) duck(bus, kicks, from, length, sampleRate);
      bus.wide?.run(bus.left, bus.right, length, bus.chorus);
      mix(bus, length, outLeft, outRight, toRoom, toEcho);
      shift(bus.left, length);
      shift(bus.right, length);
    }
    echo.run(toEcho, outLeft, outRight, length);
    room.run(toRoom, outLeft, outRight, length);
  }
  return [left, right];
}

function linesOf({ parts, drums: played }: Score, style: MoodStyle, seed: number): Line[] {
  const melodic = parts.map(({ layer, notes }, index) => ({
    instrument: instruments[layer.instrument],
    notes,
    gain: fromDecibels(layer.decibels),
    pan: layer.pan ?? 0,
    reverb: layer.reverb ?? 0,
    delay: layer.delay ?? 0,
    chorus: layer.chorus ?? 0,
    ducked: layer.ducked ?? 0,
    random: randomOf(seed, `sound ${index}`),
  }));
  const struck = [...played].map(([drum, notes]) => ({
    instrument: drums[drum],
    notes,
    gain: fromDecibels(style.drumDecibels),
    pan: DRUM_PANS[drum] ?? 0,
    reverb: drum === "taiko" || drum === "tom" ? 0.3 : drum === "kick" || drum === "softKick" ? 0.02 : 0.1,
    delay: 0,
    chorus: 0,
    ducked: 0,
    random: randomOf(seed, `sound ${drum}`),
  }));
  return [...melodic, ...struck].filter(({ notes }) => notes.length > 0);
}

function busOf(line: Line, beatSeconds: number, block: number, sampleRate: number): Bus {
  const longest = line.notes.reduce((most, { beats }) => Math.max(most, beats), 0) * beatSeconds;
  const size = block + Math.ceil((longest + LONGEST_RELEASE_SECONDS) * sampleRate);
  return {
    ...line,
    notes: [...line.notes].sort((a, b) => a.beat - b.beat || a.pitch - b.pitch),
    left: new Float32Array(size),
    right: new Float32Array(size),
    wide: line.chorus > 0 ? new Chorus(sampleRate) : undefined,
    next: 0,
  };
}

/** Adds the tones that begin in this block. */
function play(bus: Bus, from: number, length: number, beatSeconds: number, sampleRate: number): void {
  for (let note = bus.notes[bus.next]; note; note = bus.notes[bus.next]) {
    const start = Math.round(note.beat * beatSeconds * sampleRate) - from;
    if (start >= length) return;
    bus.next += 1;
    const { pitch, velocity, beats } = note;
    bus.instrument(
      {
        hertz: hertzOf(pitch),
        velocity: Math.max(0.05, Math.min(1, velocity)),
        start: Math.max(0, start),
        length: Math.round(beats * beatSeconds * sampleRate),
        sampleRate,
        random: bus.random,
      },
      bus.left,
      bus.right,
    );
  }
}

function kickTimes({ drums: played }: Score, beatSeconds: number): number[] {
  return [...(played.get("kick") ?? []), ...(played.get("softKick") ?? [])]
    .map(({ beat }) => beat * beatSeconds)
    .sort((a, b) => a - b);
}

/** Makes room for the kick drum, and swells back. */
function duck(bus: Bus, kicks: readonly number[], from: number, length: number, sampleRate: number): void {
  for (const kick of kicks) {
    const start = Math.round(kick * sampleRate) - from;
    const samples = Math.round(DUCKED_SECONDS * sampleRate);
    for (let index = Math.max(0, start); index < Math.min(length, start + samples); index += 1) {
      const age = (index - start) / samples;
      // Down within a hundredth of a second, as a jump would click.
      const depth = age < 0.05 ? age / 0.05 : (1 - age) * (1 - age);
      const gain = 1 - bus.ducked * Math.max(0, depth);
      bus.left[index] = (bus.left[index] as number) * gain;
      bus.right[index] = (bus.right[index] as number) * gain;
    }
  }
}

function mix(
  { left, right, gain, pan, reverb, delay }: Bus,
  length: number,
  outLeft: Float32Array,
  outRight: Float32Array,
  toRoom: Float32Array,
  toEcho: Float32Array,
): void {
  // Of equal power wherever it stands.
  const [toLeft, toRight] = [
    gain * sine(0.25 * (1 - (pan + 1) / 2)) * Math.SQRT2,
    gain * sine((0.25 * (pan + 1)) / 2) * Math.SQRT2,
  ];
  for (let index = 0; index < length; index += 1) {
    const [l, r] = [(left[index] as number) * toLeft, (right[index] as number) * toRight];
    outLeft[index] = (outLeft[index] as number) + l;
    outRight[index] = (outRight[index] as number) + r;
    const both = (l + r) * 0.5;
    toRoom[index] = (toRoom[index] as number) + both * reverb;
    toEcho[index] = (toEcho[index] as number) + both * delay;
  }
}

function shift(buffer: Float32Array, length: number): void {
  buffer.copyWithin(0, length);
  buffer.fill(0, buffer.length - length);
}
