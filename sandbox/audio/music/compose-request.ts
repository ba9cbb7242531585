import { MUSIC_BPM, MUSIC_KEYS, MUSIC_MOODS, MUSIC_SECONDS } from "../../policy/sound-names.ts";
import { fadeEnds } from "../dsp/fade-ends.ts";
import { randomOf } from "../dsp/random.ts";
import { SAMPLE_RATE } from "../mix/mix-plan.ts";
import { Refusal } from "../refusal.ts";
import { type AudioCall, takeTurn } from "../take-turn.ts";
import { writeWav } from "../wav.ts";
import type { ComposeInput, Composition } from "./composition.ts";
import { master, wrapped } from "./master.ts";
import { moods } from "./moods/index.ts";
import { BEATS_PER_BAR, type Plan, planPiece } from "./plan.ts";
import { renderScore } from "./render-score.ts";
import { tonicOf, writeScore } from "./score/write-score.ts";
import { tape } from "./tape.ts";

/** What rings on past the end of a loop is heard at its start. */
const LOOP_TAIL_SECONDS = 5;
/** Of what is left after the last chord was struck. */
const END_FADE = 0.75;
const START_FADE_SECONDS = 0.004;
const MAJOR = ["major", "lydian", "mixolydian"];
/** What is easy to play, and lies well. */
const KEYS = ["C", "D", "Eb", "E", "F", "G", "A", "Bb"] as const;

export async function handleCompose(input: ComposeInput, call: AudioCall): Promise<Composition> {
  refuseOutOfRange(input);
  const style = moods[input.mood];
  const random = randomOf(input.seed, "plan");
  const chosen = KEYS[Math.floor(random() * KEYS.length)] ?? "C";
  const key = input.key ?? chosen;
  const plan = planPiece(input, style.bpm, random);
  const score = writeScore(style, plan, tonicOf(key), input.seed);
  const length = Math.round(plan.seconds * SAMPLE_RATE);
  const played = plan.seconds + (plan.loop ? LOOP_TAIL_SECONDS : 0);
  const rendered = await renderScore(score, style, plan, played, input.seed, SAMPLE_RATE, (done) =>
    takeTurn(call, done * 0.9),
  );
  const [left, right] = rendered.map((channel) => (plan.loop ? wrapped(channel, length) : channel)) as [
    Float32Array,
    Float32Array,
  ];
  if (style.tape) tape(left, right, SAMPLE_RATE, input.seed);
  if (!plan.loop) {
    fadeEnds([left, right], SAMPLE_RATE, START_FADE_SECONDS, (plan.seconds - plan.bars * plan.barSeconds) * END_FADE);
  }
  await takeTurn(call, 0.92);
  const loudnessLufs = master(left, right, SAMPLE_RATE);
  if (!plan.loop) fadeEnds([left, right], SAMPLE_RATE, START_FADE_SECONDS, 0.03);
  await writeWav(input.out, { sampleRate: SAMPLE_RATE, channels: [left, right] });
  return {
    seconds: length / SAMPLE_RATE,
    sampleRate: SAMPLE_RATE,
    bpm: rounded(plan.bpm),
    beatsPerBar: BEATS_PER_BAR,
    key: `${key} ${MAJOR.includes(style.scale) ? "major" : "minor"}`,
    ...timesOf(plan),
    energy: energyOf(left, right, plan),
    loudnessLufs: rounded(loudnessLufs),
  };
}

function refuseOutOfRange({ mood, seconds, bpm, key }: ComposeInput): void {
  if (!MUSIC_MOODS.includes(mood))
    throw new Refusal("There is no such mood.", `Use one of: ${MUSIC_MOODS.join(", ")}.`);
  if (key !== undefined && !MUSIC_KEYS.includes(key)) {
    throw new Refusal("There is no such key.", `Use one of: ${MUSIC_KEYS.join(", ")}.`);
  }
  if (!(seconds >= MUSIC_SECONDS.min && seconds <= MUSIC_SECONDS.max)) {
    throw new Refusal(
      `Music is made from ${MUSIC_SECONDS.min} to ${MUSIC_SECONDS.max} seconds long.`,
      "For a longer film, make a loop and let its track repeat it.",
    );
  }
  if (bpm !== undefined && !(bpm >= MUSIC_BPM.min && bpm <= MUSIC_BPM.max)) {
    throw new Refusal(
      `Music is made at ${MUSIC_BPM.min} to ${MUSIC_BPM.max} beats a minute.`,
      "Choose one of those, or leave it out.",
    );
  }
}

function timesOf(plan: Plan): Pick<Composition, "beats" | "bars" | "sections"> {
  const beatSeconds = plan.barSeconds / BEATS_PER_BAR;
  // The last chord stands on a beat of its own.
  const beats = plan.bars * BEATS_PER_BAR + (plan.loop ? 0 : 1);
  const last = plan.sections.at(-1);
  return {
    beats: Array.from({ length: beats }, (_, beat) => rounded(beat * beatSeconds)),
    bars: Array.from({ length: plan.bars + (plan.loop ? 0 : 1) }, (_, bar) => rounded(bar * plan.barSeconds)),
    sections: plan.sections.map((section) => ({
      name: section.name,
      startSeconds: rounded(section.firstBar * plan.barSeconds),
      endSeconds: rounded(section === last ? plan.seconds : (section.firstBar + section.bars) * plan.barSeconds),
    })),
  };
}

function energyOf(left: Float32Array, right: Float32Array, plan: Plan): number[] {
  const bar = plan.barSeconds * SAMPLE_RATE;
  const levels = Array.from({ length: plan.bars }, (_, index) => {
    const [from, to] = [Math.round(index * bar), Math.round((index + 1) * bar)];
    let power = 0;
    for (let at = from; at < to; at += 1) power += (left[at] ?? 0) ** 2 + (right[at] ?? 0) ** 2;
    return Math.sqrt(power / (2 * Math.max(1, to - from)));
  });
  const loudest = Math.max(...levels, 1e-9);
  return levels.map((level) => rounded(level / loudest));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
