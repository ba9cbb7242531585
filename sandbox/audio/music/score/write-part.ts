import { between, pick, type Random } from "../../dsp/random.ts";
import { type Chord, voiceLead } from "../harmony.ts";
import type { Layer } from "../mood.ts";
import { writeMelody } from "./melody.ts";
import type { Bar, Note } from "./note.ts";

const CHORD_RANGE = [52, 74] as const;
const BASS_LOWEST = 31;
const MELODY_MIDDLE = 62;
const ARPEGGIOS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 2, 1, 2, 3],
  [0, 2, 1, 3, 2, 3, 1, 2],
  [0, 1, 2, 1, 3, 1, 2, 1],
  [0, 2, 3, 4, 3, 2, 3, 2],
  [3, 2, 1, 0, 1, 2, 3, 4],
];

/** The notes of one layer over the whole piece, in sections where it sounds. */
export function writePart(layer: Layer, bars: readonly Bar[], chords: readonly Chord[], random: Random): Note[] {
  const { part, octave = 0, from, until = 1 } = layer;
  const sounds = (bar: Bar) => bar.isEnding || (bar.energy >= from && bar.energy <= until);
  const lift = 12 * octave;
  switch (part.as) {
    case "held":
      return held(bars, voicings(chords), sounds, lift);
    case "struck":
      return struck(bars, voicings(chords), sounds, lift, pick(random, part.at), random);
    case "arpeggio":
      return arpeggio(bars, voicings(chords), sounds, lift, part.each, random);
    case "bass":
      return bass(bars, chords, sounds, lift, pick(random, part.patterns));
    case "drone":
      return bars.filter(sounds).map(({ index, beats }) => ({
        beat: index * 4,
        beats,
        pitch: inBass((chords[0] as Chord).bass) - (inBass((chords[0] as Chord).bass) > 36 ? 12 : 0),
        velocity: 0.8,
      }));
    case "melody":
      return melody(bars, chords, sounds, lift, part.density, random);
  }
}

function voicings(chords: readonly Chord[]): number[][] {
  return voiceLead(chords, ...CHORD_RANGE);
}

/** A note that the next chord has as well goes on, as a hand would keep it down. */
function held(bars: readonly Bar[], chords: readonly number[][], sounds: (bar: Bar) => boolean, lift: number): Note[] {
  const notes: Note[] = [];
  const open = new Map<number, { beat: number; beats: number; velocity: number }>();
  const close = (pitch: number) => {
    const note = open.get(pitch);
    if (note) notes.push({ ...note, pitch: pitch + lift });
    open.delete(pitch);
  };
  for (const bar of bars) {
    const voicing = sounds(bar) ? (chords[bar.index] ?? []) : [];
    for (const pitch of [...open.keys()]) {
      // Renewed from time to time, so that long tones don't stand still.
      if (!voicing.includes(pitch) || bar.place % 4 === 0) close(pitch);
    }
    for (const pitch of voicing) {
      const note = open.get(pitch);
      if (note) note.beats += bar.beats;
      else open.set(pitch, { beat: bar.index * 4, beats: bar.beats, velocity: 0.6 + bar.energy * 0.3 });
    }
  }
  for (const pitch of [...open.keys()]) close(pitch);
  return notes;
}

function struck(
  bars: readonly Bar[],
  chords: readonly number[][],
  sounds: (bar: Bar) => boolean,
  lift: number,
  at: readonly number[],
  random: Random,
): Note[] {
  return bars.filter(sounds).flatMap((bar) => {
    const steps = bar.isEnding ? [0] : at;
    return steps.flatMap((step, place) =>
      (chords[bar.index] ?? []).map((pitch, voice): Note => {
        const next = steps[place + 1] ?? bar.beats * 4;
        return {
          // A hand never falls on all keys at once; the last chord is spread.
          beat: bar.index * 4 + step / 4 + voice * (bar.isEnding ? 0.09 : 0.012),
          beats: (next - step) / 4,
          pitch: pitch + lift,
          velocity: (step % 8 === 0 ? 0.85 : 0.66) * (0.75 + bar.energy * 0.25) + between(random, -0.06, 0.06),
        };
      }),
    );
  });
}

function arpeggio(
  bars: readonly Bar[],
  chords: readonly number[][],
  sounds: (bar: Bar) => boolean,
  lift: number,
  each: number,
  random: Random,
): Note[] {
  const order = pick(random, ARPEGGIOS);
  return bars.filter(sounds).flatMap((bar) => {
    const voicing = chords[bar.index] ?? [];
    // The last chord runs up once and rings.
    const count = bar.isEnding ? Math.min(4, voicing.length + 1) : 16 / each;
    return Array.from({ length: count }, (_, step): Note => {
      const place = bar.isEnding ? step : (order[step % order.length] as number);
      const pitch = (voicing[place % voicing.length] ?? 60) + 12 * Math.floor(place / Math.max(1, voicing.length));
      const accent = step % 4 === 0 ? 0.85 : step % 2 === 0 ? 0.7 : 0.58;
      return {
        beat: bar.index * 4 + (step * each) / 4,
        beats: bar.isEnding ? bar.beats : (each / 4) * 1.6,
        pitch: pitch + lift,
        velocity: accent * (0.8 + bar.energy * 0.2) + between(random, -0.07, 0.07),
      };
    });
  });
}

function bass(
  bars: readonly Bar[],
  chords: readonly Chord[],
  sounds: (bar: Bar) => boolean,
  lift: number,
  pattern: readonly (readonly [at: number, above: number])[],
): Note[] {
  return bars.filter(sounds).flatMap((bar) => {
    const root = inBass((chords[bar.index] as Chord).bass) + lift;
    const steps = bar.isEnding ? [[0, 0] as const] : pattern;
    return steps.map(([at, above], place): Note => {
      const next = steps[place + 1]?.[0] ?? bar.beats * 4;
      const chord = chords[bar.index] as Chord;
      // What lies above the root by a fifth is the fifth of this chord, even where that is a narrow one.
      const isFifth = above === 7 && !chord.classes.includes((root + 7) % 12);
      return {
        beat: bar.index * 4 + at / 4,
        beats: ((next - at) / 4) * 0.94,
        pitch: root + (isFifth ? 0 : above),
        velocity: at % 8 === 0 ? 0.9 : 0.75,
      };
    });
  });
}

function melody(
  bars: readonly Bar[],
  chords: readonly Chord[],
  sounds: (bar: Bar) => boolean,
  lift: number,
  density: number,
  random: Random,
): Note[] {
  const sections = new Map<number, Bar[]>();
  for (const bar of bars.filter(sounds)) sections.set(bar.section, [...(sections.get(bar.section) ?? []), bar]);
  const notes = [...sections.values()].flatMap((part) =>
    writeMelody(part, chords, MELODY_MIDDLE + lift, density, random),
  );
  const ending = bars.find(({ isEnding }) => isEnding);
  const last = notes.at(-1)?.pitch;
  if (!ending || last === undefined) return notes;
  const classes = (chords[ending.index] as Chord).classes;
  const near = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].find((step) =>
    classes.slice(0, 3).includes((last + step + 120) % 12),
  );
  return [...notes, { beat: ending.index * 4, beats: ending.beats, pitch: last + (near ?? 0), velocity: 0.75 }];
}

function inBass(pitchClass: number): number {
  return BASS_LOWEST + ((((pitchClass - BASS_LOWEST) % 12) + 12) % 12);
}
