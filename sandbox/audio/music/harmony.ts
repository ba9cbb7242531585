const SCALES = {
  major: [0, 2, 4, 5, 7, 9, 11],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  minor: [0, 2, 3, 5, 7, 8, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
} as const;
export type Scale = keyof typeof SCALES;

export interface Chord {
  /** Pitch classes, the root first. */
  readonly classes: readonly number[];
  readonly bass: number;
  /** Pitch classes of the scale around it. */
  readonly scale: readonly number[];
}

/** The semitones of the given degree of a scale above its tonic; degrees go on past the octave and below it. */
export function degreeOf(scale: Scale, degree: number): number {
  const steps = SCALES[scale];
  const octave = Math.floor(degree / steps.length);
  return (steps[degree - octave * steps.length] as number) + 12 * octave;
}

/**
 * Reads `6:7` as the seventh chord on the sixth degree: thirds of the scale on top of each other. `:9` has the ninth as well,
 * `:s` the fourth and `:a` the second (added), and `/3` puts that degree into the bass.
 */
export function chordOf(symbol: string, scale: Scale, tonic: number): Chord {
  const [, degree = "1", colour = "", bass] = /^(\d)(?::(\w))?(?:\/(\d))?$/.exec(symbol) ?? [];
  const root = Number(degree) - 1;
  const at = (step: number) => (((tonic + degreeOf(scale, root + step)) % 12) + 12) % 12;
  const steps = { "7": [0, 2, 4, 6], "9": [0, 2, 6, 8], s: [0, 3, 4], a: [0, 1, 2, 4], "": [0, 2, 4] }[colour] ?? [
    0, 2, 4,
  ];
  return {
    classes: steps.map(at),
    bass: (tonic + degreeOf(scale, bass ? Number(bass) - 1 : root)) % 12,
    scale: SCALES[scale].map((step) => (tonic + step) % 12),
  };
}

/** Every chord where its notes move least from the ones before, inside a range of MIDI notes. */
export function voiceLead(chords: readonly Chord[], low: number, high: number): number[][] {
  const voicings: number[][] = [];
  for (const { classes } of chords) {
    const previous = voicings.at(-1);
    const middle = (low + high) / 2;
    const possible = voicingsOf(classes, low, high);
    const cost = (voicing: readonly number[]) =>
      previous ? movement(previous, voicing) : Math.abs(mean(voicing) - middle);
    // Kept near the middle, or a sequence would wander out of the range.
    const total = (voicing: readonly number[]) => cost(voicing) + Math.abs(mean(voicing) - middle) * 0.35;
    voicings.push(possible.reduce((best, each) => (total(each) < total(best) ? each : best)));
  }
  return voicings;
}

/** Close positions: each inversion in each octave, and the ones with the second note from the top an octave lower. */
function voicingsOf(classes: readonly number[], low: number, high: number): number[][] {
  const found: number[][] = [];
  for (let start = low; start <= high - 7; start += 1) {
    if (!classes.includes(start % 12)) continue;
    const rest = classes.filter((each) => each !== start % 12);
    const above = rest.map((each) => start + ((((each - start) % 12) + 12) % 12)).sort((a, b) => a - b);
    const close = [start, ...above];
    found.push(close);
    const dropped = close.at(-2);
    if (close.length > 3 && dropped !== undefined && dropped - 12 >= low) {
      found.push([dropped - 12, ...close.filter((each) => each !== dropped)].sort((a, b) => a - b));
    }
  }
  const inRange = found.filter((voicing) => (voicing.at(-1) ?? 0) <= high);
  return inRange.length > 0 ? inRange : found;
}

function movement(from: readonly number[], to: readonly number[]): number {
  const nearest = (note: number, notes: readonly number[]) => Math.min(...notes.map((each) => Math.abs(each - note)));
  const there = to.reduce((sum, note) => sum + nearest(note, from), 0);
  return (
    there +
    from.reduce((sum, note) => sum + nearest(note, to), 0) +
    Math.abs((to.at(-1) ?? 0) - (from.at(-1) ?? 0)) * 0.5
  );
}

function mean(notes: readonly number[]): number {
  return notes.reduce((sum, note) => sum + note, 0) / Math.max(1, notes.length);
}

/** The note of the given pitch classes that is nearest to one. */
export function nearestOf(classes: readonly number[], note: number): number {
  for (let distance = 0; distance <= 6; distance += 1) {
    if (classes.includes((((note - distance) % 12) + 12) % 12)) return note - distance;
    if (classes.includes((note + distance) % 12)) return note + distance;
  }
  return note;
}
