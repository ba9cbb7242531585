import { between, pick, type Random } from "../../dsp/random.ts";
import { type Chord, nearestOf } from "../harmony.ts";
import type { Bar, Note } from "./note.ts";

/** Two bars of rhythm, in eighths: where notes begin. Sparse ones first. */
const RHYTHMS: readonly (readonly number[])[] = [
  [0, 8],
  [0, 6],
  [2, 6, 8],
  [0, 3, 4],
  [0, 3, 8, 11],
  [0, 2, 4, 10],
  [0, 3, 6, 8, 12],
  [1, 3, 4, 8, 10],
  [0, 2, 3, 4, 8, 10, 12],
  [0, 1, 3, 4, 6, 8, 11],
  [0, 2, 3, 6, 8, 10, 11, 12],
];
const BARS_OF_MOTIF = 2;
const EIGHTHS = 8;

interface Motif {
  readonly at: readonly number[];
  /** How many steps of the scale each note lies above the motif's first. */
  readonly steps: readonly number[];
}

/**
 * A tune over the chords. A motif of two bars is repeated on other chords, answered by a second one and comes back with an
 * ending, as songs do; then the tune rests for as long before it starts again.
 */
export function writeMelody(
  bars: readonly Bar[],
  chords: readonly Chord[],
  middle: number,
  density: number,
  random: Random,
): Note[] {
  const main = motifOf(density, random);
  const answer = motifOf(Math.min(1, density + 0.15), random);
  const notes: Note[] = [];
  let previous = middle;
  for (let first = 0; first < bars.length; first += BARS_OF_MOTIF) {
    const pair = bars.slice(first, first + BARS_OF_MOTIF).filter(({ isEnding }) => !isEnding);
    const phrase = Math.floor((pair[0]?.place ?? 0) / BARS_OF_MOTIF) % 4;
    const isFull = (pair[0]?.energy ?? 0) > 0.8;
    // Under a voice a tune that never rests is tiring.
    if (pair.length === 0 || (phrase === 3 && !isFull && random() < 0.6)) continue;
    const motif = phrase === 2 ? answer : main;
    const anchor = middle + (isFull ? 2 : 0) + (phrase === 1 ? pick(random, [-2, 2, 0]) : 0);
    const end = pair.length * EIGHTHS;
    const at = motif.at.filter((eighth) => eighth < end);
    at.forEach((eighth, index) => {
      const bar = pair[Math.floor(eighth / EIGHTHS)] as Bar;
      const chord = chords[bar.index] as Chord;
      const isLast = index === at.length - 1;
      const isStrong = eighth % 4 === 0 || isLast;
      const wished = anchor + (motif.steps[index] ?? 0) * 1.75 + (isLast && phrase === 3 ? -1 : 0);
      const pitch = nearestOf(isStrong ? chord.classes : chord.scale, Math.round(inReach(wished, previous)));
      const next = at[index + 1] ?? Math.min(end, eighth + 5);
      notes.push({
        beat: bar.index * 4 + (eighth % EIGHTHS) / 2,
        beats: Math.min(4, (next - eighth) / 2) * 0.95,
        pitch,
        velocity: (isStrong ? 0.85 : 0.68) + between(random, -0.06, 0.06),
      });
      previous = pitch;
    });
  }
  return notes;
}

function motifOf(density: number, random: Random): Motif {
  const place = density * (RHYTHMS.length - 1) + between(random, -1.5, 1.5);
  const at = RHYTHMS[Math.max(0, Math.min(RHYTHMS.length - 1, Math.round(place)))] as readonly number[];
  const steps: number[] = [0];
  let direction = random() < 0.6 ? 1 : -1;
  while (steps.length < at.length) {
    const last = steps.at(-1) as number;
    const isLeap = random() < 0.25;
    // After a leap a tune goes back, and at its edges it turns.
    const step = direction * (isLeap ? 2 + Math.floor(random() * 2) : 1);
    steps.push(Math.max(-4, Math.min(5, last + step)));
    if (isLeap || Math.abs(last + step) > 3 || random() < 0.3) direction = -direction;
  }
  return { at, steps };
}

/** No jump of more than an octave from the note before. */
function inReach(wished: number, previous: number): number {
  return Math.max(previous - 9, Math.min(previous + 9, wished));
}
