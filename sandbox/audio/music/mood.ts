import type { Scale } from "./harmony.ts";
import type { InstrumentName } from "./instruments/index.ts";

/** How notes are made of the chords. */
export type Part =
  /** Chords held for their bar. */
  | { readonly as: "held" }
  /** Chords struck at these sixteenths of the bar, which they ring until the next. */
  | { readonly as: "struck"; readonly at: readonly (readonly number[])[] }
  /** One note of the chord after the other. */
  | { readonly as: "arpeggio"; readonly each: 1 | 2 | 4 }
  /** The bass at these sixteenths, with how many semitones above the root; one of the patterns is chosen. */
  | { readonly as: "bass"; readonly patterns: readonly (readonly (readonly [at: number, above: number])[])[] }
  | { readonly as: "melody"; readonly density: number }
  | { readonly as: "drone" };

export interface Layer {
  readonly part: Part;
  readonly instrument: InstrumentName;
  readonly decibels: number;
  /** Sounds in sections at least this full. */
  readonly from: number;
  /** And at most this full, where given. */
  readonly until?: number;
  readonly octave?: number;
  /** -1 left to 1 right. */
  readonly pan?: number;
  /** How much goes into the room, 0 to 1. */
  readonly reverb?: number;
  readonly delay?: number;
  readonly chorus?: number;
  /** By how much each kick drum pushes it down, 0 to 1. */
  readonly ducked?: number;
}

/** Sixteen steps of a bar each, with how hard it is hit: 1 to 9; anything else is silence. */
export interface Groove {
  readonly from: number;
  readonly hits: Partial<Readonly<Record<DrumName, string>>>;
}

export type DrumName =
  | "kick"
  | "softKick"
  | "snare"
  | "brush"
  | "clap"
  | "rim"
  | "hat"
  | "openHat"
  | "shaker"
  | "tom"
  | "taiko"
  | "crash";

export interface MoodStyle {
  readonly bpm: readonly [low: number, high: number];
  readonly scale: Scale;
  /** Of four bars each. */
  readonly progressions: readonly { readonly a: string; readonly b: string }[];
  /** The two chords before the last. */
  readonly cadence: string;
  readonly ending: string;
  readonly layers: readonly Layer[];
  readonly grooves: readonly Groove[];
  /** What is played at the end of a section. */
  readonly fill?: { readonly drum: DrumName; readonly hits: string } | undefined;
  readonly crash?: boolean;
  readonly drumDecibels: number;
  /** How late the second of two sixteenths comes, as a part of one: 0 to 0.34. */
  readonly swing: number;
  readonly room: { readonly seconds: number; readonly brightness: number };
  /** Old tape: crackle, a dull top and a slow waver. */
  readonly tape?: boolean;
}
